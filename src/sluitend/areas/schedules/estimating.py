"""Estimating: what an approach asks of staff by the figures of its pack, worked out by the planner area by area."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from sluitend.compute.calendar import add_months, find_monday
from sluitend.compute.calendar.units import ONE_DAY, WEEK
from sluitend.compute.planning.capacity import QUARTERS_AN_HOUR, Pattern, explain_capacity
from sluitend.compute.planning.problem import NOBODY, Cohort, Crew, Ints, Problem
from sluitend.compute.policy.pack import Pack

MONTHS_AN_AREA, WORKING_DAYS = 12, 5
# Within a team people can go to another colleague; in a city no team is as large as an area.
TEAM_COLLEAGUES = 8
LATER = "areas_to_start"


@dataclass(frozen=True, kw_only=True)
class AreaFigures:
    """An area with its people and its days; `is_known` when the pack tells when it starts."""

    name: str
    people: int
    starts_on: date
    ends_on: date
    is_known: bool

    @property
    def first_monday_on(self) -> date:
        """Give the first day of the first week."""
        return find_monday(self.starts_on)

    @property
    def weeks(self) -> int:
        """Give how many weeks it has, counting parts of one."""
        return (self.ends_on - self.first_monday_on) // WEEK + 1


@dataclass(frozen=True, kw_only=True)
class Staffing:
    """How many people a colleague has, the hours a week of each for these conversations, of which a share is kept back.

    `quarters` is how long a conversation takes.
    """

    quarters: int
    caseload: int
    hours: int
    kept_percent: int


@dataclass(frozen=True, kw_only=True)
class AreaResult:
    """What the planner found for an area; `room` is the quarter-hours of each week, and `quarters` those it uses."""

    colleagues: int
    room: Ints
    quarters: Ints
    cost: int
    bound: int
    missed: int


def has_figures(pack: Pack) -> bool:
    """Tell whether a pack says how many people there are."""
    return pack.population is not None


def list_areas(pack: Pack) -> list[AreaFigures]:
    """Give the areas of a pack that has figures, each for a year; a pack without areas is one area."""
    if pack.population is None:
        return []
    areas = [area for area in pack.areas if area.recipients]
    if not areas:
        starts_on = pack.from_on
        return [_give_year(pack.title, pack.population.total, starts_on, is_known=True)]
    unknown = _spread_starts(pack, sum(area.starts_on is None for area in areas))
    return [
        _give_year(
            area.name, area.recipients or 0, area.starts_on or next(unknown), is_known=area.starts_on is not None
        )
        for area in areas
    ]


def write_problem(area: AreaFigures, staffing: Staffing) -> Problem:
    """Put the question of an area: its colleagues share the people and the hours evenly, in teams of a few.

    Everybody has one of the colleagues, and is invited by that one or another of the same team.
    """
    colleagues = -(-area.people // staffing.caseload)
    own, team_of = np.arange(area.people) % colleagues, np.arange(colleagues) // TEAM_COLLEAGUES
    day = staffing.hours * QUARTERS_AN_HOUR / WORKING_DAYS
    pattern = (*[day] * WORKING_DAYS, 0, 0)
    one = Pattern(colleague=0, from_on=area.starts_on, until_on=area.ends_on, quarters=pattern)
    room = explain_capacity(
        [replace(one, colleague=row) for row in range(colleagues)],
        colleagues=colleagues,
        first_on=area.first_monday_on,
        bins=area.weeks,
        kept_shares=staffing.kept_percent / 100,
    ).planned
    nobody, nought = np.full(area.people, NOBODY), np.zeros(area.people, np.int64)
    return Problem(
        cohort=Cohort(
            areas=team_of[own],
            languages=nought,
            own=own,
            quarters=nought + staffing.quarters,
            first=nought,
            last=nought + area.weeks - 1,
            priority=nought + 1,
            told_by=nobody,
            told_in=nobody,
        ),
        crew=Crew(
            quarters=room,
            taken=np.zeros_like(room),
            teams=team_of,
            serves=team_of[:, None] == np.unique(team_of),
            speaks=np.ones((colleagues, 1), bool),
            most_people=np.full(colleagues, staffing.caseload),
        ),
    )


def plan_area(area: AreaFigures, staffing: Staffing) -> AreaResult:
    """Plan everybody of an area within its year, and give what that takes with the proof of how good it is."""
    # The solvers take seconds to load: only whoever estimates waits for that, and no page.
    from sluitend.compute.planning.plan import plan_invitations

    problem = write_problem(area, staffing)
    plan = plan_invitations(problem)
    people = np.bincount(plan.bins[plan.bins != NOBODY], minlength=area.weeks)
    return AreaResult(
        colleagues=len(problem.crew.quarters),
        room=problem.crew.quarters.sum(axis=0),
        quarters=people * staffing.quarters,
        cost=plan.cost,
        bound=plan.bound,
        missed=len(plan.missed),
    )


def _give_year(name: str, people: int, starts_on: date, *, is_known: bool) -> AreaFigures:
    ends_on = add_months(starts_on, count=MONTHS_AN_AREA) - ONE_DAY
    return AreaFigures(name=name, people=people, starts_on=starts_on, ends_on=ends_on, is_known=is_known)


def _spread_starts(pack: Pack, count: int) -> Iterator[date]:
    """Give so many days, evenly over the days between which the pack says that these areas start."""
    later = next((each for each in pack.parameters if each.code == LATER), None)
    first_on = later.from_on if later else pack.from_on
    last_on = later.until_on if later and later.until_on else add_months(first_on, count=MONTHS_AN_AREA)
    step = (last_on - first_on) / max(1, count)
    return (first_on + number * step for number in range(count))
