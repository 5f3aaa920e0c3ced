"""To whom one person can be handed over, and which appointments would go along."""

from dataclasses import dataclass, replace
from datetime import datetime

from sluitend.areas.caseloads.loads import Load, find_norm, list_loads
from sluitend.areas.contacts.along import find_along
from sluitend.areas.contacts.rows import AppointmentRow, list_appointments
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Takers:
    """A person, whoever guides people and can take this one over, and what was agreed to come."""

    person_id: int
    name: str
    number: str
    covered_by_id: int | None
    owners: tuple[Load, ...]
    appointments: tuple[AppointmentRow, ...]


@act("read_takers")
def read_takers(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Takers]:
    """Give who a person is, to whom they can be handed over, and which appointments would go along."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    norm = find_norm(find_pack(actor.organisation_id), find_day(at))
    takers = Takers(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        covered_by_id=person.covered_by_id,
        owners=tuple(list_loads(actor, norm=norm)),
        appointments=tuple(_list_along(actor, person_id, at)),
    )
    fields = ("name", "number", "appointment")
    return Outcome(value=takers, about=(person_id,), object=f"person:{person_id}", fields=fields)


def _list_along(actor: Actor, person_id: int, at: datetime) -> list[AppointmentRow]:
    """Give the appointments that go along with what this actor can give away: less than they may look at."""
    giver = replace(actor, scope=find_scope(role=actor.role, act="hand_over_person") or "")
    given = Promise.objects.are_open().within(giver).filter(beneficiary=person_id)
    return list_appointments(find_along(given, at=at))
