"""Choosing a moment: whoever has the code of an invitation needs no account, and sees nothing but that invitation."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from axes.handlers.proxy import AxesProxyHandler
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sluitend.areas.invitations.actions import is_code, return_slot, take_slot
from sluitend.areas.invitations.queries import Choice, read_slots
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.appointment_file import CalendarAppointment, write_appointment_file
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, Refusal, SlotTaken, StaffBusy, UnknownCode
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import CannotChooseForm, ChoiceForm, InvitationCodeForm

DOORKEEPER = Actor(party_id=None, role="system", origin="link")
# Under this name tries from one address are counted together; a locked door answers with its own page.
WHO = {"username": "invitation"}
DAYS_SHOWN = 6


@never_cache
@require_safe
def ask_code(request: Request) -> HttpResponse:
    """Ask for the code of a letter."""
    given, fault = take_input(request)
    form = InvitationCodeForm(initial=given)
    return render(request, "portals/resident/invitation_code.html", {"form": form, "fault": fault})


@page(act="read_slots", methods=("POST",), back="invitation-code", is_public=True)
def open_with_code(request: Request) -> HttpResponse:
    """Lead whoever typed a code that works to the invitation."""
    code = InvitationCodeForm(request.POST).read()["code"]
    _open(request, code)
    return redirect("invitation-choice", secret=code)


@page(act="read_slots", is_public=True)
def show_choice(request: Request, secret: str) -> HttpResponse:
    """Show the invitation with the moments that are free, a few days at a time."""
    choice = _open(request, secret)
    given, fault = take_input(request)
    days = _group(choice.slots)
    first = next((place for place, (day, _at) in enumerate(days) if f"{day}" == request.GET.get("vanaf")), 0)
    known = {"interpreter": choice.interpreter, "is_step_free": choice.is_step_free, "words": choice.needs}
    context = {
        "choice": choice,
        "secret": secret,
        "is_later": first > 0,
        "days": days[first : first + DAYS_SHOWN],
        "next_day": days[first + DAYS_SHOWN][0] if len(days) > first + DAYS_SHOWN else None,
        "form": ChoiceForm(initial=known | given),
        "cannot_form": CannotChooseForm(initial=given, auto_id="cannot-%s"),
        "fault": fault,
    }
    return render(request, "portals/resident/invitation.html", context)


@page(act="take_slot", methods=("POST",), back="invitation-choice", is_public=True)
def choose(request: Request, secret: str) -> HttpResponse:
    """Agree on a moment."""
    form = ChoiceForm(request.POST)
    starts_at, needs = form.read_choice()
    with tell_done(request, _("De afspraak staat. Tot dan!")):
        try:
            is_known = take_slot(
                actor=replace(DOORKEEPER, once=form.key),
                at=request.at,
                secret=secret,
                starts_at=starts_at,
                needs=needs,
            )
        except StaffBusy as busy:
            # Two chose it in the same instant; to the person that is no other thing than a moment that is gone.
            raise SlotTaken from busy
        if not is_known:
            raise _refuse(request)
    return redirect("invitation-choice", secret=secret)


@page(act="return_slot", methods=("POST",), back="invitation-choice", is_public=True)
def give_back(request: Request, secret: str) -> HttpResponse:
    """Say that one cannot come."""
    form = CannotChooseForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("De afspraak is afgezegd. U kunt hieronder een ander moment kiezen.")):
        if not return_slot(actor=replace(DOORKEEPER, once=form.key), at=request.at, secret=secret, because=because):
            raise _refuse(request)
    return redirect("invitation-choice", secret=secret)


@page(act="read_slots", is_public=True)
def download(request: Request, secret: str) -> HttpResponse:
    """Give the appointment as a file for a calendar of one's own."""
    choice = _open(request, secret)
    if choice.agreed_at is None or choice.ends_at is None:
        raise _refuse(request)
    entry = CalendarAppointment(
        number=choice.invitation_id,
        title=gettext("Gesprek met %s") % choice.municipality,
        place=choice.place if choice.agreed_way == choice.way else "",
        starts_at=choice.agreed_at,
        ends_at=choice.ends_at,
        made_at=request.at,
    )
    file = write_appointment_file(entry)
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="afspraak.ics"'
    return response


def _open(request: Request, secret: str) -> Choice:
    """Give the invitation of a code or token; whoever tried too many codes waits, whether this one is right or not."""
    if is_code(secret) and not AxesProxyHandler.is_allowed(request, WHO):
        request.axes_locked_out = True  # type: ignore[attr-defined] # asked by the middleware that shows the locked door
        raise _build_refusal(request)
    choice = read_slots(actor=DOORKEEPER, at=request.at, secret=secret)
    if choice is None:
        raise _refuse(request)
    return choice


def _refuse(request: Request) -> Refusal:
    """Count a try that opened nothing, and give the one answer to all of them."""
    AxesProxyHandler.user_login_failed(sender=__name__, credentials=WHO, request=request)
    return _build_refusal(request)


def _build_refusal(request: Request) -> Refusal:
    """Give what an address says that does not exist; a form comes back with the same words above it."""
    unknown = UnknownCode()
    return Invalid(unknown.what, unknown.why, unknown.now) if request.method == "POST" else unknown


def _group(slots: Iterable[datetime]) -> list[tuple[date, list[datetime]]]:
    return [(day, list(moments)) for day, moments in groupby(slots, key=find_day)]
