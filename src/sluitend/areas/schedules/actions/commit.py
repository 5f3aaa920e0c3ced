"""Commit: from now on a draft holds; everybody in it has the week and the colleague that it gives them."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.models import Member, Planned
from sluitend.areas.cohorts.pen import end_planned, write_planned
from sluitend.areas.cohorts.reasons import NOT_PLANNED, PLANNED
from sluitend.areas.cohorts.rows import find_states
from sluitend.areas.schedules.models import Place, Schedule
from sluitend.areas.schedules.pen import lock_draft
from sluitend.areas.schedules.states import COMMITTED
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.units import WEEK
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.restricting import find_restricted
from sluitend.parties.models import Staff

Spot = tuple[int, date]


@dataclass(frozen=True, kw_only=True)
class Committed:
    """How many got another place, how many kept theirs, and of how many things changed since the draft was made."""

    planned: int
    kept: int
    skipped: int


@act("commit_schedule")
def commit_schedule(*, actor: Actor, at: datetime, schedule_id: int) -> Outcome[Committed]:
    """Let a draft hold, whole; whoever was invited, spoken to or lost since, and weeks that passed, are skipped."""
    schedule = lock_draft(actor, schedule_id)
    today = find_day(at)
    spots = _find_spots(schedule)
    people = dict(
        Member.objects.filter(id__in=spots).order_by("id").select_for_update(no_key=True).values_list("id", "person")
    )
    holding = _find_holding(schedule, spots, people, today=today)
    standing = Planned.objects.filter(member__in=holding, taken_back_at=None).values_list("member", "staff", "week_on")
    same = {member_id for member_id, *spot in standing if tuple(spot) == holding[member_id]}
    changed = sorted(holding.keys() - same)
    end_planned(changed, at=at)
    planned = write_planned(((each, *holding[each]) for each in changed), actor=actor, at=at)
    Schedule.objects.filter(id=schedule_id).update(state=COMMITTED, ended_at=at, ended_by=actor.party_id)
    return Outcome(
        value=Committed(planned=planned, kept=len(same), skipped=len(spots) - len(holding)),
        about=tuple(people[each] for each in changed),
        object=f"schedule:{schedule_id}",
        fields=("week", "staff"),
    )


def _find_spots(schedule: Schedule) -> dict[int, Spot]:
    """Give the colleague and the week of each member; what a resident was told is left as it is."""
    places = Place.objects.filter(schedule=schedule, is_told=False).values_list("member", "staff", "week_on")
    return {member_id: (staff_id, week_on) for member_id, staff_id, week_on in places if staff_id and week_on}


def _find_holding(
    schedule: Schedule, spots: dict[int, Spot], people: dict[int, int], *, today: date
) -> dict[int, Spot]:
    """Give the spots that can still be had: of those who wait, with colleagues who are there, in weeks to come."""
    cohort_ids = list(schedule.cohorts.values_list("id", flat=True))
    states = find_states(cohort_ids, on=today, members=list(spots))
    resting = find_restricted(people.values())
    asked = {staff_id for staff_id, _ in spots.values()}
    there = set(Staff.objects.filter(party__in=asked, ended_on=None).values_list("party", flat=True))
    return {
        member_id: (staff_id, week_on)
        for member_id, (staff_id, week_on) in spots.items()
        if states.get(member_id) in (NOT_PLANNED, PLANNED)
        and people[member_id] not in resting
        and staff_id in there
        and week_on + WEEK > today
    }
