"""Correct: whoever wrote a note puts it right, empties it, or moves it to the file in which it belongs."""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import NOTE
from sluitend.areas.contacts.models import NoteMove
from sluitend.areas.contacts.pen import Rewriting, correct_note, find_own, follow_note
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, WrongPurpose
from sluitend.gate.grants import find_scope
from sluitend.gate.purposes import is_purpose_right
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class NoteFacts:
    """What a note is besides its words; another purpose takes it behind another wall."""

    purpose: str
    kind: str
    happened_on: date
    visibility: str
    about_third: bool


@act("record_correction")
def record_correction(
    *,
    actor: Actor,
    at: datetime,
    note_id: int,
    version: int,
    text: str,
    because: str,
    facts: NoteFacts | None = None,
) -> Outcome[None]:
    """Give a note another text, and other facts; refused when it is not the version any more that was being read."""
    if facts:
        _require_sense(actor, facts, today=find_day(at))
    changed = asdict(facts) if facts else {}
    asked = Rewriting(note_id=note_id, version=version, because=because)
    note = correct_note(actor, asked, at=at, text=text.strip(), is_emptied=False, **changed)
    if facts:
        follow_note(note_id, kind=facts.kind)
    return Outcome(value=None, about=(note.person_id,), object=f"note:{note_id}", fields=("note", *changed))


@act("erase_note")
def erase_note(*, actor: Actor, at: datetime, note_id: int, version: int, because: str) -> Outcome[None]:
    """Take the words out of a note; that there was one, and why it is empty, stays."""
    asked = Rewriting(note_id=note_id, version=version, because=because)
    note = correct_note(actor, asked, at=at, text="", is_emptied=True)
    return Outcome(value=None, about=(note.person_id,), object=f"note:{note_id}", fields=("note",))


@act("move_note")
def move_note(*, actor: Actor, at: datetime, note_id: int, version: int, number: str, because: str) -> Outcome[int]:
    """Move a note to the person with this client number; gives who that is. Both files tell that it moved."""
    note, asked = find_own(actor, note_id), Rewriting(note_id=note_id, version=version, because=because)
    person = _find_person(actor, number)
    if note.person_id == person:
        raise Invalid(
            _("Deze notitie staat al bij deze persoon."),
            _("U gaf het klantnummer van dezelfde persoon."),
            _("Kijk het klantnummer na."),
        )
    correct_note(actor, asked, at=at, person_id=person)
    # In another file it says nothing of an appointment here.
    follow_note(note_id, kind=NOTE)
    NoteMove.objects.bulk_create(
        NoteMove(person_id=each, note=note, is_away=each != person, by_id=actor.party_id, at=at)
        for each in (note.person_id, person)
    )
    about = (note.person_id, person)
    return Outcome(value=person, about=about, object=f"note:{note_id}", fields=("person",))


def _require_sense(actor: Actor, facts: NoteFacts, *, today: date) -> None:
    if facts.happened_on > today:
        raise Invalid(
            _("Deze dag is nog niet geweest."), _("Een notitie gaat over wat is gebeurd."), _("Kies vandaag of eerder.")
        )
    if not is_purpose_right(role=actor.role, act="write_note", purpose=facts.purpose):
        raise WrongPurpose


def _find_person(actor: Actor, number: str) -> int:
    """Give whom this client number belongs to, among those about whom the actor may write."""
    near = Person.objects.within(replace(actor, scope=find_scope(role=actor.role, act="write_note") or ""))
    person = near.filter(number=number.strip()).values_list("party", flat=True).first()
    if person is None:
        raise Invalid(
            _("Dit klantnummer is niet gevonden."),
            _("Het bestaat niet, of de persoon valt buiten uw werkgebied."),
            _("Zoek de persoon op en neem het klantnummer over."),
        )
    return person
