"""My appointments: when, where and with whom I speak, and saying that I cannot come."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.actions import cancel_appointment
from sluitend.areas.contacts.queries import read_my_appointments
from sluitend.compute.calendar.moments import find_day
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import CannotComeForm

# Kinds for which the resident and a colleague speak to each other.
CONVERSATIONS = ("invitation", "first_conversation", "aftercare_contact", "handover", "plan_evaluation")


@page(act="read_my_appointments")
def show_appointments(request: Request) -> HttpResponse:
    """Show what we agreed, and the conversations for which there is no day yet."""
    mine = read_my_appointments(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    agreed = {row.promise_id for row in mine.open}
    coming = [row for row in mine.open if row.ends_at > request.at]
    context = {
        "mine": mine,
        "rows": [(row, CannotComeForm(initial={"appointment_id": row.id}, auto_id=f"{row.id}-%s")) for row in coming],
        "owed": [row for row in mine.promises if row.kind in CONVERSATIONS and row.id not in agreed],
        "ended": [*(row for row in mine.open if row.ends_at <= request.at), *mine.ended],
        "fault": fault,
        "today": find_day(request.at),
        "now": request.at,
    }
    return render(request, "portals/resident/appointments.html", context)


@page(act="cancel_appointment", methods=("POST",), back="my-appointments")
def cancel(request: Request) -> HttpResponse:
    """Say that I cannot come, and why."""
    form = CannotComeForm(request.POST)
    given = form.read()
    with tell_done(request, _("De afspraak is afgezegd. Uw klantmanager ziet dat.")):
        cancel_appointment(
            actor=act_once(request, form.key),
            at=request.at,
            appointment_id=given["appointment_id"],
            because=given["because"],
        )
    return redirect("my-appointments")
