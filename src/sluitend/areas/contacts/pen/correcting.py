"""Correcting: a note is put right, and how it stood is kept."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.gate.actor import Actor
from sluitend.gate.errors import ChangedMeanwhile, NotFound


@dataclass(frozen=True, kw_only=True)
class Rewriting:
    """Which version of which note was being read, and why it is put right."""

    note_id: int
    version: int
    because: str


def find_own(actor: Actor, note_id: int) -> Note:
    """Give a note that the actor wrote, or whoever the actor speaks for."""
    note = Note.objects.written_by(actor).filter(id=note_id).first()
    if note is None:
        raise NotFound
    return note


def correct_note(actor: Actor, asked: Rewriting, *, at: datetime, **changed: object) -> Note:
    """Change a note of the actor's own, keep how it stood with the reason, and give it as it stood.

    Exactly once: of two who put the same version right, the second is told so.
    """
    note = find_own(actor, asked.note_id)
    held = Note.objects.filter(id=note.id, version=asked.version)
    if not held.update(version=asked.version + 1, **changed):
        raise ChangedMeanwhile
    NoteCorrection.objects.create(
        note=note,
        version=asked.version,
        purpose=note.purpose,
        kind=note.kind,
        happened_on=note.happened_on,
        visibility=note.visibility,
        about_third=note.about_third,
        text=note.text,
        because=asked.because.strip(),
        by_id=actor.party_id,
        at=at,
    )
    return note
