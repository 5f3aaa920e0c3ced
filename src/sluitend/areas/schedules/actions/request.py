"""Ask: a schedule is asked for, made in the background, and thrown away when nobody wants it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.schedules.models import LONGEST_QUARTERS, MOST_WEEKS, Schedule
from sluitend.areas.schedules.pen import make_schedule
from sluitend.areas.schedules.states import ANEW, CANCELLED, DRAFT, FAILED, WAITING, WAYS
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.units import MINUTES_A_QUARTER, WEEK
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@dataclass(frozen=True, kw_only=True)
class NewSchedule:
    """For which cohorts, from which week on (by any day in it), how long a conversation takes, made in which way."""

    cohort_ids: Sequence[int]
    from_on: date
    minutes: int
    way: str = ANEW

    @property
    def first_monday_on(self) -> date:
        """Give the first day of the first week."""
        return find_monday(self.from_on)

    @property
    def quarters(self) -> int:
        """Give how many quarter-hours a conversation takes; a part of one takes a whole one."""
        return -(-self.minutes // MINUTES_A_QUARTER)


@act("request_schedule")
def request_schedule(*, actor: Actor, at: datetime, new: NewSchedule) -> Outcome[int]:
    """Ask for a schedule up to the last day of these cohorts; it is made in the background."""
    cohorts = list(Cohort.objects.within(actor).filter(id__in=new.cohort_ids))
    if not cohorts or len(cohorts) != len(set(new.cohort_ids)) or new.way not in WAYS:
        raise NotFound
    _require_sense(new, cohorts, today=find_day(at))
    last_on = max(each.ends_on for each in cohorts)
    schedule = Schedule.objects.create(
        organisation_id=cohorts[0].organisation_id,
        way=new.way,
        first_monday_on=new.first_monday_on,
        weeks=min(MOST_WEEKS, (last_on - new.first_monday_on) // WEEK + 1),
        quarters=new.quarters,
        asked_at=at,
        asked_by_id=actor.party_id,
    )
    schedule.cohorts.set(cohorts)
    return Outcome(value=schedule.pk, object=f"schedule:{schedule.pk}", fields=("cohorts", "weeks"))


@act("make_schedules")
def make_schedules(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Make the schedule that is waited for longest, and give its number; nought when nobody waits."""
    waiting = Schedule.objects.filter(state=WAITING).order_by("id")
    # One that another worker makes is left to that worker.
    schedule = waiting.select_for_update(no_key=True, skip_locked=True).first()
    if schedule is None:
        return Outcome(value=0, object="schedules")
    make_schedule(schedule, at=at)
    return Outcome(value=schedule.pk, object=f"schedule:{schedule.pk}", fields=("week", "staff"))


@act("cancel_schedule")
def cancel_schedule(*, actor: Actor, at: datetime, schedule_id: int) -> Outcome[None]:
    """Throw a draft away, or stop waiting for one; what is planned stays as it is."""
    open_ones = Schedule.objects.within(actor).filter(id=schedule_id, state__in=(WAITING, DRAFT, FAILED))
    if not open_ones.update(state=CANCELLED, fault="", ended_at=at, ended_by=actor.party_id):
        raise NotFound
    return Outcome(value=None, object=f"schedule:{schedule_id}", fields=("state",))


def _require_sense(new: NewSchedule, cohorts: list[Cohort], *, today: date) -> None:
    if new.first_monday_on + WEEK <= today:
        raise Invalid(_("Deze week is al geweest."), _("Een planning kijkt vooruit."), _("Kies deze week of later."))
    if not 1 <= new.quarters <= LONGEST_QUARTERS:
        raise Invalid(
            _("Zo lang kan een gesprek niet duren."),
            _("Een gesprek duurt van een kwartier tot vier uur."),
            _("Kies een andere duur."),
        )
    if max(each.ends_on for each in cohorts) < new.first_monday_on:
        raise Invalid(
            _("Deze cohorten zijn dan al voorbij."),
            _("De laatste dag van elk gekozen cohort ligt vóór de eerste week van de planning."),
            _("Kies een eerdere week, of een cohort dat nog loopt."),
        )
