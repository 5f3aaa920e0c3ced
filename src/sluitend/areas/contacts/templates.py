"""Texts to begin a note with: questions worth asking, in plain words."""

from dataclasses import dataclass

from sluitend.areas.contacts.kinds import CALL, CONVERSATION, HOME_VISIT


@dataclass(frozen=True, kw_only=True)
class Template:
    """A text to begin with, for one kind of contact; `name` and `text` are Dutch, as they are the note itself."""

    code: str
    name: str
    kind: str
    text: str


TEMPLATES = (
    Template(
        code="eerste-gesprek",
        name="Eerste gesprek",
        kind=CONVERSATION,
        text="Wat wil iemand zelf:\nWat gaat al goed:\nWat staat in de weg:\nWat spreken we af, en wanneer:\n",
    ),
    Template(
        code="huisbezoek",
        name="Huisbezoek",
        kind=HOME_VISIT,
        text="Waarover het ging:\nWat opviel, in woorden die iemand zelf mag lezen:\nWat spreken we af, en wanneer:\n",
    ),
    Template(
        code="telefonisch",
        name="Telefonisch",
        kind=CALL,
        text="Wie belde, en waarover:\nWat spreken we af, en wanneer:\n",
    ),
    Template(
        code="nazorg",
        name="Nazorg",
        kind=CALL,
        text="Hoe gaat het op het werk:\nWat zegt de werkgever:\nWat helpt om dit vol te houden:\nVolgend contact:\n",
    ),
)


def find_template(code: str) -> Template | None:
    """Give the template with this code, if there is one."""
    return next((each for each in TEMPLATES if each.code == code), None)
