"""The facts of one person, with the groups to which they lead."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.cohorts.candidates import Search, list_candidates
from sluitend.areas.groups.rows import FactRow, GroupsCard, list_facts, tell_place
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.facts import NOTHING
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """Somebody with all that was noted of them, and their place among the groups."""

    person_id: int
    name: str
    number: str
    active: bool
    facts: tuple[FactRow, ...]
    card: GroupsCard


@act("read_facts")
def read_facts(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonFacts]:
    """Give the facts of a person within the actor's scope, what was withdrawn as well."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    pack, today = find_pack(person.party.organisation_id), find_day(at)
    found = list_candidates(Search(people=[person_id]), on=today)
    value = PersonFacts(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        active=person.active,
        facts=list_facts(person_id),
        card=tell_place(found[0].known if found else NOTHING, pack=pack, today=today),
    )
    return Outcome(value=value, about=(person_id,), object=f"person:{person_id}", fields=("facts",))
