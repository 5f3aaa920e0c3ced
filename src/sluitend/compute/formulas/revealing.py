"""Words that tell who somebody is, in a text that is meant to tell only what they can."""

import re
from collections.abc import Collection

# A name of two letters is too often an ordinary word.
SHORTEST_NAME = 3
PARTICLES = {"van", "der", "den", "het", "ten", "ter", "von", "del", "dos", "ibn"}
MARKS = (
    # Addresses of mail and sites.
    r"\S*@\S*",
    r"\b(?:https?://|www\.)\S+",
    # Telephone numbers, client numbers, years and the first half of a postcode.
    r"\b\+?\d(?:[ .-]?\d){3,}",
    # An age, and words that tell the sex of somebody.
    r"\b\d{1,3}[- ]?jarige?\b",
    r"\b\d{1,3} jaar (?:oud|jong)\b",
    r"\b(?:geboren|hij|hem|mevrouw|meneer|mijnheer|man|vrouw|jongen|meisje|moeder|vader|dochter|zoon|zwanger)\b",
)
_MARKS = re.compile("|".join(MARKS), re.IGNORECASE)


def find_revealing(text: str, *, names: Collection[str]) -> str:
    """Give the first words of a text that tell who somebody is, as they stand there; "" when there are none.

    `names` are the names of the person, in any number of words each. It is an aid and no proof: somebody reads the
    text as well, and first of all the person it is about.
    """
    parts = {word for name in names for word in re.split(r"\W+", name) if len(word) >= SHORTEST_NAME}
    words = {word for word in parts if word.lower() not in PARTICLES}
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE) if words else None
    found = _MARKS.search(text) or (named.search(text) if named else None)
    return found[0].strip() if found else ""
