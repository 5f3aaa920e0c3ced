"""The timeline: what was said, seen and done with a person for one purpose, the newest first."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.rows import MoveRow, NoteRow, find_last_contact_days, list_moves, list_notes
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person

PAGE_NOTES = 40


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """One page of notes, and which were moved to or from the file of somebody else."""

    person_id: int
    person_name: str
    number: str
    notes: tuple[NoteRow, ...]
    moves: tuple[MoveRow, ...]
    last_contact_on: date | None
    page: int
    pages: int


@act("read_notes")
def read_notes(*, actor: Actor, at: datetime, person_id: int, page: int = 1) -> Outcome[Timeline]:
    """Give the notes about a person that the actor may read for the actor's purpose."""
    near = Person.objects.within(actor).filter(party=person_id)
    known = near.values_list("party__name", "number").first()
    if known is None:
        raise NotFound
    notes = Note.objects.within(actor).filter(person=person_id).order_by("-happened_on", "-id")
    pages = max(1, -(-notes.count() // PAGE_NOTES))
    page = min(max(1, page), pages)
    timeline = Timeline(
        person_id=person_id,
        person_name=known[0],
        number=known[1],
        notes=tuple(list_notes(notes[(page - 1) * PAGE_NOTES : page * PAGE_NOTES])),
        moves=list_moves(person_id, purpose=actor.purpose),
        last_contact_on=find_last_contact_days([person_id], purpose=actor.purpose).get(person_id),
        page=page,
        pages=pages,
    )
    return Outcome(value=timeline, about=(person_id,), object=f"person:{person_id}", fields=("notes",))
