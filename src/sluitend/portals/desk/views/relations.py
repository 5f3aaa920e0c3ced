"""Who stands around a person: adding somebody, and ending it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.actions import add_relation, end_relation
from sluitend.areas.contacts.queries import read_relations
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.contacts import EndRelationForm, RelationForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_relations")
def show_relations(request: Request, person_id: int) -> HttpResponse:
    """Show who stands or stood around a person, and what they may know."""
    circle = read_relations(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    today = find_day(request.at)
    form = RelationForm(initial={"from_on": today} | given, auto_id="relation-%s")
    form.offer(circle)
    context = {
        "circle": circle,
        "form": form if find_scope(role=request.actor.role, act="add_relation") else None,
        "may_end": find_scope(role=request.actor.role, act="end_relation"),
        "end_form": EndRelationForm(),
        "fault": fault,
        "today": today,
    }
    return render(request, "portals/desk/relations/relations.html", context)


@page(act="add_relation", methods=("POST",), back="relations")
def relate(request: Request, person_id: int) -> HttpResponse:
    """Let somebody stand around a person."""
    form = RelationForm(request.POST)
    relation = form.read_relation()
    try:
        add_relation(actor=act_once(request, form.key), at=request.at, person_id=person_id, relation=relation)
        told = _("De relatie is vastgelegd.")
    except DoneBefore as before:
        told = before.what
    messages.success(request, told)
    return redirect("relations", person_id=person_id)


@page(act="end_relation", methods=("POST",))
def end(request: Request, relation_id: int) -> HttpResponse:
    """Let a relation end today."""
    form = EndRelationForm(request.POST)
    given = form.read()
    person_id = given["person_id"]
    try:
        actor = act_once(request, form.key)
        end_relation(actor=actor, at=request.at, relation_id=relation_id, until_on=given["until_on"])
        told = _("De relatie is beëindigd.")
    except DoneBefore as before:
        told = before.what
    messages.success(request, told)
    return redirect("relations", person_id=person_id)
