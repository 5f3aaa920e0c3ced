"""How tests of contact write notes."""

from dataclasses import replace
from datetime import date

from tests.standing import AT, TODAY

from sluitend.areas.contacts.actions import NewNote, Written, write_note
from sluitend.gate.actor import Actor


def write(actor: Actor, person_id: int, text: str = "Gesproken over werk.", **given: object) -> Written:
    """Write a note as somebody, for a purpose, perhaps keeping a promise."""
    purpose, promise_id = str(given.pop("purpose", "work")), given.pop("promise_id", None)
    note = draft(text, **given)
    asker = replace(actor, purpose=purpose)
    return write_note(actor=asker, at=AT, person_id=person_id, note=note, promise_id=promise_id)  # type: ignore[arg-type]


def draft(
    text: str = "Gesproken over werk.",
    *,
    kind: str = "conversation",
    on: date = TODAY,
    visibility: str = "team",
    about_third: bool = False,
) -> NewNote:
    """Give a note that is not written yet."""
    return NewNote(kind=kind, happened_on=on, text=text, visibility=visibility, about_third=about_third)
