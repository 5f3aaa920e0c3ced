"""The question to the planner: who of some cohorts is still to be invited and until when, and who has time for it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from sluitend.areas.capacity.rows import Capacity, count_weeks
from sluitend.areas.cohorts.models import Cohort, Planned
from sluitend.areas.cohorts.reasons import INVITED
from sluitend.areas.schedules.asked import DUTCH, Colleague, Wanted, list_crew, list_wanted
from sluitend.areas.schedules.models import Schedule
from sluitend.areas.schedules.states import NO_HOURS, NO_PEOPLE, NO_STAFF
from sluitend.compute.calendar.units import WEEK
from sluitend.compute.planning.problem import NOBODY, Crew, Flags, Ints, Problem
from sluitend.compute.planning.problem import Cohort as ToInvite
from sluitend.gate.restricting import find_restricted
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

# Whoever should have been invited already gets a place in these first weeks, and waits dearly.
LATE_WEEKS, PRIORITY, LATE_PRIORITY = 8, 1, 10


class CannotAsk(Exception):
    """There is nothing to plan with, or nobody to plan: the code of the reason."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """The problem in arrays, and whom its rows are about; `by` and `bins` is what is planned now.

    `interpreted` counts those whose language no colleague speaks: an interpreter comes along. `hastened` counts those
    who are due before their cohort ends. `left_out` counts those whose data may only be kept.
    """

    problem: Problem
    wanted: tuple[Wanted, ...]
    crew: tuple[Colleague, ...]
    capacity: Capacity
    cohort_ids: tuple[int, ...]
    by: Ints
    bins: Ints
    interpreted: int
    hastened: int
    left_out: int


def build_question(schedule: Schedule, *, on: date) -> Question:
    """Put the question of a schedule as things are on a day; raises `CannotAsk`."""
    cohorts = list(schedule.cohorts.order_by("id"))
    found = list_wanted(cohorts, on=on)
    resting = find_restricted([each.person_id for each in found])
    wanted = tuple(each for each in found if each.person_id not in resting)
    crew = list_crew(cohorts, on=on)
    if not wanted or not crew:
        raise CannotAsk(NO_STAFF if wanted else NO_PEOPLE)
    capacity = count_weeks(
        staff_ids=[each.staff_id for each in crew],
        first_monday_on=schedule.first_monday_on,
        weeks=schedule.weeks,
        on=on,
    )
    if not capacity.quarters.any():
        raise CannotAsk(NO_HOURS)
    return _write_question(schedule, cohorts, wanted, crew, capacity, left_out=len(found) - len(wanted), on=on)


def _write_question(
    schedule: Schedule,
    cohorts: Sequence[Cohort],
    wanted: tuple[Wanted, ...],
    crew: tuple[Colleague, ...],
    capacity: Capacity,
    *,
    left_out: int,
    on: date,
) -> Question:
    rows = {each.staff_id: row for row, each in enumerate(crew)}
    languages = sorted({DUTCH, *(each.language for each in wanted)})
    speaks = np.array([[language in each.languages for language in languages] for each in crew])
    # Where nobody speaks a language, an interpreter does: anybody can hold that conversation.
    speaks[:, ~speaks.any(axis=0)] = True
    cohort_ids = tuple(each.pk for each in cohorts)
    by, bins = _find_places(schedule, wanted, rows)
    told = np.array([each.state == INVITED for each in wanted]) & (bins != NOBODY)
    spoken = {language for each in crew for language in each.languages}
    return Question(
        problem=Problem(
            cohort=_write_people(schedule, wanted, rows, cohort_ids, languages, told=told, by=by, bins=bins),
            crew=_write_crew(schedule, crew, capacity, cohort_ids, speaks, wanted, on=on),
        ),
        wanted=wanted,
        crew=crew,
        capacity=capacity,
        cohort_ids=cohort_ids,
        by=by,
        bins=bins,
        interpreted=sum(each.language not in spoken for each in wanted),
        hastened=sum(_is_due_sooner(each) for each in wanted),
        left_out=left_out,
    )


def _write_people(
    schedule: Schedule,
    wanted: Sequence[Wanted],
    rows: dict[int, int],
    cohort_ids: Sequence[int],
    languages: Sequence[str],
    *,
    told: Flags,
    by: Ints,
    bins: Ints,
) -> ToInvite:
    first = _count_weeks(schedule, [each.since_on for each in wanted])
    last = _count_weeks(schedule, [each.due_on for each in wanted])
    promised = _count_weeks(schedule, [each.promised_on or each.due_on for each in wanted])
    # A day that is over cannot be kept any more: whoever waits for it goes first.
    late, waits = last < first.clip(0), promised < first.clip(0)
    last = np.where(waits, last, np.minimum(last, promised))
    ends = np.where(late, LATE_WEEKS - 1, last).clip(0, schedule.weeks - 1)
    return ToInvite(
        areas=np.array([cohort_ids.index(each.cohort_id) for each in wanted]),
        languages=np.array([languages.index(each.language) for each in wanted]),
        own=np.array([rows.get(each.covered_by_id or 0, NOBODY) for each in wanted]),
        quarters=np.full(len(wanted), schedule.quarters),
        first=np.where(late, 0, first).clip(0, ends),
        last=ends,
        priority=np.where(late | waits, LATE_PRIORITY, PRIORITY),
        told_by=np.where(told, by, NOBODY),
        told_in=np.where(told, bins, NOBODY),
    )


def _is_due_sooner(wanted: Wanted) -> bool:
    return wanted.promised_on is not None and wanted.promised_on < wanted.due_on


def _count_weeks(schedule: Schedule, days: Sequence[date]) -> Ints:
    """Give in which week of the schedule each day lies; before the first is less than nought."""
    return np.array([(day - schedule.first_monday_on) // WEEK for day in days])


def _write_crew(
    schedule: Schedule,
    crew: Sequence[Colleague],
    capacity: Capacity,
    cohort_ids: Sequence[int],
    speaks: Flags,
    wanted: Sequence[Wanted],
    *,
    on: date,
) -> Crew:
    teams = sorted({each.team_id for each in crew})
    return Crew(
        quarters=capacity.quarters,
        taken=capacity.taken + _count_others(schedule, [each.staff_id for each in crew], wanted),
        teams=np.array([teams.index(each.team_id) for each in crew]),
        serves=np.array([[cohort_id in each.cohorts for cohort_id in cohort_ids] for each in crew]),
        speaks=speaks,
        most_people=_count_room(schedule, [each.staff_id for each in crew], wanted, on=on),
    )


def _count_room(schedule: Schedule, staff_ids: Sequence[int], wanted: Sequence[Wanted], *, on: date) -> Ints:
    """Give how many of these people each colleague can have by the norm for caseloads, beside all others they have.

    Whoever is over the norm goes on speaking the own people: another colleague would have one person more.
    """
    norm = int(find_pack(schedule.organisation_id).parameter("caseload", on=on).value)
    covered = Person.objects.filter(active=True, covered_by__in=staff_ids)
    beside = covered.exclude(party__in=[each.person_id for each in wanted])
    others, own = Counter(beside.values_list("covered_by", flat=True)), Counter(each.covered_by_id for each in wanted)
    return np.array([max(own[staff_id], norm - others[staff_id]) for staff_id in staff_ids])


def _count_others(schedule: Schedule, staff_ids: Sequence[int], wanted: Sequence[Wanted]) -> Ints:
    """Give the quarter-hours that are planned with each colleague for members who are not in this question."""
    taken = np.zeros((len(staff_ids), schedule.weeks), np.int64)
    rows = {staff_id: row for row, staff_id in enumerate(staff_ids)}
    asked = {each.member_id for each in wanted}
    until_on = schedule.first_monday_on + schedule.weeks * WEEK
    standing = Planned.objects.filter(
        taken_back_at=None, staff__in=staff_ids, week_on__gte=schedule.first_monday_on, week_on__lt=until_on
    )
    for member_id, staff_id, week_on in standing.values_list("member", "staff", "week_on"):
        if member_id not in asked:
            taken[rows[staff_id], (week_on - schedule.first_monday_on) // WEEK] += schedule.quarters
    return taken


def _find_places(schedule: Schedule, wanted: Sequence[Wanted], rows: dict[int, int]) -> tuple[Ints, Ints]:
    """Give the colleague and the week that each has now, `NOBODY` where there is none in these weeks."""
    by, bins = np.full(len(wanted), NOBODY), np.full(len(wanted), NOBODY)
    places = {each.member_id: place for place, each in enumerate(wanted)}
    standing = Planned.objects.filter(taken_back_at=None, member__cohort__in=schedule.cohorts.all())
    for member_id, staff_id, week_on in standing.values_list("member", "staff", "week_on"):
        week = (week_on - schedule.first_monday_on) // WEEK
        if member_id in places and staff_id in rows and 0 <= week < schedule.weeks:
            by[places[member_id]], bins[places[member_id]] = rows[staff_id], week
    return by, bins
