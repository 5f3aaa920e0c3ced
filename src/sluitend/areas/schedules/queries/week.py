"""A week that is to be sent out: which weeks wait, and who of one can be invited now and who cannot, and why."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, OuterRef

from sluitend.areas.capacity.rows import find_lengths
from sluitend.areas.cohorts.models import Cohort, Planned
from sluitend.areas.contacts.kinds import OFFICE
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.schedules.models import Mailing
from sluitend.areas.schedules.rows import MailingSummary, list_summaries
from sluitend.areas.schedules.weighing import WeekChoice, Weighed, Weighing, require_known, weigh_week
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.restricting import find_restricted
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Party

MOST_WEEKS, MOST_NAMED, MOST_MAILINGS = 60, 100, 20


@dataclass(frozen=True, kw_only=True)
class WeekRow:
    """A week of the plan, and how many people of it were not invited since they were planned."""

    week_on: date
    people: int


@dataclass(frozen=True, kw_only=True)
class StaffRow:
    """A colleague in a week: how many people are planned, how many of them can be invited, and for how many is room."""

    staff_id: int
    name: str
    planned: int
    able: int
    free: int


@dataclass(frozen=True, kw_only=True)
class RefusedRow:
    """Somebody who cannot be invited now, with why."""

    person_id: int
    name: str
    because: str


@dataclass(frozen=True, kw_only=True)
class WeekView:
    """A week as it can go out now: how many people, with whom, and who not; the first hundred of those are named."""

    able: int
    staff: tuple[StaffRow, ...]
    reasons: tuple[tuple[str, int], ...]
    refused: tuple[RefusedRow, ...]


@dataclass(frozen=True, kw_only=True)
class MailingPreview:
    """The weeks that wait, one of them as it can go out now, what can be chosen, and the newest mailings."""

    weeks: tuple[WeekRow, ...]
    chosen: WeekView | None
    staff: tuple[tuple[int, str], ...]
    cohorts: tuple[tuple[int, str], ...]
    minutes: int
    mailings: tuple[MailingSummary, ...]


@act("read_mailing_preview")
def read_mailing_preview(*, actor: Actor, at: datetime, choice: WeekChoice | None = None) -> Outcome[MailingPreview]:
    """Give the weeks of the actor's municipality that wait, and who of the chosen one can be invited now."""
    home, today = actor.organisation_id or 0, find_day(at)
    if choice:
        require_known(actor, choice)
    chosen = _view(weigh_week(home, choice, at=at)) if choice else None
    planned = Planned.objects.filter(taken_back_at=None, member__cohort__organisation=home)
    staff = Party.objects.filter(id__in=planned.values("staff")).order_by("name", "id")
    cohorts = Cohort.objects.within(actor).filter(ends_on__gte=today).order_by("name", "id")
    value = MailingPreview(
        weeks=tuple(_list_weeks(home)),
        chosen=chosen,
        staff=tuple(staff.values_list("id", "name")),
        cohorts=tuple(cohorts.values_list("id", "name")),
        minutes=find_lengths(find_pack(home), on=today).minutes[OFFICE],
        mailings=tuple(list_summaries(Mailing.objects.within(actor).order_by("-id")[:MOST_MAILINGS])),
    )
    about = tuple(each.person_id for each in chosen.refused) if chosen else ()
    return Outcome(value=value, about=about, object="mailings", fields=("name", "week", "because"))


def _list_weeks(home: int) -> list[WeekRow]:
    """Give the weeks in which somebody is planned who was not invited since, the first in front."""
    invited = Invitation.objects.exclude(state="cancelled").filter(
        person=OuterRef("member__person"), made_at__gte=OuterRef("set_at")
    )
    waiting = Planned.objects.filter(~Exists(invited), taken_back_at=None, member__cohort__organisation=home)
    rows = waiting.values("week_on").annotate(people=Count("id")).order_by("week_on")[:MOST_WEEKS]
    return [WeekRow(**row) for row in rows]


def _view(found: Weighing) -> WeekView:
    unable = [each for each in found.people if each.because]
    reasons = Counter(each.because for each in unable)
    return WeekView(
        able=len(found.able),
        staff=tuple(_list_staff(found)),
        reasons=tuple(sorted(reasons.items(), key=lambda row: (-row[1], row[0]))),
        refused=tuple(_list_refused(unable)),
    )


def _list_staff(found: Weighing) -> list[StaffRow]:
    planned = Counter(each.staff_id for each in found.people)
    able = Counter(each.staff_id for each in found.able)
    names = Party.objects.filter(id__in=planned).order_by("name", "id").values_list("id", "name")
    return [
        StaffRow(staff_id=number, name=name, planned=planned[number], able=able[number], free=found.free[number])
        for number, name in names
    ]


def _list_refused(unable: list[Weighed]) -> list[RefusedRow]:
    """Name whoever cannot be invited; whose data may only be kept is counted and not named."""
    resting = find_restricted([each.person_id for each in unable])
    named = {each.person_id: each for each in unable if each.person_id not in resting}
    people = Party.objects.filter(id__in=named).order_by("name", "id").values_list("id", "name")[:MOST_NAMED]
    return [RefusedRow(person_id=number, name=name, because=named[number].because) for number, name in people]
