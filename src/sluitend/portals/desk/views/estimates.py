"""Estimates: what an approach asks of staff, by area and by week, worked out by the planner from a pack's figures."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.schedules.actions import request_estimate
from sluitend.areas.schedules.queries import list_estimates, read_estimate
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.estimates import HOURS, EstimateForm
from sluitend.portals.desk.schedule_charts import draw_weeks
from sluitend.portals.drawing import answer_table
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.templatetags.capacity import hours, percent


@page(act="list_estimates")
def show_estimates(request: Request) -> HttpResponse:
    """Show the estimates, and ask for one."""
    view = list_estimates(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    begun = {"pack": view.pack, "minutes": view.minutes, "caseload": view.caseload, "hours": HOURS}
    form = EstimateForm(initial=begun | given)
    form.offer(view)
    may_ask = find_scope(role=request.actor.role, act="request_estimate")
    context = {"view": view, "form": form, "fault": fault, "may_ask": may_ask}
    return render(request, "portals/desk/schedules/estimates.html", context)


@page(act="request_estimate", methods=("POST",), back="estimates")
def ask(request: Request) -> HttpResponse:
    """Ask for an estimate, which is worked out in the background."""
    form = EstimateForm(request.POST)
    new = form.read_estimate()
    try:
        estimate_id = request_estimate(actor=act_once(request, form.key), at=request.at, new=new)
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("estimates")
    return redirect("estimate", estimate_id=estimate_id)


@page(act="read_estimate")
def show_estimate(request: Request, estimate_id: int) -> HttpResponse:
    """Show one estimate; while it is worked out, the page looks again by itself."""
    view = read_estimate(actor=request.actor, at=request.at, estimate_id=estimate_id)
    chart = draw_weeks(view.weeks) if view.weeks else None
    return render(request, "portals/desk/schedules/estimate.html", {"view": view, "row": view.row, "chart": chart})


@page(act="read_estimate")
def export_areas(request: Request, estimate_id: int) -> HttpResponse:
    """Give the areas as a file that a spreadsheet opens as it is meant."""
    view = read_estimate(actor=request.actor, at=request.at, estimate_id=estimate_id)
    heads = [
        *(_("Gebied"), _("Mensen"), _("Start"), _("Einde"), _("Start bekend"), _("Klantmanagers")),
        *(_("Uren"), _("Bezetting"), _("Drukste week"), _("Zonder plaats")),
        *(_("Kosten"), _("Ondergrens"), _("Hooguit af")),
    ]
    rows: list[list[Cell]] = [
        [
            *(each.name, each.people, each.starts_on, each.ends_on, _("ja") if each.is_known else _("nee")),
            *(each.colleagues, hours(each.quarters), percent(each.load), percent(each.peak)),
            *(each.missed, each.cost, each.bound, percent(each.gap)),
        ]
        for each in view.areas
    ]
    return answer_table(heads, rows, name=f"doorrekening-{estimate_id}")
