"""Plan: members get a week and a colleague by hand, and it can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.models import Member
from sluitend.areas.cohorts.pen import end_planned, write_planned
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, OwnerAbsent
from sluitend.ledger.pen import require_taker
from sluitend.parties.models import Party

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Week:
    """A week, by any day in it, and the colleague who invites in it."""

    day: date
    staff_id: int

    @property
    def monday_on(self) -> date:
        """Give the first day of the week."""
        return find_monday(self.day)


@act("plan_members")
def plan_members(*, actor: Actor, at: datetime, cohort_id: int, member_ids: Sequence[int], week: Week) -> Outcome[int]:
    """Plan members of a cohort in a week with a colleague, and give how many; what was planned before, ends."""
    if week.monday_on + A_WEEK <= find_day(at):
        raise Invalid(
            _("Deze week is al geweest."), _("Een uitnodiging wordt vooruit gepland."), _("Kies deze week of later.")
        )
    require_taker(actor, week.staff_id)
    if not Party.objects.filter(id=week.staff_id, kind="staff", present=True).exists():
        raise OwnerAbsent
    members = _lock_members(actor, cohort_id, member_ids)
    end_planned([each.pk for each in members], at=at)
    write_planned(((each.pk, week.staff_id, week.monday_on) for each in members), actor=actor, at=at)
    return _tell(members, cohort_id)


@act("take_back_planning")
def take_back_planning(*, actor: Actor, at: datetime, cohort_id: int, member_ids: Sequence[int]) -> Outcome[int]:
    """Let members of a cohort be planned no more, and give how many were."""
    members = _lock_members(actor, cohort_id, member_ids)
    ended = end_planned([each.pk for each in members], at=at)
    return _tell(members, cohort_id, ended=ended)


def _lock_members(actor: Actor, cohort_id: int, member_ids: Sequence[int]) -> list[Member]:
    """Give these members of a cohort within the actor's scope, locked in order of number."""
    wanted = Member.objects.within(actor).filter(cohort=cohort_id, id__in=member_ids)
    members = list(wanted.select_for_update(no_key=True, of=("self",)).order_by("id"))
    if not members or len(members) != len(set(member_ids)):
        raise NotFound
    return members


def _tell(members: list[Member], cohort_id: int, *, ended: int | None = None) -> Outcome[int]:
    return Outcome(
        value=len(members) if ended is None else ended,
        about=tuple(each.person_id for each in members),
        object=f"cohort:{cohort_id}",
        fields=("week", "staff"),
    )
