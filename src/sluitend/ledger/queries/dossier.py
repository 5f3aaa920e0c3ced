"""One person as the book knows them; rooms above the book add what they know themselves."""

from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.dossier import Dossier, Look, Proof, Spell, find_dossier
from sluitend.parties.models import Person

__all__ = ["Dossier", "Look", "Proof", "Spell", "read_person"]


@act("read_person")
def read_person(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Dossier]:
    """Give one person's file; each reading of it is shown in the file itself."""
    dossier = find_dossier(Person.objects.within(actor), person_id=person_id, reader=actor, today=find_day(at))
    if dossier is None:
        raise NotFound
    return Outcome(value=dossier, about=(person_id,), object=f"person:{person_id}", fields=("dossier",))
