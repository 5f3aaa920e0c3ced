"""Texts for residents: which a pack must have words for, what they may name, and in which languages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sluitend.compute.policy.values import Dated

LETTER, EMAIL, SMS = CHANNELS = ("letter", "email", "sms")
DUTCH = "nld"
# As the book writes somebody's language, with how a page or a PDF names it; scripts that the letter type can set.
LANGUAGES = {
    "nld": "nl",
    "eng": "en",
    "deu": "de",
    "fra": "fr",
    "ita": "it",
    "pol": "pl",
    "por": "pt",
    "ron": "ro",
    "spa": "es",
    "tur": "tr",
    "vie": "vi",
}
# What a text cannot go without: else somebody comes to the wrong place, or cannot answer.
NEEDED: dict[str, frozenset[str]] = {
    "invitation": frozenset({"link", "phone"}),
    "reminder": frozenset({"day", "time"}),
    "no_show": frozenset({"phone"}),
    "cancelled": frozenset({"day", "phone"}),
    "moved": frozenset({"day", "time"}),
    "work_question": frozenset({"link", "phone"}),
}
# All that a text may name between braces.
FIELDS = frozenset(
    ("name", "day", "time", "place", "with_whom", "until", "link", "code", "phone", "desk", "municipality")
)
# What opens something, and so is never shown to a colleague.
SECRETS = frozenset({"link", "code"})
# More parts of one text message, and telephones tear it up.
SMS_PARTS = 3
FIELD = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, kw_only=True)
class LetterText(Dated):
    """The words of one message over one channel in one language; `subject` is empty for a text message."""

    code: str
    channel: str
    language: str
    subject: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Sender:
    """Whom residents can reach: the number to call, the desk to come to, and where letters come back."""

    phone: str
    desk: str
    address: tuple[str, ...]
    source: str
    status: str


def list_fields(text: str) -> frozenset[str]:
    """Give the names between braces."""
    return frozenset(FIELD.findall(text))


def find_letter(letters: Iterable[LetterText], code: str, *, channel: str, language: str) -> LetterText | None:
    """Give the text in this language, else in Dutch; None when nobody wrote one for this channel."""
    found = {each.language: each for each in letters if (each.code, each.channel) == (code, channel)}
    return found.get(language) or found.get(DUTCH)
