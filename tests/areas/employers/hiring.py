"""A desk for employers: an account manager with a colleague of theirs, and one employer in the file."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.employers.actions import (
    FoundDemand,
    NewContact,
    NewDemand,
    NewEmployer,
    import_demands,
    record_employer,
    record_employer_contact,
)
from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.queries import EmployerView, read_employer
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewStaff, add_staff

BAKERY = NewEmployer(name="Bakkerij Zonneveld", kvk="12345678", sector="C", size="small")


@dataclass
class HiringDesk:
    """Who works with employers in the standing house, and their first employer."""

    house: House
    manager: Actor
    colleague: Actor
    employer: int

    def call(self, *, on: date = TODAY, at: datetime = AT, **more: Any) -> int:
        """Approach the employer by telephone; gives the contact."""
        contact = NewContact(**{"happened_on": on, "way": "call", "is_approach": True, "words": "Is er werk?"} | more)
        return record_employer_contact(actor=self.manager, at=at, employer_id=self.employer, contact=contact)

    def bring(self, new: NewDemand) -> int:
        """Let another system tell of a vacancy of the employer, that nobody took up yet; gives the demand."""
        import_demands(actor=SYSTEM, at=AT, kvk=BAKERY.kvk, found=(FoundDemand(reference="A1", new=new),))
        return Demand.objects.get(employer=self.employer, reference="A1").pk

    def read(self, *, at: datetime = AT) -> EmployerView:
        """Give the file of the employer as it stands."""
        return read_employer(actor=self.manager, at=at, employer_id=self.employer)

    def promises(self) -> list[Promise]:
        """Give what is promised to the employer and still open."""
        return list(Promise.objects.filter(beneficiary=self.employer, state="open").order_by("id"))


def found_hiring_desk(house: House) -> HiringDesk:
    """Hire two account managers, of whom the first adds an employer."""
    manager, colleague = (_hire(house, number) for number in ("AM1", "AM2"))
    employer = record_employer(actor=manager, at=AT, new=BAKERY)
    return HiringDesk(house=house, manager=manager, colleague=colleague, employer=employer)


def elsewhere(desk: HiringDesk) -> Actor:
    """Give an account manager of another municipality."""
    return replace(
        desk.manager, party_id=desk.house.outsider.party_id, organisation_id=desk.house.outsider.organisation_id
    )


def _hire(house: House, number: str) -> Actor:
    new = NewStaff(
        name=f"Accountmanager {number}",
        number=number,
        team_id=house.team,
        role="account_manager",
        started_on=TODAY - timedelta(days=30),
    )
    staff_id = add_staff(actor=SYSTEM, at=AT, new=new)
    return Actor(party_id=staff_id, role="account_manager", organisation_id=house.municipality, origin="test")
