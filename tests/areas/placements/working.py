"""A working desk: an employer with a demand, a check that passed, and placements in the standing house."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from tests.areas.employers.hiring import BAKERY, HiringDesk
from tests.contract.rooms.placements import CHECK, JOB
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.actions import NewDemand, record_demand
from sluitend.areas.placements.actions import (
    NewPlacement,
    decide_displacement_check,
    record_displacement_check,
    record_placement,
)
from sluitend.areas.placements.queries import PlacementView, read_placement
from sluitend.compute.calendar import add_months

BAKER = replace(JOB, work="Bakker", kvk=BAKERY.kvk)
TRIAL = replace(BAKER, kind="trial", pay_cents=None, ends_on=add_months(TODAY, count=2))
PLACE = NewDemand(kind="vacancy", title="Bakker", places=1, hours_least=16, hours_most=32, starts_on=TODAY)


@dataclass
class WorkingDesk:
    """Who places people with the first employer."""

    house: House
    hiring: HiringDesk

    def ask(self, **other: Any) -> int:
        """Let the employer ask for somebody; gives the demand."""
        new = replace(PLACE, **other)
        return record_demand(actor=self.hiring.manager, at=AT, employer_id=self.hiring.employer, new=new)

    def check(self, **other: Any) -> int:
        """Let the team lead pass a check that the account manager asked; gives it."""
        asked = {"employer_id": self.hiring.employer, "new": replace(CHECK, **other)}
        number = record_displacement_check(actor=self.hiring.manager, at=AT, **asked)
        decide_displacement_check(actor=self.house.lead, at=AT, check_id=number, is_passed=True)
        return number

    def place(self, person: int, new: NewPlacement = BAKER, **other: Any) -> int:
        """Let the coach place somebody; gives the placement."""
        return record_placement(actor=self.house.coach, at=AT, person_id=person, new=replace(new, **other))

    def read(self, placement: int, *, at: datetime = AT) -> PlacementView:
        """Give a placement as the coach sees it."""
        return read_placement(actor=self.house.coach, at=at, placement_id=placement)
