"""Demand ahead at the desk: four years by sector, beside the places that there are, and what was said last."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.pacts.actions import record_demand_outlook
from sluitend.areas.pacts.queries import read_demand_outlook
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.pacts import OutlookForm
from sluitend.portals.desk.outlook_chart import HEIGHT, draw_quarters
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_demand_outlook")
def show_outlook(request: Request) -> HttpResponse:
    """Show what is expected in the next four years."""
    view = read_demand_outlook(actor=request.actor, at=request.at)
    context: dict[str, Any] = {"view": view, "columns": draw_quarters(view.quarters), "height": HEIGHT}
    if find_scope(role=request.actor.role, act="record_demand_outlook"):
        given, fault = take_input(request)
        form = OutlookForm(initial={"said_on": view.today} | given)
        form.offer(view)
        context |= {"form": form, "fault": fault}
    return render(request, "portals/desk/pacts/outlook.html", context)


@page(act="record_demand_outlook", methods=("POST",), back="demand-outlook")
def record(request: Request) -> HttpResponse:
    """Write down what was said of a quarter."""
    form = OutlookForm(request.POST)
    new = form.read_outlook()
    with tell_done(request, _("De verwachting staat erbij, met haar bron.")):
        record_demand_outlook(actor=act_once(request, form.key), at=request.at, new=new)
    return redirect("demand-outlook")
