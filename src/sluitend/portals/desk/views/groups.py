"""Target groups at the desk: the goals beside the counts, who belongs and why, and the facts of one person."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from sluitend.areas.groups.actions import decide_application, record_fact, withdraw_fact
from sluitend.areas.groups.queries import list_group_members, read_facts, read_groups
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import groups as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input

GRANTED = "granted"


@page(act="read_groups")
def show_groups(request: Request) -> HttpResponse:
    """Show every target group with its rule, its count and its goal, today or on another day."""
    view = read_groups(actor=request.actor, at=request.at, on=parse_date(request.GET.get("dag", "")))
    may_list = view.uses_labels and find_scope(role=request.actor.role, act="list_group_members")
    return render(request, "portals/desk/groups/groups.html", {"view": view, "may_list": may_list})


@page(act="list_group_members")
def show_members(request: Request, group: str) -> HttpResponse:
    """Show who belongs to a group, and by what."""
    on = parse_date(request.GET.get("dag", ""))
    view = list_group_members(actor=request.actor, at=request.at, group=group, on=on, page=read_page(request))
    return render(request, "portals/desk/groups/members.html", {"view": view, **turn_pages(view.page, view.pages)})


@page(act="read_facts")
def show_facts(request: Request, person_id: int) -> HttpResponse:
    """Show what is known of somebody for target groups, with the forms to add, withdraw and decide."""
    view = read_facts(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    role, today = request.actor.role, find_day(request.at)
    may_write = view.active and find_scope(role=role, act="record_fact")
    may_decide = view.card.gate_on and find_scope(role=role, act="decide_application")
    context = {
        "view": view,
        "fault": fault,
        "may_withdraw": view.active and find_scope(role=role, act="withdraw_fact"),
        "fact_form": may_write and forms.FactForm(initial={"from_on": today} | given, auto_id="fact-%s"),
        "decision_form": may_decide and forms.DecisionForm(initial={"decided_on": today} | given, auto_id="decide-%s"),
    }
    return render(request, "portals/desk/groups/facts.html", context)


@page(act="record_fact", methods=("POST",), back="facts")
def record(request: Request, person_id: int) -> HttpResponse:
    """Note a fact about somebody."""
    form = forms.FactForm(request.POST)
    fact = form.read_fact()
    with tell_done(request, _("Het gegeven is genoteerd; wat daarbij hoort, is toegezegd.")):
        record_fact(actor=act_once(request, form.key), at=request.at, person_id=person_id, fact=fact)
    return redirect("facts", person_id=person_id)


@page(act="withdraw_fact", methods=("POST",), back="facts")
def take_back(request: Request, person_id: int) -> HttpResponse:
    """Say that a fact was never so."""
    form = forms.WithdrawForm(request.POST)
    given = form.read()
    with tell_done(request, _("Het gegeven is ingetrokken; wat er stond, blijft te lezen.")):
        withdraw_fact(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=person_id,
            fact_id=given["fact_id"],
            because=given["because"],
        )
    return redirect("facts", person_id=person_id)


@page(act="decide_application", methods=("POST",), back="facts")
def decide(request: Request, person_id: int) -> HttpResponse:
    """Note what became of an application; whoever left may be beyond the reach of whoever let them go."""
    form = forms.DecisionForm(request.POST)
    decision = form.read_decision(owner_id=request.actor.party_id or 0)
    with tell_done(request, _("Wat er van de aanvraag werd, is genoteerd.")):
        decide_application(actor=act_once(request, form.key), at=request.at, person_id=person_id, decision=decision)
    stays = decision.answer == GRANTED or decision.staying
    return redirect("person", person_id) if stays else redirect("search")
