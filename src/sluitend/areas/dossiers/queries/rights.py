"""The rights of one person on one screen: what was asked, what was put right, and until when the file is kept."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.dossiers.retention import find_destroy_on
from sluitend.areas.dossiers.rows import (
    CorrectionRow,
    HoldRow,
    RequestRow,
    is_asking_for_file,
    list_corrections,
    list_holds,
    list_requests,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Rights:
    """`facts` are the fields that can be put right, with what stands there now."""

    person_id: int
    name: str
    number: str
    active: bool
    destroy_on: date | None
    facts: dict[str, str]
    requests: tuple[RequestRow, ...]
    corrections: tuple[CorrectionRow, ...]
    holds: tuple[HoldRow, ...]
    may_export: bool


@act("read_rights")
def read_rights(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Rights]:
    """Give what somebody asked about their own data and what came of it."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    today = find_day(at)
    requests = list_requests(person_id, today=today)
    rights = Rights(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        active=person.active,
        destroy_on=_find_destroy_on(person, today),
        facts={
            "first_name": person.first_name,
            "last_name": person.last_name,
            "born_on": person.born_on.isoformat() if person.born_on else "",
        },
        requests=requests,
        corrections=list_corrections(person_id),
        holds=list_holds([person_id]),
        may_export=any(is_asking_for_file(each) for each in requests),
    )
    return Outcome(value=rights, about=(person_id,), object=f"person:{person_id}", fields=("rights",))


def _find_destroy_on(person: Person, today: date) -> date | None:
    """Give the day on which the term ends; nobody's runs while they are in the book."""
    if person.left_on is None:
        return None
    pack = find_pack(person.party.organisation_id)
    return find_destroy_on(pack, left_on=person.left_on, because=person.left_because, on=today)
