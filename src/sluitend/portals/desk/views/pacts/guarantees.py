"""Guarantees of employers: the list, one with both of its sides, and for whom places are kept."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.pacts.actions import (
    add_guarantee_candidate,
    make_guarantee,
    record_guarantee_expectation,
    record_guarantee_start,
    settle_guarantee,
    withdraw_guarantee_candidate,
)
from sluitend.areas.pacts.queries import GuaranteeView, list_guarantees, read_guarantee
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import pacts as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

# The forms of a running guarantee, each with the act to which it leads.
OFFERED: dict[str, tuple[str, type[Form]]] = {
    "candidate_form": ("add_guarantee_candidate", forms.GuaranteeCandidateForm),
    "expectation_form": ("record_guarantee_expectation", forms.ExpectationForm),
    "settle_form": ("settle_guarantee", forms.SettleGuaranteeForm),
}


@page(act="list_guarantees")
def show_guarantees(request: Request) -> HttpResponse:
    """Show the guarantees of the municipality."""
    listed = list_guarantees(actor=request.actor, at=request.at)
    return render(request, "portals/desk/pacts/guarantees.html", {"view": listed, "may_open": _may(request)})


@page(act="list_guarantees")
def show_of_employer(request: Request, employer_id: int) -> HttpResponse:
    """Show the guarantees of one employer, with the form for another."""
    listed = list_guarantees(actor=request.actor, at=request.at, employer_id=employer_id)
    context: dict[str, Any] = {"view": listed, "employer_id": employer_id, "may_open": _may(request)}
    if find_scope(role=request.actor.role, act="make_guarantee"):
        given, fault = take_input(request)
        form = forms.GuaranteeForm(initial={"places": 1} | given)
        form.offer(listed)
        context |= {"form": form, "fault": fault, "opened": given.get("opened", "")}
    return render(request, "portals/desk/pacts/guarantees.html", context)


@page(act="make_guarantee", methods=("POST",), back="employer-guarantees")
def make(request: Request, employer_id: int) -> HttpResponse:
    """Write down what both sides promise."""
    form = forms.GuaranteeForm(request.POST)
    new = form.read_guarantee()
    try:
        actor = act_once(request, form.key)
        guarantee_id = make_guarantee(actor=actor, at=request.at, employer_id=employer_id, new=new)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect("employer-guarantees", employer_id=employer_id)
    messages.success(request, _("Beide toezeggingen staan in het boek; de plaatsen zijn vrijgehouden."))
    return redirect("guarantee", guarantee_id=guarantee_id)


@page(act="read_guarantee")
def show_guarantee(request: Request, guarantee_id: int) -> HttpResponse:
    """Show one guarantee, with what can be done now."""
    view = read_guarantee(actor=request.actor, at=request.at, guarantee_id=guarantee_id)
    given, fault = take_input(request)
    context: dict[str, Any] = {"view": view, "row": view.row, "fault": fault, "may_open": _may(request)}
    if not view.row.is_settled:
        context |= _offer_forms(request, view, given)
    return render(request, "portals/desk/pacts/guarantee.html", context)


@page(act="add_guarantee_candidate", methods=("POST",), back="guarantee")
def add_candidate(request: Request, guarantee_id: int) -> HttpResponse:
    """Keep a place for somebody."""
    form = forms.GuaranteeCandidateForm(request.POST)
    given = form.read()
    asked = {"number": given["number"], "trained_on": given["trained_on"]}
    with tell_done(request, _("De plaats is vrijgehouden; de opleiding is toegezegd.")):
        add_guarantee_candidate(actor=act_once(request, form.key), at=request.at, guarantee_id=guarantee_id, **asked)
    return redirect("guarantee", guarantee_id=guarantee_id)


@page(act="record_guarantee_start", methods=("POST",), back="guarantee")
def note_start(request: Request, guarantee_id: int) -> HttpResponse:
    """Note that somebody began at the employer."""
    form = forms.GuaranteeStartForm(request.POST)
    given = form.read()
    asked = {"candidate_id": given["candidate_id"], "started_on": given["started_on"]}
    with tell_done(request, _("De start is vastgelegd.")):
        record_guarantee_start(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("guarantee", guarantee_id=guarantee_id)


@page(act="withdraw_guarantee_candidate", methods=("POST",), back="guarantee")
def withdraw(request: Request, guarantee_id: int) -> HttpResponse:
    """Give the place of somebody back."""
    form = forms.GuaranteeStopForm(request.POST)
    given = form.read()
    asked = {"candidate_id": given["candidate_id"], "because": given["because"]}
    with tell_done(request, _("De plaats is weer vrij.")):
        withdraw_guarantee_candidate(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("guarantee", guarantee_id=guarantee_id)


@page(act="record_guarantee_expectation", methods=("POST",), back="guarantee")
def note_expectation(request: Request, guarantee_id: int) -> HttpResponse:
    """Note how many places the employer still expects to have."""
    form = forms.ExpectationForm(request.POST)
    given = form.read()
    asked = {"places": given["expected"], "because": given["expected_because"]}
    with tell_done(request, _("De verwachting is vastgelegd.")):
        actor = act_once(request, form.key)
        record_guarantee_expectation(actor=actor, at=request.at, guarantee_id=guarantee_id, **asked)
    return redirect("guarantee", guarantee_id=guarantee_id)


@page(act="settle_guarantee", methods=("POST",), back="guarantee")
def settle(request: Request, guarantee_id: int) -> HttpResponse:
    """Settle both sides."""
    form = forms.SettleGuaranteeForm(request.POST)
    because = form.read()["settled_because"]
    with tell_done(request, _("De garantie is afgerond; van beide kanten staat vast wat er kwam.")):
        actor = act_once(request, form.key)
        settle_guarantee(actor=actor, at=request.at, guarantee_id=guarantee_id, because=because)
    return redirect("guarantee", guarantee_id=guarantee_id)


def _may(request: Request) -> str | None:
    """Tell whether the reader can open the page of an employer."""
    return find_scope(role=request.actor.role, act="read_employer")


def _offer_forms(request: Request, view: GuaranteeView, given: dict[str, str]) -> dict[str, Any]:
    """Give the forms that this reader may send, each with what was filled in before."""
    role, begun = request.actor.role, {"trained_on": view.row.due_on, "expected": view.row.standing.expected}
    found: dict[str, Any] = {
        name: form(initial=begun | given, auto_id=f"{name}-%s")
        for name, (act, form) in OFFERED.items()
        if find_scope(role=role, act=act)
    }
    waiting = [each for each in view.candidates if each.stage in ("training", "trained")]
    # Whoever has no name here is guided by another colleague, who gives the place back.
    mine = [each for each in waiting if each.name]
    started = {"started_on": view.today}
    if find_scope(role=role, act="record_guarantee_start"):
        starting = mine if find_scope(role=role, act="add_guarantee_candidate") else waiting
        found["start_forms"] = {
            each.id: forms.GuaranteeStartForm(
                initial=started | {"candidate_id": each.id}, auto_id=f"start-{each.id}-%s"
            )
            for each in starting
        }
    found["stop_forms"] = {
        each.id: forms.GuaranteeStopForm(initial={"candidate_id": each.id}, auto_id=f"stop-{each.id}-%s")
        for each in mine
    }
    return found | {"opened": given.get("opened", "")}
