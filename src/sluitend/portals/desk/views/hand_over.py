"""Handing a person over to a colleague or a team."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext

from sluitend.areas.caseloads.actions import Given, hand_over_person
from sluitend.areas.caseloads.queries import read_takers
from sluitend.gate.errors import DoneBefore
from sluitend.portals.desk.forms import HandOverForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.templatetags.sluitend import moment


@page(act="read_takers")
def show_owners(request: Request, person_id: int) -> HttpResponse:
    """Show who is there to take over, with how many people each has already, and which appointments go along."""
    takers = read_takers(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    chosen = given.get("to_id", "")
    context = {
        "person_id": person_id,
        "takers": takers,
        "teams": [(owner, str(owner.id) == chosen) for owner in takers.owners if owner.kind == "team"],
        "colleagues": [(owner, str(owner.id) == chosen) for owner in takers.owners if owner.kind == "staff"],
        "form": HandOverForm(),
        "fault": fault,
    }
    template = "portals/desk/_hand_over.html" if request.htmx else "portals/desk/hand_over.html"
    return render(request, template, context)


@page(act="hand_over_person", methods=("POST",), back="owners")
def hand_over(request: Request, person_id: int) -> HttpResponse:
    """Give a person's promises to somebody else."""
    form = HandOverForm(request.POST)
    to_id = form.read()["to_id"]
    try:
        actor = act_once(request, form.key)
        given = hand_over_person(actor=actor, at=request.at, person_id=person_id, to_id=to_id)
        told = tell_given(given)
    except DoneBefore as before:
        told = str(before.what)
    messages.success(request, told)
    # Whoever gave a person away may not be allowed to read that file any more.
    return redirect("worklist")


def tell_given(given: Given) -> str:
    """Say how many promises changed hands, and which appointments did not go along."""
    promises, left = given.promises, [each for each in given.appointments if each.refusal]
    told = ngettext("%(count)d toezegging is overgedragen.", "%(count)d toezeggingen zijn overgedragen.", promises)
    stayed = [
        gettext("Afspraak %(moment)s staat nog bij %(who)s.")
        % {"moment": moment(each.starts_at), "who": each.staff_name}
        for each in left
    ]
    return " ".join([told % {"count": promises}, *stayed])
