"""One note with what it said before, and whether the actor may put it right."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sluitend.areas.contacts.kinds import tell_reference
from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.areas.contacts.rows import NoteRow, list_notes
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.ledger.models import Evidence


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """How a note stood before it was put right; of one that was emptied the words are shown to nobody here."""

    version: int
    purpose: str
    kind: str
    happened_on: date
    visibility: str
    about_third: bool
    text: str
    because: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class NoteView:
    """A note, whom it is about, and its earlier versions with the newest first.

    `is_evidence` when a promise to this person was kept by it: that stays so, whatever becomes of the note.
    """

    row: NoteRow
    person_id: int
    person_name: str
    number: str
    earlier: tuple[Earlier, ...]
    may_correct: bool
    is_evidence: bool


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
        number=note.person.number,
        earlier=_list_earlier(note),
        may_correct=_may_correct(actor, note_id),
        is_evidence=_is_evidence(note),
    )
    return Outcome(value=view, about=(note.person_id,), object=f"note:{note_id}", fields=("note",))


def _list_earlier(note: Note) -> tuple[Earlier, ...]:
    rows = NoteCorrection.objects.filter(note=note).order_by("-version").select_related("by")
    return tuple(
        Earlier(
            version=row.version,
            purpose=row.purpose,
            kind=row.kind,
            happened_on=row.happened_on,
            visibility=row.visibility,
            about_third=row.about_third,
            text="" if note.is_emptied else row.text,
            because=row.because,
            by=row.by.name if row.by else "",
            at=row.at,
        )
        for row in rows
    )


def _is_evidence(note: Note) -> bool:
    """Tell whether a promise to whom the note is about, was kept by it."""
    return Evidence.objects.filter(promise__beneficiary=note.person_id, reference=tell_reference(note.id)).exists()


def _may_correct(actor: Actor, note_id: int) -> bool:
    scope = find_scope(role=actor.role, act="record_correction") or ""
    return Note.objects.written_by(replace(actor, scope=scope)).filter(id=note_id).exists()
