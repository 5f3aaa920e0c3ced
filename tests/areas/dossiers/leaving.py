"""How tests of the dossiers let people leave long ago, ask for their rights and agree to destroying."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import approve_destruction, destroy_files, propose_destruction
from sluitend.areas.dossiers.models import DestructionList
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person
from sluitend.parties.actions import NewStaff, add_staff
from sluitend.parties.models import BenefitSpell, Person

LONG_AGO = timedelta(days=4_000)


def become(house: House, person: int) -> Actor:
    """Give a resident of the house as an actor."""
    return Actor(party_id=person, role="resident", organisation_id=house.municipality, origin="test")


def leave(person: int, *, because: str = "work", left_on: date | None = None) -> None:
    """Let somebody leave, on a day long ago unless told otherwise."""
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because=because)
    left_on = left_on or find_day(AT - LONG_AGO)
    Person.objects.filter(party=person).update(left_on=left_on)
    BenefitSpell.objects.filter(person=person).update(started_on=left_on, ended_on=left_on)


def hire_intake(house: House) -> Actor:
    """Give a colleague who lets people in, in the other team of the house."""
    new = NewStaff(name="Balie Zuid", number="Z1", team_id=house.other_team, role="intake", started_on=find_day(AT))
    return replace(house.intake, party_id=add_staff(actor=SYSTEM, at=AT, new=new))


def list_waiting(house: House) -> list[int]:
    """Give the numbers of the lists that wait."""
    waiting = DestructionList.objects.filter(organisation=house.municipality, destroyed_at=None)
    return list(waiting.order_by("id").values_list("id", flat=True))


def destroy_due(house: House, *, at: datetime = AT) -> int:
    """Propose, approve and destroy by two people what is due now, and give how many files went."""
    propose_destruction(actor=SYSTEM, at=at)
    gone = 0
    for list_id in list_waiting(house):
        approve_destruction(actor=house.lead, at=at, list_id=list_id)
        gone += destroy_files(actor=house.administrator, at=at, list_id=list_id)
    return gone
