"""How tests of schedules freeze a cohort, give colleagues time, and ask for a schedule."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.areas.capacity.working import work
from tests.areas.cohorts.quarter import Quarter, found_quarter
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.schedules.actions import NewSchedule, make_schedules, request_schedule
from sluitend.areas.schedules.models import Place, Schedule
from sluitend.gate.actor import Actor

MONDAY = TODAY - timedelta(days=TODAY.weekday()) + timedelta(days=7)
PEOPLE = 6


@dataclass(frozen=True)
class Office:
    """A cohort, its members, and who has time for them."""

    house: House
    quarter: Quarter
    cohort: int
    members: tuple[int, ...]

    def ask(self, *, at: datetime = AT, **more: object) -> int:
        """Ask for a schedule from next week on, of conversations of half an hour."""
        given = {"cohort_ids": (self.cohort,), "from_on": MONDAY, "minutes": 30} | more
        return request_schedule(actor=self.house.planner, at=at, new=NewSchedule(**given))  # type: ignore[arg-type]

    def make(self, *, at: datetime = AT, **more: object) -> Schedule:
        """Ask for a schedule, let it be made, and give it."""
        number = self.ask(at=at, **more)
        make_schedules(actor=SYSTEM, at=at)
        return Schedule.objects.get(id=number)

    def places(self, schedule: Schedule) -> dict[int, tuple[int | None, date | None]]:
        """Give who has which week with whom."""
        rows = Place.objects.filter(schedule=schedule).values_list("member", "staff", "week_on")
        return {member: (staff, week_on) for member, staff, week_on in rows}


def open_office(house: House, *, people: int = PEOPLE, weeks: int = 8) -> Office:
    """Freeze a cohort that is to be invited within so many weeks, and give two colleagues an hour a week."""
    quarter = found_quarter(house)
    settled = [quarter.settle() for _ in range(people)]
    cohort = quarter.freeze(ends_on=MONDAY + timedelta(weeks=weeks, days=-1))
    for colleague in (house.coach, house.colleague):
        give_time(house, colleague)
    return Office(house=house, quarter=quarter, cohort=cohort, members=tuple(map(quarter.member, settled)))


def give_time(house: House, colleague: Actor, *, quarters: int = 6) -> None:
    """Let a colleague work on Tuesday morning, all of it for conversations; a quarter of that is kept back."""
    work(house, staff=colleague, by=house.lead, hours=((1, 36, 36 + quarters),))
