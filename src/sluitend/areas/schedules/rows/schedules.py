"""Schedules as rows, without asking the gate; and whether one is waited for."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q

from sluitend.areas.schedules.models import Estimate, Place, Schedule, Schedules
from sluitend.areas.schedules.states import WAITING
from sluitend.compute.calendar.units import MINUTES_A_QUARTER

MOST_SHOWN = 50
NOBODY = (0, 0, 0)


@dataclass(frozen=True, kw_only=True)
class ScheduleRow:
    """A schedule: of how many people it is, how many of them have no place, and how good it is.

    `excess` is how many points a person it can be dearer than the best schedule at most, and `gap` the same as a share
    of what the best one costs at least; None where that was not worked out, or where that is hardly anything.
    """

    id: int
    state: str
    way: str
    fault: str
    cohorts: tuple[str, ...]
    first_monday_on: date
    weeks: int
    minutes: int
    asked_at: datetime
    ended_at: datetime | None
    people: int
    missed: int
    moved: int
    excess: float | None
    gap: float | None


def is_schedule_due() -> bool:
    """Tell whether somebody waits for a schedule."""
    return Schedule.objects.filter(state=WAITING).exists()


def is_estimate_due() -> bool:
    """Tell whether somebody waits for an estimate."""
    return Estimate.objects.filter(made_at=None).exists()


def list_rows(schedules: Schedules) -> list[ScheduleRow]:
    """Give schedules as rows, the newest first, with three queries."""
    found = list(schedules.order_by("-id")[:MOST_SHOWN])
    named = Schedule.objects.filter(id__in=[each.pk for each in found])
    names = dict(named.annotate(names=ArrayAgg("cohorts__name", order_by="cohorts__name")).values_list("id", "names"))
    counted = Place.objects.filter(schedule__in=found).values("schedule")
    told = counted.annotate(
        people=Count("id"), missed=Count("id", Q(staff=None)), moved=Count("id", Q(moved_by__isnull=False))
    )
    counts = {each[0]: each[1:] for each in told.values_list("schedule", "people", "missed", "moved")}
    return [
        ScheduleRow(
            id=each.pk,
            state=each.state,
            way=each.way,
            fault=each.fault,
            cohorts=tuple(names[each.pk]),
            first_monday_on=each.first_monday_on,
            weeks=each.weeks,
            minutes=each.quarters * MINUTES_A_QUARTER,
            asked_at=each.asked_at,
            ended_at=each.ended_at,
            **_weigh(each, people=counts.get(each.pk, NOBODY)[0]),
            people=counts.get(each.pk, NOBODY)[0],
            missed=counts.get(each.pk, NOBODY)[1],
            moved=counts.get(each.pk, NOBODY)[2],
        )
        for each in found
    ]


def _weigh(schedule: Schedule, *, people: int) -> dict[str, float | None]:
    """Give how far a schedule can be from the best: a share of next to nothing would say nothing."""
    if schedule.bound is None or not people:
        return {"excess": None, "gap": None}
    over = schedule.cost - schedule.bound
    return {"excess": over / people, "gap": over / schedule.bound if schedule.bound >= people else None}
