"""Pacts at the desk: the list, and one with its themes, members, meetings, and what both sides promised."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.pacts.actions import (
    add_pact_member,
    end_pact_agreement,
    end_pact_member,
    make_pact_agreement,
    plan_pact_meeting,
    record_pact,
    record_pact_meeting,
    record_pact_result,
)
from sluitend.areas.pacts.queries import PactView, list_pacts, read_pact
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import pact as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

EDIT = "record_pact"
PARTS: dict[str, type[forms.PactPart]] = {
    "pact": forms.PactForm,
    "member": forms.MemberForm,
    "leaving": forms.LeavingForm,
    "meeting": forms.MeetingForm,
    "held": forms.HeldForm,
    "result": forms.ResultForm,
    "seen": forms.SeenForm,
    "ending": forms.EndingForm,
}


@page(act="list_pacts")
def show_pacts(request: Request) -> HttpResponse:
    """Show the pacts of the municipality, with the form for another."""
    view = list_pacts(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = forms.PactForm(initial={"from_on": view.today} | given)
    may_edit = find_scope(role=request.actor.role, act=EDIT)
    context = {"view": view, "form": form if may_edit else None, "fault": fault, "opened": given.get("opened", "")}
    return render(request, "portals/desk/pacts/pacts.html", context)


@page(act="record_pact", methods=("POST",), back="pacts")
def add(request: Request) -> HttpResponse:
    """Write a pact down."""
    form = forms.PactForm(request.POST)
    new = form.read_pact()
    try:
        pact_id = record_pact(actor=act_once(request, form.key), at=request.at, new=new)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect("pacts")
    messages.success(request, _("Het pact staat er; voeg nu de leden toe."))
    return redirect("pact", pact_id=pact_id)


@page(act="read_pact")
def show_pact(request: Request, pact_id: int) -> HttpResponse:
    """Show one pact, with what can be done now."""
    view = read_pact(actor=request.actor, at=request.at, pact_id=pact_id)
    given, fault = take_input(request)
    may_open = find_scope(role=request.actor.role, act="read_employer")
    context: dict[str, Any] = {"view": view, "fault": fault, "may_open": may_open}
    if find_scope(role=request.actor.role, act=EDIT):
        context |= {"forms": _offer_forms(view, given), "opened": given.get("opened", "")}
    return render(request, "portals/desk/pacts/pact.html", context)


@page(act="record_pact", methods=("POST",), back="pact")
def correct(request: Request, pact_id: int) -> HttpResponse:
    """Write down what a pact is from today."""
    form = forms.PactForm(request.POST)
    new = form.read_pact()
    with tell_done(request, _("Het pact is bijgewerkt; een thema dat er niet meer bij staat, eindigt vandaag.")):
        record_pact(actor=act_once(request, form.key), at=request.at, new=new, pact_id=pact_id)
    return redirect("pact", pact_id=pact_id)


@page(act="add_pact_member", methods=("POST",), back="pact")
def add_member(request: Request, pact_id: int) -> HttpResponse:
    """Let an organisation take part."""
    form = forms.MemberForm(request.POST)
    given = form.read()
    asked = {"kvk": given["kvk"], "kind": given["kind"]}
    with tell_done(request, _("De organisatie is lid van het pact.")):
        add_pact_member(actor=act_once(request, form.key), at=request.at, pact_id=pact_id, **asked)
    return redirect("pact", pact_id=pact_id)


@page(act="end_pact_member", methods=("POST",), back="pact")
def end_member(request: Request, pact_id: int) -> HttpResponse:
    """Let a member leave."""
    form = forms.LeavingForm(request.POST)
    member_id = form.read()["member_id"]
    with tell_done(request, _("Het lidmaatschap eindigt vandaag.")):
        end_pact_member(actor=act_once(request, form.key), at=request.at, pact_id=pact_id, member_id=member_id)
    return redirect("pact", pact_id=pact_id)


@page(act="plan_pact_meeting", methods=("POST",), back="pact")
def plan_meeting(request: Request, pact_id: int) -> HttpResponse:
    """Plan a meeting."""
    form = forms.MeetingForm(request.POST)
    new = form.read_meeting()
    with tell_done(request, _("De bijeenkomst is gepland.")):
        plan_pact_meeting(actor=act_once(request, form.key), at=request.at, pact_id=pact_id, new=new)
    return redirect("pact", pact_id=pact_id)


@page(act="record_pact_meeting", methods=("POST",), back="pact")
def note_meeting(request: Request, pact_id: int) -> HttpResponse:
    """Note who came, and what was agreed."""
    form = forms.HeldForm(request.POST)
    given = form.read()
    asked = {"meeting_id": given["meeting_id"], "words": given["words"], "came": [int(each) for each in given["came"]]}
    with tell_done(request, _("Het verslag staat erbij.")):
        record_pact_meeting(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("pact", pact_id=pact_id)


@page(act="make_pact_agreement", methods=("POST",), back="pact")
def agree(request: Request, pact_id: int) -> HttpResponse:
    """Write down what one side promises."""
    form = forms.ResultForm(request.POST)
    new = form.read_result()
    with tell_done(request, _("De afspraak staat als toezegging in het boek.")):
        make_pact_agreement(actor=act_once(request, form.key), at=request.at, pact_id=pact_id, new=new)
    return redirect("pact", pact_id=pact_id)


@page(act="record_pact_result", methods=("POST",), back="pact")
def count_result(request: Request, pact_id: int) -> HttpResponse:
    """Add what was brought about."""
    form = forms.SeenForm(request.POST)
    seen = form.read_seen()
    agreement_id = form.cleaned_data["agreement_id"]
    with tell_done(request, _("Het resultaat is geteld.")):
        record_pact_result(actor=act_once(request, form.key), at=request.at, agreement_id=agreement_id, seen=seen)
    return redirect("pact", pact_id=pact_id)


@page(act="end_pact_agreement", methods=("POST",), back="pact")
def end_agreement(request: Request, pact_id: int) -> HttpResponse:
    """End what is not kept."""
    form = forms.EndingForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("agreement_id", "ending", "because")}
    with tell_done(request, _("De afspraak is beëindigd, met de reden.")):
        end_pact_agreement(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("pact", pact_id=pact_id)


def _offer_forms(view: PactView, given: dict[str, str]) -> dict[str, forms.PactPart]:
    """Give the forms by name; the one that was sent back has what was filled in before."""
    running = "\n".join(each.name for each in view.themes if not each.until_on)
    begun: dict[str, dict[str, Any]] = {
        "pact": {"name": view.name, "from_on": view.from_on, "until_on": view.until_on, "themes": running},
        "result": {"amount": 1},
        "seen": {"amount": 1},
    }
    offered = {}
    for part, form in PARTS.items():
        filled = given if given.get("opened") == part else {}
        offered[part] = form(initial=begun.get(part, {}) | filled, auto_id=f"{part}-%s")
        offered[part].offer(view)
    return offered
