"""The schedules of a municipality with what came of them, and the cohorts that one can be asked for."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.capacity.rows import find_lengths
from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.contacts.kinds import OFFICE
from sluitend.areas.schedules.models import Schedule
from sluitend.areas.schedules.rows import ScheduleRow, list_rows
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class CohortChoice:
    """A cohort that still runs."""

    id: int
    name: str
    ends_on: date


@dataclass(frozen=True, kw_only=True)
class ScheduleList:
    """The newest schedules, what one can be asked for, and how long a conversation takes by the pack (minutes)."""

    rows: tuple[ScheduleRow, ...]
    choices: tuple[CohortChoice, ...]
    minutes: int


@act("list_schedules")
def list_schedules(*, actor: Actor, at: datetime) -> Outcome[ScheduleList]:
    """Give the schedules of the actor's municipality, the newest first."""
    today = find_day(at)
    running = Cohort.objects.within(actor).filter(ends_on__gte=today).order_by("starts_on", "name")
    value = ScheduleList(
        rows=tuple(list_rows(Schedule.objects.within(actor))),
        choices=tuple(CohortChoice(id=each.pk, name=each.name, ends_on=each.ends_on) for each in running),
        minutes=find_lengths(find_pack(actor.organisation_id), on=today).minutes[OFFICE],
    )
    return Outcome(value=value, object="schedules", fields=("cohorts", "state"))
