"""Working weeks as rows: the hours of each weekday, and what they are for."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Q

from sluitend.areas.capacity.models import WorkingWeek

WEEKDAYS = range(7)
WEEK = ("id", "staff_id", "from_on", "until_on", "talk_percent", "languages", "ways")
HOURS = ("hours__weekday", "hours__begins", "hours__ends")


@dataclass(frozen=True, kw_only=True)
class Hours:
    """From when until when on a weekday (0 is Monday), in quarter-hours of the day."""

    weekday: int
    begins: int
    ends: int


@dataclass(frozen=True, kw_only=True)
class WeekRow:
    """How a colleague works between two days; without a last day until further notice."""

    id: int
    staff_id: int
    from_on: date
    until_on: date | None
    talk_percent: int
    languages: tuple[str, ...]
    ways: tuple[str, ...]
    hours: tuple[Hours, ...]

    @property
    def quarters(self) -> tuple[int, ...]:
        """Give the quarter-hours of each weekday, Monday first."""
        return tuple(
            sum(each.ends - each.begins for each in self.hours if each.weekday == weekday) for weekday in WEEKDAYS
        )

    @property
    def total(self) -> int:
        """Give the quarter-hours of a week."""
        return sum(self.quarters)

    def holds(self, day: date) -> bool:
        """Tell whether somebody works so on a day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


def list_working_weeks(
    staff_ids: Collection[int], *, from_on: date | None = None, until_on: date | None = None
) -> list[WeekRow]:
    """Give how these colleagues work between two days (or ever) by colleague and day, with one query."""
    weeks = WorkingWeek.objects.filter(staff__in=staff_ids)
    if from_on:
        weeks = weeks.filter(Q(until_on=None) | Q(until_on__gte=from_on))
    if until_on:
        weeks = weeks.filter(from_on__lte=until_on)
    rows = weeks.order_by("staff", "from_on", "hours__weekday", "hours__begins").values_list(*WEEK, *HOURS)
    return [_write_row(week, group) for week, group in groupby(rows, key=lambda row: row[: len(WEEK)])]


def _write_row(week: tuple[Any, ...], group: Iterable[tuple[Any, ...]]) -> WeekRow:
    told = dict(zip(WEEK, week)) | {"languages": tuple(week[-2]), "ways": tuple(week[-1])}
    hours = (row[len(WEEK) :] for row in group)
    # A week in which somebody does not work at all has no hours.
    known = (Hours(weekday=day, begins=begins, ends=ends) for day, begins, ends in hours if day is not None)
    return WeekRow(**told, hours=tuple(known))
