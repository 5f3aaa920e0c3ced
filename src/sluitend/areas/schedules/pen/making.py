"""Making: the planner answers the question of a schedule, and what it found is written down with its proof."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np

from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.schedules.models import MissingTime, Place, Schedule, ScheduledStaff
from sluitend.areas.schedules.question import CannotAsk, Question, build_question
from sluitend.areas.schedules.states import DRAFT, FAILED, NEAR
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.units import WEEK
from sluitend.compute.planning.problem import NOBODY, Ints

if TYPE_CHECKING:
    from sluitend.compute.planning.plan import Plan
    from sluitend.compute.planning.shortage import Shortage


def make_schedule(schedule: Schedule, *, at: datetime) -> None:
    """Make a schedule that is waited for, or say why it cannot be made."""
    # The solvers take seconds to load: only whoever makes a schedule waits for that, and no page.
    from sluitend.compute.planning.again import plan_again
    from sluitend.compute.planning.plan import plan_invitations

    try:
        question = build_question(schedule, on=find_day(at))
    except CannotAsk as reason:
        Schedule.objects.filter(id=schedule.pk).update(state=FAILED, fault=str(reason), made_at=at)
        return
    known = {name: getattr(question, name) for name in ("interpreted", "hastened", "left_out")}
    if schedule.way == NEAR:
        found = plan_again(question.problem, by=question.by, bins=question.bins)
        by, bins, proof = found.by, found.bins, {}
    else:
        plan = plan_invitations(question.problem, seed=schedule.pk)
        by, bins, proof = plan.by, plan.bins, _tell_proof(plan)
        MissingTime.objects.bulk_create(_list_missing(schedule, question, plan.shortages))
    _write_staff(schedule, question)
    Place.objects.bulk_create(_list_places(schedule, question, by, bins), batch_size=5_000)
    Schedule.objects.filter(id=schedule.pk).update(state=DRAFT, made_at=at, **known, **proof)


def _tell_proof(plan: "Plan") -> dict[str, int | None]:
    """Give the figures of a plan; a remedy counts only when it closes every shortage."""
    later = [each.bins_later for each in plan.shortages]
    shorter = [each.quarters_shorter for each in plan.shortages]
    return {
        "cost": plan.cost,
        "bound": plan.bound,
        "missed_quarters": plan.least_missed_quarters,
        "weeks_later": _find_most(later),
        "quarters_shorter": _find_most(shorter),
    }


def _find_most(remedies: list[int | None]) -> int | None:
    known = [each for each in remedies if each is not None]
    return max(known) if known and len(known) == len(remedies) else None


def _list_missing(schedule: Schedule, question: Question, shortages: "tuple[Shortage, ...]") -> Iterator[MissingTime]:
    if not shortages:
        return
    missing: Ints = np.sum([each.more for each in shortages], axis=0)
    for column, week in np.argwhere(missing).tolist():
        yield MissingTime(
            schedule=schedule,
            cohort=Cohort(id=question.cohort_ids[column]),
            week_on=schedule.first_monday_on + week * WEEK,
            quarters=int(missing[column, week]),
        )


def _write_staff(schedule: Schedule, question: Question) -> None:
    crew = question.problem.crew
    ScheduledStaff.objects.bulk_create(
        ScheduledStaff(
            schedule=schedule,
            staff_id=each.staff_id,
            quarters=crew.quarters[row].tolist(),
            taken=crew.taken[row].tolist(),
            languages=sorted(each.languages),
        )
        for row, each in enumerate(question.crew)
    )


def _list_places(schedule: Schedule, question: Question, by: Ints, bins: Ints) -> Iterator[Place]:
    cohort = question.problem.cohort
    for place, each in enumerate(question.wanted):
        is_placed = bins[place] != NOBODY
        yield Place(
            schedule=schedule,
            member_id=each.member_id,
            staff_id=question.crew[by[place]].staff_id if is_placed else None,
            week_on=_find_monday(schedule, bins[place]) if is_placed else None,
            first_on=_find_monday(schedule, cohort.first[place]),
            last_on=_find_monday(schedule, cohort.last[place]),
            language=each.language,
            is_told=bool(cohort.told_in[place] != NOBODY),
        )


def _find_monday(schedule: Schedule, week: int) -> date:
    return schedule.first_monday_on + int(week) * WEEK
