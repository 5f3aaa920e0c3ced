"""Write: what was said, seen or done is noted, and keeps the promise at hand when it is the evidence for it."""

from dataclasses import dataclass, replace
from datetime import datetime

from sluitend.areas.contacts.kinds import find_evidence, tell_reference
from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.pen import NewNote, note_outcome, write_down
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound, WrongPurpose
from sluitend.gate.grants import find_scope
from sluitend.gate.purposes import is_purpose_right
from sluitend.ledger.pen import Settling, find_promises, settle_found
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Written:
    """The number of the note, and how the promise stands that it was evidence for; "" when there was none."""

    note_id: int
    state: str = ""


@act("write_note")
def write_note(
    *,
    actor: Actor,
    at: datetime,
    person_id: int,
    note: NewNote,
    promise_id: int | None = None,
    appointment_id: int | None = None,
) -> Outcome[Written]:
    """Note something for the actor's purpose; a promise is kept by it, and an appointment settled, in the same act.

    A no-show is a fact: nothing follows from it by itself.
    """
    if not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
    written = write_down(person_id, note, actor=actor, at=at)
    state = _keep(actor, at, written, promise_id) if promise_id else ""
    if appointment_id:
        note_outcome(written, appointment_id, actor=actor, at=at)
    kept = ("state", "evidence") if promise_id else ()
    ended = ("appointment",) if appointment_id else ()
    value = Written(note_id=written.id, state=state)
    return Outcome(value=value, about=(person_id,), object=f"note:{written.id}", fields=("note", *kept, *ended))


def _keep(actor: Actor, at: datetime, note: Note, promise_id: int) -> str:
    """Keep a promise by this note, as far as the actor may settle promises; gives how it stands."""
    if not is_purpose_right(role=actor.role, act="settle_promise", purpose=actor.purpose):
        raise WrongPurpose
    settler = replace(actor, scope=find_scope(role=actor.role, act="settle_promise") or "")
    [promise] = find_promises(settler, [promise_id])
    if promise.beneficiary_id != note.person_id:
        raise NotFound
    evidence = find_evidence(note.kind, get_kind(promise.kind).evidence)
    settling = Settling(state=KEPT, evidence=evidence, reference=tell_reference(note.id))
    settle_found([promise], settling=settling, actor=actor, at=at)
    return promise.state
