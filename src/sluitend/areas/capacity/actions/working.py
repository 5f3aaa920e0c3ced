"""Working hours: a colleague says from which day they work how, or whoever leads or plans does it for them."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.capacity.pen import NewWeek, write_working_week
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Staff
from sluitend.parties.models.scoping import find_owners

FURTHEST = timedelta(days=2 * 366)


@act("record_working_hours")
def record_working_hours(*, actor: Actor, at: datetime, staff_id: int, week: NewWeek) -> Outcome[int]:
    """Let a colleague work so from a day on, up to two years back or ahead; what held before is kept."""
    within = find_owners(actor.scope, actor).filter(id=staff_id)
    # Locked, so that of two who do this at once the second sees the first.
    staff = Staff.objects.filter(party__in=within, ended_on=None).select_for_update(no_key=True).first()
    if staff is None:
        raise NotFound
    if abs(week.from_on - find_day(at)) > FURTHEST:
        raise Invalid(
            _("Deze dag kan niet."), _("Werktijden gaan in binnen twee jaar van vandaag."), _("Kies een andere dag.")
        )
    written = write_working_week(staff_id, week, actor=actor, at=at)
    fields = ("working_hours", "talk_percent", "languages", "ways")
    return Outcome(value=written, object=f"staff:{staff_id}", fields=fields)
