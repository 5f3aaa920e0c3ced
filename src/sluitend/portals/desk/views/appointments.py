"""Appointments at the desk: those of a person, one of them, and the agenda of a day or a week."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.actions import cancel_appointment, make_appointment, move_appointment
from sluitend.areas.contacts.queries import read_agenda, read_appointment, read_appointments
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import appointments as forms
from sluitend.portals.desk.forms.invitations import AttendanceForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_appointments")
def show_appointments(request: Request, person_id: int) -> HttpResponse:
    """Show the appointments of a person, and the form for another one."""
    found = read_appointments(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    may_make = found.active and find_scope(role=request.actor.role, act="make_appointment")
    colleagues = {number for number, _name in found.colleagues}
    whom = request.actor.party_id if request.actor.party_id in colleagues else found.coach_id
    begun = forms.USUAL | {"staff_id": whom, "promise_id": request.GET.get("toezegging", "")}
    form = forms.NewAppointmentForm(initial=begun | given, auto_id="appointment-%s")
    form.offer(found.colleagues, found.rooms)
    form.offer_promises(found.promises)
    context = {"found": found, "form": form if may_make else None, "fault": fault, "now": request.at}
    return render(request, "portals/desk/appointments/person.html", context)


@page(act="make_appointment", methods=("POST",), back="appointments")
def make(request: Request, person_id: int) -> HttpResponse:
    """Make an appointment with a person."""
    form = forms.NewAppointmentForm(request.POST)
    appointment = form.read_appointment()
    with tell_done(request, _("De afspraak staat. De persoon ziet haar in het portaal.")):
        make_appointment(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=person_id,
            appointment=appointment,
            promise_id=form.cleaned_data["promise_id"],
        )
    return redirect("appointments", person_id=person_id)


@page(act="read_appointment")
def show_appointment(request: Request, appointment_id: int) -> HttpResponse:
    """Show one appointment, with the forms to move it and to call it off."""
    view = read_appointment(actor=request.actor, at=request.at, appointment_id=appointment_id)
    given, fault = take_input(request)
    move_form = forms.MoveAppointmentForm(initial=forms.begin_move(view.row) | given, auto_id="move-%s")
    move_form.offer(view.colleagues, view.rooms)
    context = {
        "view": view,
        "row": view.row,
        "move_form": move_form,
        "attendance_form": _offer_attendance(request, given, has_begun=view.row.starts_at <= request.at),
        "cancel_form": forms.CancelAppointmentForm(initial=given, auto_id="cancel-%s"),
        "fault": fault,
        "now": request.at,
    }
    return render(request, "portals/desk/appointments/appointment.html", context)


@page(act="move_appointment", methods=("POST",), back="appointment")
def move(request: Request, appointment_id: int) -> HttpResponse:
    """Agree on another moment."""
    form = forms.MoveAppointmentForm(request.POST)
    to, shown = form.read_appointment(), appointment_id
    with tell_done(request, _("De afspraak is verzet. Laat het de persoon ook zelf weten.")):
        actor, because = act_once(request, form.key), form.cleaned_data["because"]
        shown = move_appointment(actor=actor, at=request.at, appointment_id=appointment_id, to=to, because=because)
    return redirect("appointment", appointment_id=shown)


@page(act="cancel_appointment", methods=("POST",), back="appointment")
def cancel(request: Request, appointment_id: int) -> HttpResponse:
    """Say that an appointment does not go on."""
    form = forms.CancelAppointmentForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("De afspraak is afgezegd. Wat is toegezegd, blijft openstaan.")):
        actor = act_once(request, form.key)
        cancel_appointment(actor=actor, at=request.at, appointment_id=appointment_id, because=because)
    return redirect("appointment", appointment_id=appointment_id)


@page(act="read_agenda")
def show_agenda(request: Request) -> HttpResponse:
    """Show a day or a week, and what asks for attention."""
    form = forms.AgendaForm(request.GET)
    stretch = form.read_stretch(find_day(request.at))
    wanted = form.read_filter(stretch)
    agenda = read_agenda(actor=request.actor, at=request.at, wanted=wanted)
    context = {
        "agenda": agenda,
        "stretch": stretch,
        "wanted": wanted,
        "now": request.at,
        "one_colleague": len(agenda.colleagues) == 1,
    }
    return render(request, "portals/desk/appointments/agenda.html", context)


def _offer_attendance(request: Request, given: dict[str, str], *, has_begun: bool) -> AttendanceForm | None:
    """Give the form to say how it went with, to whoever may; before it began it can only be called off."""
    if not find_scope(role=request.actor.role, act="record_attendance"):
        return None
    form = AttendanceForm(initial={"outcome": "present" if has_begun else "excused"} | given, auto_id="attend-%s")
    if not has_begun:
        form.offer_calling_off()
    return form
