"""One note with what it said before, and whether the actor may put it right."""

from dataclasses import dataclass, replace
from datetime import datetime

from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.areas.contacts.rows import NoteRow, list_notes
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """What a note said before it was put right."""

    version: int
    text: str
    because: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class NoteView:
    """A note, whom it is about, and its earlier texts with the newest first."""

    row: NoteRow
    person_id: int
    person_name: str
    earlier: tuple[Earlier, ...]
    may_correct: bool


@act("read_note")
def read_note(*, actor: Actor, at: datetime, note_id: int) -> Outcome[NoteView]:
    """Give one note that the actor may read for the actor's purpose."""
    found = Note.objects.within(actor).filter(id=note_id)
    note = found.select_related("person__party").first()
    if note is None:
        raise NotFound
    [row] = list_notes(found)
    view = NoteView(
        row=row,
        person_id=note.person_id,
        person_name=note.person.party.name,
        earlier=_list_earlier(note_id),
        may_correct=_may_correct(actor, note_id),
    )
    return Outcome(value=view, about=(note.person_id,), object=f"note:{note_id}", fields=("note",))


def _list_earlier(note_id: int) -> tuple[Earlier, ...]:
    rows = NoteCorrection.objects.filter(note=note_id).order_by("-version").select_related("by")
    return tuple(
        Earlier(version=row.version, text=row.text, because=row.because, by=row.by.name if row.by else "", at=row.at)
        for row in rows
    )


def _may_correct(actor: Actor, note_id: int) -> bool:
    scope = find_scope(role=actor.role, act="record_correction") or ""
    return Note.objects.written_by(replace(actor, scope=scope)).filter(id=note_id).exists()
