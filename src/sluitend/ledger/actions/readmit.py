"""Readmit: somebody who left comes back, on a benefit or towards one, with first promises in the same act."""

from datetime import date, datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, find_belonging, list_openings, lock_former, require_owners
from sluitend.parties.facts import Known, KnownFact
from sluitend.parties.models import BenefitSpell, Fact, Person, Residence
from sluitend.parties.pen import NewFact, note_coming_back, write_facts, write_spells


@act("readmit_person")
def readmit_person(
    *,
    actor: Actor,
    at: datetime,
    person_id: int,
    openings: tuple[Opening, ...],
    cause_code: str = "",
    facts: tuple[NewFact, ...] = (),
    on_benefit: bool = True,
    since_on: date | None = None,
) -> Outcome[list[int]]:
    """Let somebody who left come back from today, known as before and covered from the first moment.

    The benefit begins today, or on `since_on`. Whoever applies, or has a benefit of the UWV, comes back without social
    assistance; `facts` say which.
    """
    require_owners(actor, {opening.owner_id for opening in openings})
    person = lock_former(actor, person_id)
    note_coming_back(person_id)
    today, pack = find_day(at), find_pack(person.party.organisation_id)
    begins_on = since_on or today
    if on_benefit:
        write_spells([BenefitSpell(person=person, started_on=begins_on, cause_code=cause_code)])
    write_facts(((person_id, fact) for fact in facts), by_id=actor.party_id, at=at)
    known = _read_known(person, benefit_since_on=begins_on if on_benefit else None)
    promises = Promise.objects.bulk_create(
        draft_promise(opening, beneficiary_id=person_id, pack=pack, at=at)
        for opening in list_openings(find_belonging(pack, known, on=today), openings)
    )
    made = [promise.id for promise in promises]
    fields = ("active", "spell", "facts", "promises")
    return Outcome(value=made, about=(person_id,), object=f"person:{person_id}", fields=fields)


def _read_known(person: Person, *, benefit_since_on: date | None) -> Known:
    """Give what the book knows of whoever comes back, what was told just now included."""
    living = Residence.objects.filter(person=person.pk, until_on=None)
    told = Fact.objects.are_believed().filter(person=person.pk).values("kind", "from_on", "until_on", "value")
    return Known(
        born_on=person.born_on,
        benefit_since_on=benefit_since_on,
        area=living.values_list("area__code", flat=True).first() or "",
        is_in_cohort=False,
        facts=[KnownFact(**each) for each in told],
    )
