"""Wording: the fields of a text from the pack are filled in, as a reader of its language writes days and times."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from babel.dates import format_date, format_time
from django.utils.translation import gettext_lazy as _

from sluitend.compute.policy.letters import FIELD, LANGUAGES, SECRETS, LetterText, Sender, list_fields
from sluitend.gate.errors import Invalid

Field = str | date | time
Fields = Mapping[str, Field]


@dataclass(frozen=True, kw_only=True)
class Worded:
    """A message in words; what opens something stands in it by name, and beside it."""

    subject: str
    text: str
    secrets: dict[str, str]


def write_words(letter: LetterText, fields: Fields) -> Worded:
    """Fill in all but what opens something; refused when a field is not known."""
    named = list_fields(letter.subject) | list_fields(letter.text)
    if missing := sorted(named - fields.keys()):
        raise Invalid(
            _("Dit bericht is nog niet compleet."),
            _("In de tekst staat een veld waarvoor hier niets is ingevuld."),
            ", ".join(f"{{{name}}}" for name in missing),
        )
    words = {name: _write_field(value, letter.language) for name, value in fields.items()}
    open_words = {name: word for name, word in words.items() if name not in SECRETS}
    return Worded(
        subject=place_words(letter.subject, open_words),
        text=place_words(letter.text, open_words),
        secrets={name: words[name] for name in SECRETS & named},
    )


def place_words(text: str, words: Mapping[str, str]) -> str:
    """Put words in the place of their fields; a field without words stays as it stands."""
    return FIELD.sub(lambda field: words.get(field[1], field[0]), text)


def tell_sender(sender: Sender | None, municipality: str) -> dict[str, str]:
    """Give what every text may say of whoever writes it."""
    known = {"phone": sender.phone, "desk": sender.desk} if sender else {}
    return {"municipality": municipality} | known


def _write_field(value: Field, language: str) -> str:
    locale = LANGUAGES[language]
    if isinstance(value, time):
        return str(format_time(value, "HH:mm", locale=locale))
    if isinstance(value, date):
        return str(format_date(value, "EEEE d MMMM", locale=locale))
    return value
