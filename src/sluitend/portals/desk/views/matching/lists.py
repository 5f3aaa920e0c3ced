"""The list of a demand and the work of a person, with every score as a sum and what is unknown as unknown."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.matching.actions import end_abstention, start_abstention
from sluitend.areas.matching.queries import read_fitting_work, read_shortlist
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.matching import ReasonForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

WORK = "fitting-work"


@page(act="read_shortlist")
def show_shortlist(request: Request, demand_id: int) -> HttpResponse:
    """Show whom the last round found for a demand."""
    view = read_shortlist(actor=request.actor, at=request.at, demand_id=demand_id)
    context = {
        "view": view,
        "ask_form": Form(),
        "may_open": find_scope(role=request.actor.role, act="read_situation"),
        "may_provide": find_scope(role=request.actor.role, act="read_provisions"),
    }
    return render(request, "portals/desk/matching/shortlist.html", context)


@page(act="read_fitting_work")
def show_work(request: Request, person_id: int) -> HttpResponse:
    """Show which work fits somebody, and let them stay out or take part again."""
    view = read_fitting_work(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    context = {"view": view, "fault": fault, "out_form": ReasonForm(initial=given), "back_form": Form()}
    return render(request, "portals/desk/matching/work.html", context)


@page(act="start_abstention", methods=("POST",), back=WORK)
def stay_out(request: Request, person_id: int) -> HttpResponse:
    """Let somebody stay out."""
    form = ReasonForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("Deze persoon doet niet meer mee aan het matchen; verder verandert er niets.")):
        start_abstention(actor=act_once(request, form.key), at=request.at, person_id=person_id, because=because)
    return redirect(WORK, person_id=person_id)


@page(act="end_abstention", methods=("POST",), back=WORK)
def take_part(request: Request, person_id: int) -> HttpResponse:
    """Let somebody take part again."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Deze persoon doet vanaf de volgende ronde weer mee.")):
        end_abstention(actor=act_once(request, form.key), at=request.at, person_id=person_id)
    return redirect(WORK, person_id=person_id)
