"""Move: somebody in a draft gets another week or another colleague, by hand."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.schedules.models import Place, Schedule, ScheduledStaff
from sluitend.areas.schedules.pen import lock_draft
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.units import WEEK
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@act("move_place")
def move_place(
    *, actor: Actor, at: datetime, schedule_id: int, member_id: int, staff_id: int, week_on: date
) -> Outcome[None]:
    """Give a member of a draft another place, in time, with somebody who has room; refused with the reason if not."""
    schedule = lock_draft(actor, schedule_id)
    place = Place.objects.filter(schedule=schedule, member=member_id).select_related("member").first()
    staff = ScheduledStaff.objects.filter(schedule=schedule, staff=staff_id).first()
    if place is None or staff is None:
        raise NotFound
    monday_on = find_monday(week_on)
    _require_possible(schedule, place, staff, monday_on)
    Place.objects.filter(id=place.pk).update(staff=staff_id, week_on=monday_on, moved_by=actor.party_id)
    return Outcome(
        value=None,
        about=(place.member.person_id,),
        object=f"schedule:{schedule_id}",
        fields=("week", "staff"),
    )


def _require_possible(schedule: Schedule, place: Place, staff: ScheduledStaff, monday_on: date) -> None:
    if place.is_told:
        raise Invalid(
            _("Deze persoon heeft deze uitnodiging al."),
            _("Wat een inwoner is verteld, verandert niet meer in een planning."),
            _("Verzet de afspraak met de persoon zelf."),
        )
    if not place.first_on <= monday_on <= place.last_on:
        raise Invalid(
            _("In deze week kan dit niet."),
            _("Deze persoon wordt uitgenodigd vanaf de start en vóór de uiterste dag."),
            _("Kies een week daartussen."),
        )
    if place.language not in staff.languages and _is_spoken(schedule, place.language):
        raise Invalid(
            _("Deze collega spreekt de taal van deze persoon niet."),
            _("Een andere collega spreekt die taal wel."),
            _("Kies een collega die de taal spreekt."),
        )
    week = (monday_on - schedule.first_monday_on) // WEEK
    beside = Place.objects.filter(schedule=schedule, staff=staff.staff_id, week_on=monday_on).exclude(id=place.pk)
    if staff.quarters[week] - staff.taken[week] < (beside.count() + 1) * schedule.quarters:
        raise Invalid(
            _("Deze collega heeft die week geen tijd meer."),
            _("Alle tijd voor gesprekken is dan vergeven."),
            _("Kies een andere week of collega, of geef deze collega meer tijd en plan opnieuw."),
        )


def _is_spoken(schedule: Schedule, language: str) -> bool:
    return ScheduledStaff.objects.filter(schedule=schedule, languages__contains=[language]).exists()
