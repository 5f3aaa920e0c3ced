"""Cohorts drawn: the funnel of one, and the calendar of all as bars between the first day and the last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.areas.cohorts.queries import Calendar, CohortRow, PlannedSpan, StartingArea
from sluitend.gate.text import Text
from sluitend.portals.cohort_names import STATES

A_YEAR = timedelta(days=365)
ROW_HEIGHT = 28
DESTROYED = "destroyed"


@dataclass(frozen=True, kw_only=True)
class Step:
    """A state of the funnel: how many, that as a share (0-100) of the longest bar, and where it is drawn."""

    code: str
    name: Text
    count: int
    share: int
    top: int


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A cohort on the calendar, or an area that waits; `begins` and `lasts` are shares (0-100) of its width.

    Without a known start there is nothing to draw. The same of the weeks that are planned, for so many people.
    """

    cohort: CohortRow | None
    name: str
    starts_on: date | None
    ends_on: date | None
    begins: float
    lasts: float
    top: int
    plan_begins: float
    plan_lasts: float
    planned: int


@dataclass(frozen=True, kw_only=True)
class Chart:
    """The calendar: its bars from top to bottom, its first and last day, and where today is (0-100)."""

    bars: tuple[Bar, ...]
    first_on: date
    last_on: date
    today: float
    height: int


@dataclass(frozen=True)
class _Stretch:
    first_on: date
    last_on: date

    def place(self, day: date) -> float:
        """Give where a day is, as a share (0-100)."""
        return round(100 * (day - self.first_on).days / (self.last_on - self.first_on).days, 2)


def draw_funnel(states: Mapping[str, int]) -> list[Step]:
    """Give a bar for each state; a state that hardly ever is, only when it is."""
    longest = max(states.values()) or 1
    shown = [(code, name) for code, name in STATES.items() if states[code] or code != DESTROYED]
    return [
        Step(
            code=code,
            name=name,
            count=states[code],
            share=round(100 * states[code] / longest),
            top=place * ROW_HEIGHT,
        )
        for place, (code, name) in enumerate(shown)
    ]


def draw_chart(calendar: Calendar, *, today: date) -> Chart:
    """Give the calendar from the first start to the last end, with today within it."""
    known: list[CohortRow | StartingArea] = [*calendar.cohorts, *calendar.waiting]
    begun = [each.first_on for each in calendar.planned.values()]
    first_on = min([today, *begun, *(each.starts_on for each in known if each.starts_on)])
    planned = [each.last_on for each in calendar.planned.values()]
    last_on = max([first_on + A_YEAR, today, *planned, *(each.ends_on for each in known if each.ends_on)])
    stretch = _Stretch(first_on, last_on)
    return Chart(
        bars=tuple(_draw_bar(each, stretch, calendar.planned, top=row * ROW_HEIGHT) for row, each in enumerate(known)),
        first_on=first_on,
        last_on=last_on,
        today=stretch.place(today),
        height=len(known) * ROW_HEIGHT,
    )


def _draw_bar(
    known: CohortRow | StartingArea, stretch: _Stretch, planned: Mapping[int, PlannedSpan], *, top: int
) -> Bar:
    begins = stretch.place(known.starts_on) if known.starts_on else 0
    ends = stretch.place(known.ends_on or stretch.last_on) if known.starts_on else 0
    span = planned.get(known.id) if isinstance(known, CohortRow) else None
    plan_begins = stretch.place(span.first_on) if span else 0
    return Bar(
        cohort=known if isinstance(known, CohortRow) else None,
        name=known.name,
        starts_on=known.starts_on,
        ends_on=known.ends_on,
        begins=begins,
        lasts=round(ends - begins, 2),
        top=top,
        plan_begins=plan_begins,
        plan_lasts=round(stretch.place(span.last_on) - plan_begins, 2) if span else 0,
        planned=span.people if span else 0,
    )
