"""Correct: a note is put right by whoever wrote it; what it said before stays, with the reason."""

from datetime import datetime

from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, NotFound


@act("record_correction")
def record_correction(
    *, actor: Actor, at: datetime, note_id: int, version: int, text: str, because: str
) -> Outcome[None]:
    """Give a note another text; refused when it is not the version any more that was being read."""
    note = Note.objects.written_by(actor).filter(id=note_id).first()
    if note is None:
        raise NotFound
    # Exactly once: of two who put the same version right, the second is told so.
    changed = Note.objects.filter(id=note_id, version=version).update(text=text.strip(), version=version + 1)
    if not changed:
        raise ChangedMeanwhile
    NoteCorrection.objects.create(
        note=note, version=version, text=note.text, because=because.strip(), by_id=actor.party_id, at=at
    )
    return Outcome(value=None, about=(note.person_id,), object=f"note:{note_id}", fields=("note",))
