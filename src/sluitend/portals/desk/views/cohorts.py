"""Cohorts: the calendar of all, one with its funnel on any day, and freezing one after looking who would be in it."""

from dataclasses import replace
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.cohorts.actions import freeze_cohort
from sluitend.areas.cohorts.queries import Calendar, CohortView, Preview, list_cohorts, read_cohort, read_cohort_preview
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.cohort_names import INS, OUTS, STATES
from sluitend.portals.desk.cohort_charts import ROW_HEIGHT, draw_chart, draw_funnel
from sluitend.portals.desk.forms.cohorts import FreezeForm, GroundForm, OnForm
from sluitend.portals.drawing import Plate, answer_drawing, answer_table
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.templatetags.sluitend import day

MONTHS = 12


@page(act="list_cohorts")
def show_cohorts(request: Request) -> HttpResponse:
    """Show every cohort on a calendar, and the areas that still have to begin."""
    calendar = _read_calendar(request)
    context = {
        "calendar": calendar,
        "chart": draw_chart(calendar, today=find_day(request.at)),
        "may_freeze": find_scope(role=request.actor.role, act="freeze_cohort"),
    }
    return render(request, "portals/desk/cohorts/cohorts.html", context)


@page(act="list_cohorts")
def export_cohorts(request: Request) -> HttpResponse:
    """Give the figures of all cohorts as a file that a spreadsheet opens as it is meant."""
    calendar = _read_calendar(request)
    return _give_table(calendar)


@page(act="list_cohorts")
def draw_calendar(request: Request, kind: str) -> HttpResponse:
    """Give the calendar with the plan that holds as a drawing."""
    calendar = _read_calendar(request)
    chart = draw_chart(calendar, today=calendar.on)
    plate = Plate(
        title=_("%(begun)d van de %(all)d gebieden en doelgroepen zijn begonnen")
        % {"begun": len(calendar.cohorts), "all": len(chart.bars)},
        units=_("Van de eerste tot de laatste dag; donker is waar mensen zijn ingepland, de rode streep is vandaag"),
        source=_("Bron: het boek van deze gemeente en haar beleid, stand op %(day)s") % {"day": day(calendar.on)},
        inside=chart.height + ROW_HEIGHT,
    )
    context = {"chart": chart, "plate": plate}
    return answer_drawing(request, "portals/drawings/calendar.html", context, kind=kind, name=f"cohorten-{calendar.on}")


@page(act="read_cohort")
def draw_cohort(request: Request, cohort_id: int, kind: str) -> HttpResponse:
    """Give the funnel of a cohort as a drawing."""
    view = _read_view(request, cohort_id)
    steps, states = draw_funnel(view.row.states), view.row.states
    plate = Plate(
        title=_("%(name)s: van de %(members)d mensen zijn er %(spoken)d gesproken")
        % {"name": view.row.name, "members": view.row.members, "spoken": states["spoken"]},
        units=_("Mensen, elk op precies één plaats. Uitgestroomd: %(work)d naar werk, %(stopped)d gestopt")
        % {"work": view.row.work, "stopped": view.row.stopped},
        source=_("Bron: het boek van deze gemeente, stand op %(day)s") % {"day": day(view.on)},
        inside=len(steps) * ROW_HEIGHT,
    )
    name = f"cohort-{cohort_id}-{view.on}"
    context = {"steps": steps, "plate": plate}
    return answer_drawing(request, "portals/drawings/funnel.html", context, kind=kind, name=name)


@page(act="read_cohort")
def export_cohort(request: Request, cohort_id: int) -> HttpResponse:
    """Give the funnel of a cohort as a table, with who left to work and of whom the benefit was stopped."""
    view = _read_view(request, cohort_id)
    exits = {_("waarvan naar werk"): view.row.work, _("waarvan uitkering gestopt"): view.row.stopped}
    counts = {str(each.name): each.count for each in draw_funnel(view.row.states)} | exits
    rows: list[list[Cell]] = [[view.row.name, name, count, view.on] for name, count in counts.items()]
    heads = [_("Cohort"), _("Stand"), _("Aantal"), _("Stand op")]
    return answer_table(heads, rows, name=f"cohort-{cohort_id}-{view.on}")


@page(act="read_cohort")
def show_cohort(request: Request, cohort_id: int) -> HttpResponse:
    """Show one cohort: how many are how far today or on an earlier day, and who is in it and who not."""
    view = _read_view(request, cohort_id)
    context = {
        "view": view,
        "row": view.row,
        "later": view.row.members - view.row.frozen,
        "steps": draw_funnel(view.row.states),
        "ins": [(name, view.ins[code]) for code, name in INS.items() if code in view.ins],
        "outs": [(name, view.outs[code]) for code, name in OUTS.items() if code in view.outs],
        "form": OnForm(initial={"on": view.on}),
        "may_list": find_scope(role=request.actor.role, act="list_cohort_members"),
        "may_split": find_scope(role=request.actor.role, act="split_area"),
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


def _read_view(request: Request, cohort_id: int) -> CohortView:
    """Give a cohort on the day that is asked for, today unless that was understood."""
    form = OnForm(request.GET)
    on: date | None = form.cleaned_data.get("on") if form.is_valid() else None
    return read_cohort(actor=request.actor, at=request.at, cohort_id=cohort_id, on=on)


def _read_calendar(request: Request) -> Calendar:
    """Give all cohorts of which whoever asks sees figures."""
    calendar = list_cohorts(actor=request.actor, at=request.at)
    return replace(calendar, cohorts=tuple(each for each in calendar.cohorts if each.is_shown))


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
    return answer_table(heads, rows, name=f"cohorten-{calendar.on}")


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
