"""What must be moved: appointments on a day that was closed later, or in a room that is not there any more."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q

from sluitend.areas.capacity.models import ClosedDay
from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.parties.models import Membership

MOST_SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class ToMove:
    """An appointment on a closed day, or in a room that is not there any more; with whom and where is not told."""

    id: int
    starts_at: datetime
    way: str
    staff_id: int
    staff_name: str


def list_to_move(appointments: Appointments, *, at: datetime) -> tuple[ToMove, ...]:
    """Give the open ones among these that cannot go on as they stand, the first fifty by moment."""
    there = Membership.objects.filter(staff=OuterRef(OuterRef("staff")), until_on=None).values("team")
    whose = Q(team=None, organisation=OuterRef("staff__party__organisation")) | Q(team__in=there)
    closed = Exists(ClosedDay.objects.filter(whose, day=OuterRef("starts_at__date")))
    ahead = appointments.are_open().filter(starts_at__gt=at)
    stuck = ahead.filter(closed | Q(room__until_on__lt=F("starts_at__date"))).order_by("starts_at", "id")
    rows = stuck.values(*"id starts_at way staff_id".split(), staff_name=F("staff__party__name"))
    return tuple(ToMove(**row) for row in rows[:MOST_SHOWN])
