"""Before a promise is made beside the others: which kinds can be promised to a person, by when, and by whom."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import list_kinds_to_people
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import OWN
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

# Made on the page of their own room, as they hang together with what is written there.
MADE_ELSEWHERE = frozenset(
    {"rights_request", "budget_decision", "plan_evaluation", "conference_advice", "handover"}
    | {"provision_request", "provision_talk", "provision_decision", "provision_start", "provision_review"}
)


@dataclass(frozen=True, kw_only=True)
class KindRow:
    """A kind of promise, why it is made, and the last day that its term allows."""

    code: str
    name: str
    because: str
    latest_on: date


@dataclass(frozen=True, kw_only=True)
class Promisable:
    """A person, who would owe them, and what can be promised."""

    person_id: int
    name: str
    number: str
    owner_id: int
    owner_name: str
    kinds: tuple[KindRow, ...]


@act("list_kinds")
def list_kinds(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Promisable]:
    """Give what can be promised to somebody in the book; a coach owes it, of others whoever guides the person."""
    people = Person.objects.within(actor).filter(party=person_id, active=True)
    person = people.select_related("party", "covered_by").first()
    if person is None or person.covered_by is None:
        raise NotFound
    mine = actor.scope == OWN
    found = Promisable(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        owner_id=actor.party_id or 0 if mine else person.covered_by.pk,
        owner_name="" if mine else person.covered_by.name,
        kinds=_list_rows(person, find_day(at)),
    )
    return Outcome(value=found, about=(person_id,), object=f"person:{person_id}", fields=("name", "number"))


def _list_rows(person: Person, today: date) -> tuple[KindRow, ...]:
    pack = find_pack(person.party.organisation_id)
    return tuple(
        KindRow(
            code=code,
            name=kind.name,
            because=pack.promise(code).because,
            latest_on=max(today, end_term(pack.promise(code).within, start_on=today)),
        )
        for code, kind in list_kinds_to_people().items()
        if code not in MADE_ELSEWHERE
    )
