"""What a round of the background work finds to do with invitations and the appointments that came of them."""

from datetime import date, datetime, timedelta

from django.db.models import Exists, F, OuterRef

from sluitend.areas.contacts.kinds import MISSED
from sluitend.areas.contacts.kinds import OPEN as AGREED
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.states import QUEUED
from sluitend.areas.invitations.codes import ANSWERED, CONVERSATION
from sluitend.areas.invitations.models import Invitation, Reminder
from sluitend.areas.invitations.models.invitation import Invitations
from sluitend.areas.invitations.rows.telling import APPOINTMENT, REMINDED
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import OPEN

REMINDED_BEFORE = timedelta(days=2)


def find_over(today: date) -> Invitations:
    """Give the open invitations whose last day has passed."""
    return Invitation.objects.are_open().filter(until_on__lt=today).order_by("person")


def find_missed() -> Appointments:
    """Give what invited people missed and nothing followed upon, unless they agreed on another moment since."""
    invited = Invitation.objects.filter(person=OuterRef("person"), state=ANSWERED)
    again = Appointment.objects.are_open().filter(promise=OuterRef("promise"))
    missed = Appointment.objects.filter(state=MISSED, promise__kind=CONVERSATION, promise__state=OPEN)
    return missed.filter(Exists(invited)).exclude(Exists(again)).order_by("person", "id")


def find_coming(at: datetime) -> Appointments:
    """Give what comes within two days and was agreed on before that, of which nobody was reminded yet."""
    soon = Appointment.objects.are_open().filter(starts_at__gt=at, starts_at__lte=at + REMINDED_BEFORE)
    agreed = soon.filter(made_at__lt=F("starts_at") - REMINDED_BEFORE).select_related("staff__party")
    return agreed.exclude(Exists(Reminder.objects.filter(appointment=OuterRef("pk")))).order_by("person", "id")


def find_useless() -> Appointments:
    """Give what does not go on as it was, of which a reminder still waits; few reminders do."""
    waiting = Dispatch.objects.filter(code=REMINDED, state=QUEUED, about__startswith=APPOINTMENT)
    numbers = [int(about.removeprefix(APPOINTMENT)) for about in waiting.values_list("about", flat=True)]
    return Appointment.objects.filter(id__in=numbers).exclude(state=AGREED).order_by("person", "id")


def is_following_due(at: datetime) -> bool:
    """Tell whether there is anything to do, so that the journal does not fill up with rounds in which nothing was."""
    found = (find_over(find_day(at)), find_missed(), find_coming(at), find_useless())
    return any(each.exists() for each in found)
