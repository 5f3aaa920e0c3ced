"""Reaching: over which channels somebody can be written to, best first, and from which addresses messages came back."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.states import CAME_BACK
from sluitend.compute.policy.letters import EMAIL, LETTER, SMS, LetterText
from sluitend.compute.policy.pack import Pack
from sluitend.parties.models import PersonContact

# Paper reaches those who have nothing else, and so comes first where nobody chose.
BY_KIND = {"post": LETTER, "email": EMAIL, "phone": SMS}
MOBILE = ("06", "+316", "00316")


@dataclass(frozen=True, kw_only=True)
class Way:
    """A channel with the address on it; `came_back` when a message to it did."""

    channel: str
    to: str
    came_back: bool


def list_ways(person_id: int) -> list[Way]:
    """Give every way to write to somebody that holds now: what is preferred first, then paper, mail and telephone."""
    return list_ways_of([person_id])[person_id]


def list_ways_of(people: Collection[int]) -> dict[int, list[Way]]:
    """Give the same for each of these people, with two queries."""
    bounced = Dispatch.objects.filter(person__in=people, state=CAME_BACK)
    refused = set(bounced.values_list("person", "channel", "to"))
    contacts = PersonContact.objects.filter(person__in=people, until_on=None).order_by("-is_preferred", "-id")
    rows = contacts.values_list("person", "point__kind", "point__value", "is_preferred")
    ways: dict[int, list[Way]] = defaultdict(list)
    for person_id, kind, value, _ in sorted(rows, key=lambda row: (not row[3], list(BY_KIND).index(row[1]))):
        if kind != "phone" or is_mobile(value):
            channel = BY_KIND[kind]
            ways[person_id].append(Way(channel=channel, to=value, came_back=(person_id, channel, value) in refused))
    return ways


def choose_way(
    ways: Sequence[Way], code: str, *, language: str, pack: Pack, on: date, channel: str | None = None
) -> tuple[Way, LetterText] | str:
    """Give the best of these ways for which there are words, over this channel if one is asked; or why there is none.

    The reasons are no_address and no_text.
    """
    usable = [way for way in ways if not way.came_back and channel in (None, way.channel)]
    letters = ((way, pack.find_letter(code, channel=way.channel, language=language, on=on)) for way in usable)
    worded = ((way, letter) for way, letter in letters if letter)
    return next(worded, "no_text" if usable else "no_address")


def is_mobile(number: str) -> bool:
    """Tell whether a telephone number is one that a text message arrives at."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+").startswith(MOBILE)
