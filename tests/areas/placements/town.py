"""A town of two employers in which people are placed: each step is done on paper and in the database alike."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.areas.placements.paper import Paper
from tests.standing import AT, TODAY, House, build_house
from tests.town.racing import ask, recount

from sluitend.areas.employers.actions import NewEmployer, record_employer
from sluitend.areas.employers.queries import read_demand
from sluitend.areas.placements.models import DisplacementCheck, Placement
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise


@dataclass
class Town:
    """The standing house with its employers, and the same on paper; `told` is what was done, for whoever reads a fault.

    Whoever came back has no looking back on what they went on doing meanwhile, until it is agreed anew.
    """

    house: House
    desk: HiringDesk
    employers: tuple[int, ...]
    paper: Paper
    told: list[str] = field(default_factory=list)
    returned: set[int] = field(default_factory=set)

    @property
    def at(self) -> datetime:
        """Give the moment of now, in the morning."""
        return AT + (self.paper.today - TODAY)

    def become(self, name: str) -> Actor:
        """Give a colleague by role."""
        return self.desk.manager if name == "manager" else getattr(self.house, name)

    def do(self, told: str, faults: set[str], work: Callable[[], Any]) -> Any:
        """Do a step in the database; it is refused when paper has a reason, for one of those. None when refused."""
        self.told.append(told)
        done: list[Any] = []
        came_out = ask(lambda: done.append(work()))
        assert came_out in (faults or {"done"}), (self.told, came_out, faults)
        return (done[0] or True) if done else None

    def compare(self) -> None:
        """Hold both beside each other: who works where, what is promised about it, and which places are left."""
        assert recount() == (0, 0), self.told
        names = ("hours_a_week", "starts_on", "ends_on", "ending", "ended_on")
        found = {each.pk: tuple(getattr(each, name) for name in names) for each in Placement.objects.all()}
        jobs = self.paper.jobs
        assert found == {
            number: (job.hours, job.starts_on, job.ends_on, job.ending, job.ended_on) for number, job in jobs.items()
        }, self.told
        there = {number: job for number, job in jobs.items() if job.runs and self.paper.people[job.person]}
        reviews = list(Placement.objects.filter(promise__state="open").values_list("id", flat=True))
        assert set(reviews) == {*there} - self.returned, self.told
        waiting = Promise.objects.are_open().filter(kind="employer_mark").count()
        assert waiting == sum(job.runs and "employer" not in job.marks for job in jobs.values()), self.told
        passed = dict(DisplacementCheck.objects.values_list("id", "is_passed"))
        assert passed == {number: each.passed for number, each in self.paper.checks.items()}, self.told
        for demand in self.paper.places:
            given = read_demand(actor=self.desk.manager, at=self.at, demand_id=demand).row.given
            assert given == self.paper.places[demand] - self.paper.left(demand), self.told


def found_town() -> Town:
    """Build a house with two employers and somebody to place."""
    house = build_house()
    desk = found_hiring_desk(house)
    other = record_employer(actor=desk.manager, at=AT, new=NewEmployer(name="Inpakkerij", kvk="87654321"))
    town = Town(house=house, desk=desk, employers=(desk.employer, other), paper=Paper(today=TODAY))
    town.paper.people[house.admit()] = True
    return town
