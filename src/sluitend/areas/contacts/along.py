"""Which appointments go along when people are handed over: those to come with whoever gives them away."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.areas.contacts.presence import STRANDED
from sluitend.ledger.models import Promise


def find_along(promises: QuerySet[Promise], *, at: datetime) -> Appointments:
    """Give the open appointments to come with the owners of these promises, with the people to whom they are owed.

    Those with a colleague who is not there on that day belong to them: nobody else would look after them.
    """
    theirs = promises.filter(beneficiary=OuterRef("person"))
    along = Exists(theirs.filter(owner=OuterRef("staff"))) | (STRANDED & Exists(theirs))
    return _find_coming(along, at=at)


def find_all_with(staff_id: int, *, at: datetime) -> Appointments:
    """Give all open appointments to come with a colleague who gives everybody away."""
    return _find_coming(Q(staff=staff_id), at=at)


def _find_coming(wanted: Q | Exists, *, at: datetime) -> Appointments:
    return Appointment.objects.are_open().filter(wanted, starts_at__gt=at).order_by("starts_at", "id")
