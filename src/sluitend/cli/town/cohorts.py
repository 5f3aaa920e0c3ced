"""Cohorts in a town: an area is frozen when it begins, some are planned or exempt, and newcomers join each month."""

from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.areas.cohorts.actions import (
    NewCohort,
    Week,
    freeze_cohort,
    give_exemption,
    join_cohorts,
    plan_members,
)
from sluitend.areas.cohorts.queries import MemberFilter, MemberList, list_cohort_members, read_cohort_preview
from sluitend.areas.groups.actions import follow_groups
from sluitend.cli.town.world import SYSTEM, World
from sluitend.compute.calendar import add_months

# A year for an area of which the pack says when it begins; a town without has one that is still running after a year.
MONTHS_A_COHORT, MONTHS_OF_ONE = 12, 18
PLANNED, EXEMPT = 20, 2
EXEMPT_WEEKS = 8


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """An area and the day on which it begins."""

    area_id: int
    name: str
    starts_on: date
    months: int = MONTHS_A_COHORT


def list_beginnings(world: World) -> list[Beginning]:
    """Give the areas with the day on which the pack lets them begin, moved along with the town; else the first area."""
    counted_on = max(world.pack.from_on, world.population.counted_on)
    moved = world.starts_on - counted_on
    areas = read_cohort_preview(actor=world.planner, at=world.clock.read(world.starts_on)).areas
    known = [
        Beginning(area_id=area.id, name=area.name, starts_on=area.starts_on + moved) for area in areas if area.starts_on
    ]
    first = areas[0]
    return known or [Beginning(area_id=first.id, name=first.name, starts_on=world.starts_on, months=MONTHS_OF_ONE)]


def keep_cohorts(world: World, beginnings: list[Beginning], *, after_on: date, day: date) -> None:
    """Begin this working day after another: freeze the areas that began since, and let people join in a new month."""
    for each in beginnings:
        if after_on < each.starts_on <= day:
            _begin(world, day, each)
    if day.month != after_on.month:
        follow_groups(actor=SYSTEM, at=world.clock.read(day))
        join_cohorts(actor=SYSTEM, at=world.clock.read(day))


def _begin(world: World, day: date, beginning: Beginning) -> None:
    ends_on = add_months(day, count=beginning.months)
    new = NewCohort(name=beginning.name, starts_on=day, ends_on=ends_on, area_id=beginning.area_id)
    cohort_id = freeze_cohort(actor=world.planner, at=world.clock.read(day), new=new)
    page = list_cohort_members(
        actor=world.planner, at=world.clock.read(day), cohort_id=cohort_id, wanted=MemberFilter()
    )
    _arrange(world, day, beginning, page)


def _arrange(world: World, day: date, beginning: Beginning, page: MemberList) -> None:
    """Exempt the first few, and plan the next with the first colleague of the area."""
    coach = next(team.coaches[0] for team in world.teams if team.area_id == beginning.area_id)
    members = [row.id for row in page.rows[EXEMPT : EXEMPT + PLANNED]]
    if members:
        week = Week(day=day + timedelta(weeks=1), staff_id=coach.party_id or 0)
        at, cohort_id = world.clock.read(day), page.cohort.id
        plan_members(actor=world.planner, at=at, cohort_id=cohort_id, member_ids=members, week=week)
    until_on = day + timedelta(weeks=EXEMPT_WEEKS)
    for row in page.rows[:EXEMPT]:
        at = world.clock.read(day)
        give_exemption(actor=world.planner, at=at, member_id=row.id, reason="not_now", until_on=until_on)
