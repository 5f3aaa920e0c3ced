"""Presence: whether a colleague is away on a day, as far as anybody knows today."""

from datetime import date
from typing import Any

from django.db.models import DateField, Exists, OuterRef, Q, Value

from sluitend.areas.contacts.kinds import OPEN
from sluitend.parties.models import Absence, PlannedAbsence, Staff


def find_away(staff: Any, *, on: Any) -> Q:
    """Match rows whose colleague is away on a day, or has left; who is away without an end, is away on every day.

    `staff` and `on` are references to columns of the row, or values.
    """
    lasting = Q(expected_until_on=None) | Q(expected_until_on__gte=on)
    told = {"staff": staff, "from_on__lte": on}
    absent = Absence.objects.filter(lasting, ended_on=None, **told)
    planned = PlannedAbsence.objects.filter(lasting, **told)
    gone = Staff.objects.filter(party=staff, ended_on__lte=on)
    return Q(Exists(absent)) | Q(Exists(planned)) | Q(Exists(gone))


# On another day than the colleague is there, somebody should hear so before they come.
_DAY = OuterRef("starts_at__date")
STRANDED = Q(state=OPEN) & (find_away(OuterRef("staff"), on=_DAY) | find_away(OuterRef("second"), on=_DAY))


def is_away(staff_id: int, *, on: date) -> bool:
    """Tell whether a colleague is away on this day."""
    return Staff.objects.filter(find_away(OuterRef("pk"), on=Value(on, DateField())), party=staff_id).exists()
