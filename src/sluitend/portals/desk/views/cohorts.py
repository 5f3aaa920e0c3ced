"""Cohorts: the calendar of all, one with its funnel on any day, and freezing one after looking who would be in it."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import MIME, Cell, write_sheet
from sluitend.areas.cohorts.actions import freeze_cohort
from sluitend.areas.cohorts.queries import Calendar, Preview, list_cohorts, read_cohort, read_cohort_preview
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.cohort_names import INS, OUTS, STATES
from sluitend.portals.desk.cohort_charts import draw_chart, draw_funnel
from sluitend.portals.desk.forms.cohorts import FreezeForm, GroundForm, OnForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

MONTHS = 12


@page(act="list_cohorts")
def show_cohorts(request: Request) -> HttpResponse:
    """Show every cohort on a calendar, and the areas that still have to begin."""
    calendar = list_cohorts(actor=request.actor, at=request.at)
    context = {
        "calendar": calendar,
        "chart": draw_chart(calendar, today=find_day(request.at)),
        "may_freeze": find_scope(role=request.actor.role, act="freeze_cohort"),
    }
    return render(request, "portals/desk/cohorts/cohorts.html", context)


@page(act="list_cohorts")
def export_cohorts(request: Request) -> HttpResponse:
    """Give the figures of all cohorts as a file that a spreadsheet opens as it is meant."""
    calendar = list_cohorts(actor=request.actor, at=request.at)
    return _give_table(calendar)


@page(act="list_cohorts")
def draw_calendar(request: Request) -> HttpResponse:
    """Give the calendar as a drawing."""
    chart = draw_chart(list_cohorts(actor=request.actor, at=request.at), today=find_day(request.at))
    response = render(request, "portals/desk/cohorts/drawing.html", {"chart": chart}, content_type="image/svg+xml")
    response["Content-Disposition"] = f'attachment; filename="cohorten-{find_day(request.at)}.svg"'
    return response


@page(act="read_cohort")
def show_cohort(request: Request, cohort_id: int) -> HttpResponse:
    """Show one cohort: how many are how far today or on an earlier day, and who is in it and who not."""
    form = OnForm(request.GET)
    on: date | None = form.cleaned_data.get("on") if form.is_valid() else None
    view = read_cohort(actor=request.actor, at=request.at, cohort_id=cohort_id, on=on)
    context = {
        "view": view,
        "row": view.row,
        "later": view.row.members - view.row.frozen,
        "steps": draw_funnel(view.row.states),
        "ins": [(name, view.ins[code]) for code, name in INS.items() if code in view.ins],
        "outs": [(name, view.outs[code]) for code, name in OUTS.items() if code in view.outs],
        "form": OnForm(initial={"on": view.on}),
        "may_list": find_scope(role=request.actor.role, act="list_cohort_members"),
    }
    return render(request, "portals/desk/cohorts/cohort.html", context)


@page(act="read_cohort_preview")
def show_preview(request: Request) -> HttpResponse:
    """Show who would be in a cohort of the chosen area or target group, and freeze it."""
    given, fault = take_input(request)
    chosen = {name: (given | request.GET.dict()).get(name, "") for name in ("area_id", "target_group")}
    asked = GroundForm(chosen).read_ground()
    preview = read_cohort_preview(actor=request.actor, at=request.at, **asked)
    form = FreezeForm(initial=_suggest(preview, chosen, find_day(request.at)) | given | {"seen": preview.members})
    choosing = GroundForm(initial=chosen, auto_id="ground-%s")
    choosing.offer(preview)
    context = {
        "preview": preview,
        "choosing": choosing,
        "is_chosen": any(chosen.values()),
        "ins": [(name, preview.counts[code]) for code, name in INS.items() if code in preview.counts],
        "outs": [(name, preview.counts[code]) for code, name in OUTS.items() if code in preview.counts],
        "form": form,
        "fault": fault,
    }
    return render(request, "portals/desk/cohorts/preview.html", context)


@page(act="freeze_cohort", methods=("POST",), back="cohort-new")
def freeze(request: Request) -> HttpResponse:
    """Freeze a cohort, as it was shown."""
    form = FreezeForm(request.POST)
    new, seen = form.read_cohort()
    try:
        cohort_id = freeze_cohort(actor=act_once(request, form.key), at=request.at, new=new, seen=seen)
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("cohorts")
    messages.success(request, _("Het cohort is vastgesteld. Wie erin zit, verandert niet meer."))
    return redirect("cohort", cohort_id=cohort_id)


def _give_table(calendar: Calendar) -> HttpResponse:
    """Give the figures of these cohorts as a file; to work and stopped stand in columns of their own."""
    heads = [_("Cohort"), _("Eerste dag"), _("Laatste dag"), _("Mensen"), *(str(name) for name in STATES.values())]
    heads += [_("waarvan naar werk"), _("waarvan uitkering gestopt"), _("Stand op")]
    rows: list[list[Cell]] = [
        [
            *(each.name, each.starts_on, each.ends_on, each.members),
            *(each.states[code] for code in STATES),
            *(each.work, each.stopped, calendar.on),
        ]
        for each in calendar.cohorts
    ]
    response = HttpResponse(write_sheet("csv", title="", heads=heads, rows=rows), content_type=MIME["csv"])
    response["Content-Disposition"] = f'attachment; filename="cohorten-{calendar.on}.csv"'
    return response


def _suggest(preview: Preview, chosen: dict[str, str], today: date) -> dict[str, object]:
    """Give what a cohort of this choice is called and when it is, from the pack where that says so."""
    area = next((each for each in preview.areas if str(each.id) == chosen["area_id"]), None)
    group = next((name for code, name in preview.groups if code == chosen["target_group"]), "")
    starts_on = max(area.starts_on, today) if area and area.starts_on else today
    ends_on = (
        area.ends_on if area and area.ends_on and area.ends_on > starts_on else add_months(starts_on, count=MONTHS)
    )
    name = ", ".join(part for part in (area.name if area else "", group) if part)
    return chosen | {"name": name, "starts_on": starts_on, "ends_on": ends_on}
