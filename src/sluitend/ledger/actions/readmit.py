"""Readmit: somebody who left comes back, with a new benefit spell and first promises in one act."""

from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_former, require_owners
from sluitend.parties.models import BenefitSpell
from sluitend.parties.pen import note_coming_back, write_spells


@act("readmit_person")
def readmit_person(
    *, actor: Actor, at: datetime, person_id: int, openings: tuple[Opening, ...], cause_code: str = ""
) -> Outcome[list[int]]:
    """Let somebody who left come back from today, known as before and covered from the first moment."""
    require_owners(actor, {opening.owner_id for opening in openings})
    person = lock_former(actor, person_id)
    note_coming_back(person_id)
    write_spells([BenefitSpell(person=person, started_on=find_day(at), cause_code=cause_code)])
    pack = find_pack(person.party.organisation_id)
    promises = Promise.objects.bulk_create(
        draft_promise(opening, beneficiary_id=person_id, pack=pack, at=at) for opening in openings
    )
    made = [promise.id for promise in promises]
    fields = ("active", "spell", "promises")
    return Outcome(value=made, about=(person_id,), object=f"person:{person_id}", fields=fields)
