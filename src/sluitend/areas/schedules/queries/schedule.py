"""One schedule: what is short and what would be enough, the weeks with their room, and what it changes."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from sluitend.areas.cohorts.models import Planned
from sluitend.areas.schedules.models import MissingTime, Place, Schedule, ScheduledStaff
from sluitend.areas.schedules.rows import ScheduleRow, list_rows
from sluitend.compute.calendar.units import MINUTES_A_QUARTER, WEEK
from sluitend.compute.planning.problem import Weights
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class WeekLoad:
    """A week in quarter-hours: what there is for conversations, what was given away, and what this schedule gives."""

    monday_on: date
    room: int
    taken: int
    planned: int
    people: int


@dataclass(frozen=True, kw_only=True)
class Short:
    """So many quarter-hours more, in this week or others between the first and the last one, would do for a cohort."""

    cohort: str
    first_on: date
    last_on: date
    quarters: int


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """What would be enough by itself; None where none is. `quarters` always are, in the weeks of `Short`."""

    quarters: int
    weeks_later: int | None
    minutes_shorter: int | None


@dataclass(frozen=True, kw_only=True)
class ScheduleView:
    """A schedule with its proof: `moves` people go elsewhere than is planned now, `news` were planned nowhere.

    `lost_coach` is how many points it costs that somebody gets another coach. `scattered` people have no place
    though there would be hours: whoever has those guides as many people as the norm allows.
    """

    row: ScheduleRow
    weeks: tuple[WeekLoad, ...]
    short: tuple[Short, ...]
    remedy: Remedy | None
    scattered: int
    moves: int
    news: int
    told: int
    interpreted: int
    hastened: int
    left_out: int
    lost_coach: int


@act("read_schedule")
def read_schedule(*, actor: Actor, at: datetime, schedule_id: int) -> Outcome[ScheduleView]:
    """Give one schedule of the actor's municipality."""
    found = Schedule.objects.within(actor).filter(id=schedule_id)
    schedule = found.first()
    if schedule is None:
        raise NotFound
    [row] = list_rows(found)
    places = list(
        Place.objects.filter(schedule=schedule_id, staff__isnull=False).values_list(
            "member", "staff", "week_on", "is_told"
        )
    )
    standing = Planned.objects.filter(member__place__schedule=schedule_id, taken_back_at=None)
    now = {member_id: spot for member_id, *spot in standing.values_list("member", "staff", "week_on")}
    told = sum(is_told for *_, is_told in places)
    view = ScheduleView(
        row=row,
        weeks=_weigh_weeks(schedule, Counter(week_on for _, _, week_on, _ in places if week_on)),
        short=tuple(_list_short(schedule_id)),
        remedy=_find_remedy(schedule),
        scattered=max(0, row.missed + schedule.missed_quarters // -schedule.quarters),
        moves=sum(member in now and now[member] != [staff, week_on] for member, staff, week_on, _ in places),
        news=sum(member not in now for member, *_ in places),
        told=told,
        interpreted=schedule.interpreted,
        hastened=schedule.hastened,
        left_out=schedule.left_out,
        lost_coach=Weights().lost_coach,
    )
    return Outcome(value=view, object=f"schedule:{schedule_id}", fields=("weeks", "cost"))


def _weigh_weeks(schedule: Schedule, people: Counter[date]) -> tuple[WeekLoad, ...]:
    """Add the time of all colleagues up by week."""
    staff = list(ScheduledStaff.objects.filter(schedule=schedule).values_list("quarters", "taken"))
    sums = np.array(staff).sum(axis=0) if staff else np.zeros((2, schedule.weeks), np.int64)
    mondays = [schedule.first_monday_on + number * WEEK for number in range(schedule.weeks)]
    return tuple(
        WeekLoad(
            monday_on=monday_on,
            room=int(sums[0, number]),
            taken=int(sums[1, number]),
            planned=people[monday_on] * schedule.quarters,
            people=people[monday_on],
        )
        for number, monday_on in enumerate(mondays)
    )


def _list_short(schedule_id: int) -> list[Short]:
    rows = MissingTime.objects.filter(schedule=schedule_id).order_by("cohort__name", "cohort", "week_on")
    found: dict[str, list[tuple[date, int]]] = {}
    for cohort, week_on, quarters in rows.values_list("cohort__name", "week_on", "quarters"):
        found.setdefault(cohort, []).append((week_on, quarters))
    return [
        Short(
            cohort=cohort,
            first_on=weeks[0][0],
            last_on=weeks[-1][0],
            quarters=sum(quarters for _, quarters in weeks),
        )
        for cohort, weeks in found.items()
    ]


def _find_remedy(schedule: Schedule) -> Remedy | None:
    if not schedule.missed_quarters:
        return None
    shorter = schedule.quarters_shorter
    return Remedy(
        quarters=schedule.missed_quarters,
        weeks_later=schedule.weeks_later,
        minutes_shorter=None if shorter is None else shorter * MINUTES_A_QUARTER,
    )
