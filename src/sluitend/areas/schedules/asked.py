"""Whom a schedule is about, and who can hold their conversations, as the book knows them on a day."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from sluitend.areas.capacity.rows import list_working_weeks
from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.cohorts.reasons import INVITED, NOT_PLANNED, PLANNED
from sluitend.areas.cohorts.rows import find_states
from sluitend.areas.invitations.rows import SERVED
from sluitend.ledger.models import Promise
from sluitend.parties.models import Area, Membership

DUTCH = "nld"
SPEAKERS = ("coach", "intake")
TO_INVITE = (NOT_PLANNED, PLANNED, INVITED)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Somebody to invite: a member with what the planner has to know of them.

    `due_on` is that of the cohort; `promised_on` is when an open promise to reach or speak to them is due,
    unless they were invited: then they are to answer by that day.
    """

    member_id: int
    cohort_id: int
    person_id: int
    covered_by_id: int | None
    language: str
    since_on: date
    due_on: date
    promised_on: date | None
    state: str


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """Somebody who can hold conversations: for which cohorts, and in which languages."""

    staff_id: int
    team_id: int
    cohorts: frozenset[int]
    languages: frozenset[str]


def list_wanted(cohorts: Sequence[Cohort], *, on: date) -> list[Wanted]:
    """Give who of these cohorts is still to be invited on a day, or was and can be moved, with three queries."""
    members = Member.objects.filter(cohort__in=cohorts).order_by("id")
    owed = Promise.objects.are_open().filter(beneficiary=OuterRef("person"), kind__in=SERVED).order_by("due_on")
    rows = list(
        members.values_list(
            "id",
            "cohort",
            "person",
            "person__covered_by",
            "person__language",
            "since_on",
            "cohort__starts_on",
            "due_on",
            Subquery(owed.values("due_on")[:1]),
        )
    )
    states = find_states([each.pk for each in cohorts], on=on, members=[row[0] for row in rows])
    return [
        Wanted(
            member_id=member_id,
            cohort_id=cohort_id,
            person_id=person_id,
            covered_by_id=covered_by_id,
            language=language,
            since_on=max(since_on, starts_on),
            due_on=due_on,
            promised_on=None if states[member_id] == INVITED else promised_on,
            state=states[member_id],
        )
        for member_id, cohort_id, person_id, covered_by_id, language, since_on, starts_on, due_on, promised_on in rows
        if states.get(member_id) in TO_INVITE
    ]


def list_crew(cohorts: Sequence[Cohort], *, on: date) -> tuple[Colleague, ...]:
    """Give whoever holds conversations: for an area its own teams, and where it has none, all of the municipality."""
    homes = {each.organisation_id for each in cohorts}
    working = Membership.objects.filter(
        until_on=None, role__in=SPEAKERS, staff__ended_on=None, staff__party__organisation__in=homes
    )
    rows = list(working.order_by("staff", "team").values_list("staff", "team", "team__area"))
    near = _find_near(homes)
    at_home = {each for _, _, area_id in rows if area_id for each in near[area_id]}
    spoken = _find_languages({staff_id for staff_id, *_ in rows}, on=on)
    served: dict[int, set[int]] = {staff_id: set() for staff_id, *_ in rows}
    for staff_id, _, area_id in rows:
        served[staff_id] |= {
            each.pk for each in cohorts if each.area_id in (None, *near.get(area_id, ())) or each.area_id not in at_home
        }
    teams = {staff_id: team_id for staff_id, team_id, _ in rows}
    return tuple(
        Colleague(
            staff_id=staff_id,
            team_id=teams[staff_id],
            cohorts=frozenset(cohort_ids),
            languages=frozenset(spoken.get(staff_id, (DUTCH,))),
        )
        for staff_id, cohort_ids in served.items()
        if cohort_ids
    )


def _find_near(homes: Collection[int]) -> dict[int, set[int]]:
    """Give for each area itself, all that it came from, and all that came of it: a team stays when its area splits."""
    near: dict[int, set[int]] = defaultdict(set)
    for area_id, came_from in Area.objects.filter(organisation__in=homes).values_list("id", "came_from"):
        near[area_id] |= {area_id, *came_from}
        for each in came_from:
            near[each].add(area_id)
    return near


def _find_languages(staff_ids: Collection[int], *, on: date) -> dict[int, tuple[str, ...]]:
    """Give the languages that these colleagues speak by their working week of a day."""
    return {each.staff_id: each.languages for each in list_working_weeks(staff_ids, from_on=on)}
