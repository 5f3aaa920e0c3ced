"""The placements of one person at the desk, and the form to place them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import record_placement
from sluitend.areas.placements.queries import read_placements
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.placements import PlacementForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "person-placements"


@page(act="read_placements")
def show_placements(request: Request, person_id: int) -> HttpResponse:
    """Show where somebody works and worked, with the form to place them for whoever may."""
    view = read_placements(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    may_place = view.active and find_scope(role=request.actor.role, act="record_placement")
    form = PlacementForm(initial={"starts_on": view.today} | given) if may_place else None
    if form:
        form.offer(view)
    return render(request, "portals/desk/placements/person.html", {"view": view, "fault": fault, "form": form})


@page(act="record_placement", methods=("POST",), back=HERE)
def record(request: Request, person_id: int) -> HttpResponse:
    """Place somebody."""
    form = PlacementForm(request.POST)
    new = form.read_placement()
    try:
        actor = act_once(request, form.key)
        placement_id = record_placement(actor=actor, at=request.at, person_id=person_id, new=new)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect(HERE, person_id=person_id)
    messages.success(request, _("De plaatsing staat in het boek; het akkoord van de anderen is gevraagd."))
    return redirect("placement", placement_id=placement_id)
