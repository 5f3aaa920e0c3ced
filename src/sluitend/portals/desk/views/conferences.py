"""Conferences: the agenda, and one case from its question to its advice."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.conferences.actions import (
    add_case,
    close_case,
    close_conference,
    move_conference,
    open_case,
    plan_conference,
    record_ground,
)
from sluitend.areas.conferences.queries import Agenda, CaseView, list_conferences, read_case, read_cases
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.gate.text import Text
from sluitend.portals.desk.forms import conferences as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_conferences")
def show_conferences(request: Request) -> HttpResponse:
    """Show the conferences of the organisation with the cases in one's reach, and plan one."""
    agendas = list_conferences(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    # Which of the forms on this page was refused, if any: that of planning says nothing.
    moved = given.get("moved", "")
    context = {
        "agendas": [
            (agenda, _offer_move(agenda, given if moved == str(agenda.id) else {}) if agenda.may_change else None)
            for agenda in agendas
        ],
        "form": forms.PlanConferenceForm(initial={} if moved else given),
        "close_form": forms.CloseConferenceForm(),
        "moved": moved,
        "fault": fault,
    }
    return render(request, "portals/desk/conferences/agenda.html", context)


@page(act="plan_conference", methods=("POST",), back="conferences")
def plan(request: Request) -> HttpResponse:
    """Plan a conference."""
    form = forms.PlanConferenceForm(request.POST)
    sitting = form.read_sitting()
    actor, name = act_once(request, form.key), form.cleaned_data["name"]
    try:
        plan_conference(actor=actor, at=request.at, name=name, sitting=sitting)
        told: Text = _("Het overleg is gepland.")
    except DoneBefore as before:
        told = before.what
    messages.success(request, told)
    return redirect("conferences")


@page(act="move_conference", methods=("POST",), back="conferences", is_listed=True)
def move(request: Request, conference_id: int) -> HttpResponse:
    """Hold a conference on another day, or elsewhere."""
    form = forms.MoveConferenceForm(request.POST)
    sitting = form.read_sitting()
    with tell_done(request, _("Het overleg is verplaatst; de partners zien de nieuwe dag.")):
        actor, because = act_once(request, form.key), form.cleaned_data["because"]
        move_conference(actor=actor, at=request.at, conference_id=conference_id, sitting=sitting, because=because)
    return redirect("conferences")


@page(act="close_conference", methods=("POST",))
def close(request: Request, conference_id: int) -> HttpResponse:
    """Close a conference."""
    form = forms.CloseConferenceForm(request.POST)
    form.read()
    try:
        close_conference(actor=act_once(request, form.key), at=request.at, conference_id=conference_id)
        told: Text = _("Het overleg is afgesloten; partners zien er niets meer van.")
    except DoneBefore as before:
        told = before.what
    messages.success(request, told)
    return redirect("conferences")


@page(act="read_cases")
def show_cases(request: Request, person_id: int) -> HttpResponse:
    """Show in which conferences a person is discussed or was, and put the person on an agenda."""
    brought = read_cases(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    form = forms.BringForm(initial=given)
    form.offer(brought)
    may_add = brought.conferences and find_scope(role=request.actor.role, act="add_case")
    context = {"brought": brought, "form": form if may_add else None, "fault": fault}
    return render(request, "portals/desk/conferences/cases.html", context)


@page(act="add_case", methods=("POST",), back="cases")
def bring(request: Request, person_id: int) -> HttpResponse:
    """Put a person on an agenda."""
    form = forms.BringForm(request.POST)
    given = form.read()
    actor = act_once(request, form.key)
    try:
        asked = {"conference_id": given["conference_id"], "question": given["question"]}
        case_id = add_case(actor=actor, at=request.at, person_id=person_id, **asked)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect("cases", person_id=person_id)
    messages.success(request, _("De persoon staat op de agenda. Er is nog niets gedeeld."))
    return redirect("case", case_id=case_id)


@page(act="read_case")
def show_case(request: Request, case_id: int) -> HttpResponse:
    """Show one case, with what can be done with it now."""
    view = read_case(actor=request.actor, at=request.at, case_id=case_id)
    given, fault = take_input(request)
    may_change = view.closed_at is None and find_scope(role=request.actor.role, act="open_case")
    context = {"view": view, "row": view.row, "fault": fault, "may_change": may_change}
    if may_change:
        context |= _offer_forms(request, view, given)
    return render(request, "portals/desk/conferences/case.html", context)


@page(act="record_ground", methods=("POST",), back="case")
def keep_ground(request: Request, case_id: int) -> HttpResponse:
    """Record on which ground a case may be shared."""
    form = forms.GroundForm(request.POST)
    given = form.read()
    actor = act_once(request, form.key)
    try:
        asked = {"ground": given["ground"], "since_on": given["since_on"]}
        record_ground(actor=actor, at=request.at, case_id=case_id, **asked)
        told: Text = _("De grond is vastgelegd.")
    except DoneBefore as before:
        told = before.what
    return _return_to_case(request, case_id, told)


@page(act="open_case", methods=("POST",), back="case")
def share(request: Request, case_id: int) -> HttpResponse:
    """Show partners what was written for them."""
    form = forms.SharingForm(request.POST)
    sharing = form.read_sharing()
    try:
        open_case(actor=act_once(request, form.key), at=request.at, case_id=case_id, sharing=sharing)
        told: Text = _("De partners zien nu deze samenvatting, tot de zaak of het overleg sluit.")
    except DoneBefore as before:
        told = before.what
    return _return_to_case(request, case_id, told)


@page(act="close_case", methods=("POST",), back="case")
def end_case(request: Request, case_id: int) -> HttpResponse:
    """End a case, with an advice or without."""
    form = forms.EndingForm(request.POST)
    ending = form.read_ending()
    try:
        promise_id = close_case(actor=act_once(request, form.key), at=request.at, case_id=case_id, ending=ending)
        advised = _("Het advies is vastgelegd; het staat als toezegging open om te bespreken.")
        told: Text = advised if promise_id else _("De zaak is afgesloten; partners zien er niets meer van.")
    except DoneBefore as before:
        told = before.what
    return _return_to_case(request, case_id, told)


def _offer_move(agenda: Agenda, given: dict[str, str]) -> forms.MoveConferenceForm:
    """Give the form with which a conference is moved, as it is planned now or as it was filled in before."""
    planned = {name: getattr(agenda, name) for name in ("held_on", "begins", "place")}
    return forms.MoveConferenceForm(initial=planned | given, auto_id=f"move-{agenda.id}-%s")


def _offer_forms(request: Request, view: CaseView, given: dict[str, str]) -> dict[str, object]:
    """Give the three forms of an open case, with what was filled in before."""
    shared = {"summary": view.summary, "partner_ids": [each for each, _name, invited in view.partners if invited]}
    ground = {"ground": view.row.ground, "since_on": view.ground_on or find_day(request.at)}
    sharing = forms.SharingForm(initial=shared | view.items | given, auto_id="share-%s")
    sharing.offer(view)
    return {
        "ground_form": forms.GroundForm(initial=ground | given, auto_id="ground-%s"),
        "sharing_form": sharing,
        "ending_form": forms.EndingForm(initial={"ending": "advised"} | given, auto_id="ending-%s"),
    }


def _return_to_case(request: Request, case_id: int, told: Text) -> HttpResponse:
    messages.success(request, told)
    return redirect("case", case_id=case_id)
