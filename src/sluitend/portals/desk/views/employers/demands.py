"""What employers ask: the list, a quick entry during a call, one demand with its parts, and how it ends."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import (
    approve_demand,
    correct_demand,
    end_demand,
    record_demand,
    record_demand_answer,
    split_demand,
)
from sluitend.areas.employers.queries import DemandView, find_wordings, list_demands, read_demand, read_employer
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import demands as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input

MOST_TYPED = 2000


@page(act="list_demands")
def show_demands(request: Request) -> HttpResponse:
    """Show what employers ask."""
    wanted = forms.DemandFilterForm(request.GET).read_filter(read_page(request))
    listed = list_demands(actor=request.actor, at=request.at, wanted=wanted)
    asked = {"q": wanted.text, "soort": wanted.kind, "stand": wanted.state}
    filters = forms.DemandFilterForm(initial=asked, auto_id="filter-%s")
    filters.offer(listed)
    context = {
        "view": listed,
        "filters": filters,
        "may_open": find_scope(role=request.actor.role, act="read_employer"),
    }
    return render(request, "portals/desk/employers/demands.html", context | turn_pages(listed.page, listed.pages))


@page(act="read_employer")
def start_demand(request: Request, employer_id: int) -> HttpResponse:
    """Show the form for what this employer asks."""
    view = read_employer(actor=request.actor, at=request.at, employer_id=employer_id)
    given, fault = take_input(request)
    begun = {"starts_on": view.today, "places": 1, "audience": "everybody"}
    form = forms.DemandForm(initial=begun | forms.begin_proposed(request.GET) | given)
    form.offer(view.demand_kinds, view.branches)
    return render(request, "portals/desk/employers/asking.html", {"view": view, "form": form, "fault": fault})


@page(act="record_demand", methods=("POST",), back="demand-form")
def record(request: Request, employer_id: int) -> HttpResponse:
    """Write down what an employer asks."""
    form = forms.DemandForm(request.POST)
    new = form.read_demand()
    try:
        actor = act_once(request, form.key)
        demand_id = record_demand(actor=actor, at=request.at, employer_id=employer_id, new=new)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect("employer", employer_id=employer_id)
    messages.success(request, _("De vraag staat in het boek; het eerste antwoord is toegezegd."))
    return redirect("demand", demand_id=demand_id)


@page(act="read_demand")
def show_demand(request: Request, demand_id: int) -> HttpResponse:
    """Show one demand, with what can be done with it now."""
    view = read_demand(actor=request.actor, at=request.at, demand_id=demand_id)
    given, fault = take_input(request)
    may_edit = not view.row.ending and find_scope(role=request.actor.role, act="correct_demand")
    context: dict[str, Any] = {"view": view, "row": view.row, "fault": fault, "may_edit": may_edit}
    context["may_open"] = find_scope(role=request.actor.role, act="read_employer")
    context["may_match"] = not view.row.ending and find_scope(role=request.actor.role, act="read_shortlist")
    if may_edit:
        context |= _offer_forms(view, given)
    return render(request, "portals/desk/employers/demand.html", context)


@page(act="approve_demand", methods=("POST",), back="demand")
def approve(request: Request, demand_id: int) -> HttpResponse:
    """Take up what an employer asked by itself, or another system told."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De vraag is bevestigd; wie mensen begeleidt, ziet haar nu.")):
        approve_demand(actor=act_once(request, form.key), at=request.at, demand_id=demand_id)
    return redirect("demand", demand_id=demand_id)


@page(act="correct_demand", methods=("POST",), back="demand")
def correct(request: Request, demand_id: int) -> HttpResponse:
    """Put right what a demand asks."""
    form = forms.DemandForm(request.POST)
    new = form.read_demand()
    with tell_done(request, _("De vraag is verbeterd.")):
        correct_demand(actor=act_once(request, form.key), at=request.at, demand_id=demand_id, new=new)
    return redirect("demand", demand_id=demand_id)


@page(act="split_demand", methods=("POST",), back="demand")
def split(request: Request, demand_id: int) -> HttpResponse:
    """Split tasks off into a demand of their own."""
    form = forms.SplitForm(request.POST)
    tasks, new = form.read_part()
    with tell_done(request, _("De gekozen taken zijn nu een vraag van zichzelf.")):
        actor = act_once(request, form.key)
        demand_id = split_demand(actor=actor, at=request.at, demand_id=demand_id, tasks=tasks, new=new)
    return redirect("demand", demand_id=demand_id)


@page(act="record_demand_answer", methods=("POST",), back="demand")
def answer(request: Request, demand_id: int) -> HttpResponse:
    """Note what the employer was told."""
    form = forms.DemandAnswerForm(request.POST)
    given = form.read()
    asked = {"evidence": given["evidence"], "words": given["answer"]}
    with tell_done(request, _("Het antwoord is vastgelegd; het volgende is toegezegd.")):
        record_demand_answer(actor=act_once(request, form.key), at=request.at, demand_id=demand_id, **asked)
    return redirect("demand", demand_id=demand_id)


@page(act="end_demand", methods=("POST",), back="demand")
def end(request: Request, demand_id: int) -> HttpResponse:
    """End a demand."""
    form = forms.EndDemandForm(request.POST)
    given = form.read()
    asked = {"ending": given["ending"], "because": given["because"]}
    with tell_done(request, _("De vraag is afgesloten; er worden geen plaatsen meer gegeven.")):
        end_demand(actor=act_once(request, form.key), at=request.at, demand_id=demand_id, **asked)
    return redirect("demand", demand_id=demand_id)


@page(act="find_wordings")
def show_wordings(request: Request) -> HttpResponse:
    """Show the words in a text that keep people out, while it is typed."""
    text = str(next(iter(request.GET.values()), ""))[:MOST_TYPED]
    found = find_wordings(actor=request.actor, at=request.at, text=text)
    template = "portals/desk/employers/_wordings.html" if request.htmx else "portals/desk/employers/wordings.html"
    return render(request, template, {"found": found, "text": text})


def _offer_forms(view: DemandView, given: dict[str, str]) -> dict[str, object]:
    """Give the forms of an open demand, each with what was filled in before."""
    opened = given.get("opened", "")
    demand = forms.DemandForm(initial=forms.begin_demand(view) | (given if opened == "demand" else {}))
    demand.offer(view.kinds, view.branches)
    part = forms.SplitForm(
        initial={"places": 1, "starts_on": view.row.starts_on} | (given if opened == "split" else {}),
        auto_id="split-%s",
    )
    part.offer(view)
    return {
        "form": demand,
        "split_form": part if len(view.tasks) > 1 else None,
        "answer_form": forms.DemandAnswerForm(initial=given, auto_id="answer-%s"),
        "end_form": forms.EndDemandForm(initial=given, auto_id="end-%s"),
        "opened": opened,
    }
