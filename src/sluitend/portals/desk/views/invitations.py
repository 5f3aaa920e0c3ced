"""Inviting at the desk: a code to choose a moment with, each attempt, who is out of reach, and how it went."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.invitations.actions import (
    agree_unreachable,
    cancel_invitation,
    end_unreachable,
    invite_person,
    record_attempt,
    record_attendance,
    report_unreachable,
    skip_attempt,
)
from sluitend.areas.invitations.queries import InvitationPage, read_invitation
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import invitations as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "invitation"


@page(act="read_invitation")
def show_invitation(request: Request, person_id: int) -> HttpResponse:
    """Show how somebody is being reached, with the forms to go on."""
    found = read_invitation(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    card = found.card
    context = {
        "found": found,
        "card": card,
        "fault": fault,
        "invite_form": _offer_invite(request, found, given),
        **(_offer_more(request, found, given) if card and found.active else {}),
    }
    return render(request, "portals/desk/invitations/invitation.html", context)


@page(act="invite_person", methods=("POST",), back=HERE)
def invite(request: Request, person_id: int) -> HttpResponse:
    """Invite somebody, and show the code this once: nothing keeps it but the letter that waits."""
    form = forms.InviteForm(request.POST)
    new, address = form.read_invitation(), request.build_absolute_uri(reverse("invitation-code"))
    invited = invite_person(
        actor=act_once(request, form.key), at=request.at, person_id=person_id, invitation=new, address=address
    )
    context = {"person_id": person_id, "invited": invited, "door": address}
    return render(request, "portals/desk/invitations/invited.html", context)


@page(act="record_attempt", methods=("POST",), back=HERE)
def note_attempt(request: Request, person_id: int) -> HttpResponse:
    """Note an attempt."""
    form = forms.AttemptForm(request.POST)
    attempt = form.read_attempt()
    with tell_done(request, _("De poging is vastgelegd.")):
        invitation_id = form.cleaned_data["invitation_id"]
        record_attempt(actor=act_once(request, form.key), at=request.at, invitation_id=invitation_id, attempt=attempt)
    return redirect(HERE, person_id=person_id)


@page(act="skip_attempt", methods=("POST",), back=HERE)
def skip(request: Request, person_id: int) -> HttpResponse:
    """Pass the next way over."""
    form = forms.SkipForm(request.POST)
    given = _read(form, "invitation_id", "channel", "because")
    with tell_done(request, _("De poging is overgeslagen, met uw reden erbij.")):
        skip_attempt(actor=act_once(request, form.key), at=request.at, **given)
    return redirect(HERE, person_id=person_id)


@page(act="cancel_invitation", methods=("POST",), back=HERE)
def take_back(request: Request, person_id: int) -> HttpResponse:
    """Take an invitation back."""
    form = forms.TakeBackForm(request.POST)
    given = _read(form, "invitation_id", "because")
    with tell_done(request, _("De uitnodiging is ingetrokken; de code werkt niet meer.")):
        cancel_invitation(actor=act_once(request, form.key), at=request.at, **given)
    return redirect(HERE, person_id=person_id)


@page(act="report_unreachable", methods=("POST",), back=HERE)
def report(request: Request, person_id: int) -> HttpResponse:
    """Tell that nobody could reach somebody."""
    form = forms.ReportForm(request.POST)
    given = _read(form, "invitation_id", "words")
    with tell_done(request, _("De melding staat. Zij telt pas als een collega haar bevestigt.")):
        report_unreachable(actor=act_once(request, form.key), at=request.at, **given)
    return redirect(HERE, person_id=person_id)


@page(act="agree_unreachable", methods=("POST",), back=HERE)
def agree(request: Request, person_id: int) -> HttpResponse:
    """Agree as the second."""
    form = forms.UnreachableForm(request.POST)
    given = _read(form, "unreachable_id")
    with tell_done(request, _("Bevestigd. De persoon wordt nu eerst naar de eigen kant gevraagd.")):
        agree_unreachable(actor=act_once(request, form.key), at=request.at, **given)
    return redirect(HERE, person_id=person_id)


@page(act="end_unreachable", methods=("POST",), back=HERE)
def end(request: Request, person_id: int) -> HttpResponse:
    """Say that somebody is in reach after all."""
    form = forms.UnreachableForm(request.POST)
    given = _read(form, "unreachable_id")
    with tell_done(request, _("De melding is voorbij.")):
        end_unreachable(actor=act_once(request, form.key), at=request.at, **given)
    return redirect(HERE, person_id=person_id)


@page(act="record_attendance", methods=("POST",), back="appointment")
def attend(request: Request, appointment_id: int) -> HttpResponse:
    """Say how an appointment went."""
    form = forms.AttendanceForm(request.POST)
    attendance = form.read_attendance()
    with tell_done(request, _("Vastgelegd hoe het ging.")):
        actor = act_once(request, form.key)
        record_attendance(actor=actor, at=request.at, appointment_id=appointment_id, attendance=attendance)
    return redirect("appointment", appointment_id=appointment_id)


def _read(form: Form, *names: str) -> dict[str, Any]:
    given = form.read()
    return {name: given[name] for name in names}


def _offer_invite(request: Request, found: InvitationPage, given: dict[str, str]) -> forms.InviteForm | None:
    """Give the form to invite somebody with, when there is something to invite for."""
    if not found.may_invite or not find_scope(role=request.actor.role, act="invite_person"):
        return None
    colleagues = {number for number, _name in found.colleagues}
    whom = request.actor.party_id if request.actor.party_id in colleagues else found.coach_id
    begun = forms.begin_invitation(find_day(request.at)) | {"staff_id": whom}
    form = forms.InviteForm(initial=begun | given, auto_id="invite-%s")
    form.offer(found.colleagues)
    return form


def _offer_more(request: Request, found: InvitationPage, given: dict[str, str]) -> dict[str, object]:
    """Give what can be done about the last invitation, as far as this role may and its turn has come."""
    card, role = found.card, request.actor.role
    if card is None:
        return {}
    asked = {"invitation_id": card.id, "channel": card.next_channel or "call"}
    is_tried = card.state != "cancelled" and (not card.appointment_id or card.appointment_state == "missed")
    usual = "sent" if asked["channel"] in ("letter", "sms") else "no_answer"
    attempt_form = forms.AttemptForm(initial=asked | {"result": usual} | given, auto_id="attempt-%s")
    attempt_form.offer(found.slots)
    marked = {"unreachable_id": card.unreachable.id} if card.unreachable else {}
    is_mine = bool(card.unreachable and card.unreachable.reported_by_id == request.actor.party_id)
    agreed = bool(card.unreachable and card.unreachable.agreed_at)
    offers = {
        "attempt_form": ("record_attempt", is_tried, attempt_form),
        "skip_form": ("skip_attempt", is_tried and card.next_channel, _begin(forms.SkipForm, asked, given)),
        "take_back_form": ("cancel_invitation", card.state == "open", _begin(forms.TakeBackForm, asked, given)),
        "report_form": (
            "report_unreachable",
            is_tried and card.is_exhausted and not marked,
            _begin(forms.ReportForm, asked, given),
        ),
        "agree_form": (
            "agree_unreachable",
            marked and not agreed and not is_mine,
            _begin(forms.UnreachableForm, marked),
        ),
        "end_form": ("end_unreachable", marked, _begin(forms.UnreachableForm, marked)),
    }
    return {name: form for name, (act, ready, form) in offers.items() if ready and find_scope(role=role, act=act)}


def _begin(form: type[Form], *given: Mapping[str, object]) -> Form:
    """Give a form with what is known, and what was filled in before."""
    known: dict[str, object] = {}
    for each in given:
        known |= each
    return form(initial=known, auto_id=f"{form.__name__.lower()}-%s")
