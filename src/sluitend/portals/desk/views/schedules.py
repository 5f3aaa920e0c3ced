"""Schedules: asking for one, its proof and its weeks, the people in it, and letting it hold."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.schedules.actions import cancel_schedule, commit_schedule, move_place, request_schedule
from sluitend.areas.schedules.queries import (
    PlaceRow,
    ScheduleRow,
    list_schedule_places,
    list_schedules,
    read_schedule,
    read_schedule_comparison,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk import schedule_charts
from sluitend.portals.desk.forms import schedules as forms
from sluitend.portals.done import tell_done
from sluitend.portals.drawing import FOOT, Plate, answer_drawing, answer_table
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input
from sluitend.portals.schedule_names import FAULTS
from sluitend.portals.templatetags.capacity import hours
from sluitend.portals.templatetags.sluitend import day, write_query


@page(act="list_schedules")
def show_schedules(request: Request) -> HttpResponse:
    """Show the schedules, and ask for one."""
    view = list_schedules(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = forms.AskForm(initial={"from_on": find_day(request.at), "minutes": view.minutes} | given)
    form.offer(view)
    may_ask = find_scope(role=request.actor.role, act="request_schedule")
    context = {"view": view, "form": form, "fault": fault, "may_ask": may_ask, "comparing": _compare(view.rows)}
    return render(request, "portals/desk/schedules/schedules.html", context)


@page(act="request_schedule", methods=("POST",), back="schedules")
def ask(request: Request) -> HttpResponse:
    """Ask for a schedule, which is made in the background."""
    form = forms.AskForm(request.POST)
    new = form.read_schedule()
    try:
        schedule_id = request_schedule(actor=act_once(request, form.key), at=request.at, new=new)
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("schedules")
    return redirect("schedule", schedule_id=schedule_id)


@page(act="read_schedule")
def show_schedule(request: Request, schedule_id: int) -> HttpResponse:
    """Show one schedule with its proof; while it is made, the page looks again by itself."""
    view = read_schedule(actor=request.actor, at=request.at, schedule_id=schedule_id)
    _given, fault = take_input(request)
    context = {
        "view": view,
        "row": view.row,
        "why": FAULTS.get(view.row.fault, ""),
        "chart": schedule_charts.draw_weeks(view.weeks),
        "form": forms.EndForm(),
        "fault": fault,
        "may_change": find_scope(role=request.actor.role, act="commit_schedule"),
    }
    return render(request, "portals/desk/schedules/schedule.html", context)


@page(act="read_schedule")
def draw_weeks(request: Request, schedule_id: int, kind: str) -> HttpResponse:
    """Give the weeks as a drawing."""
    view = read_schedule(actor=request.actor, at=request.at, schedule_id=schedule_id)
    chart = schedule_charts.draw_weeks(view.weeks)
    plate = Plate(
        title=_("%(planned)s uur ingepland in %(weeks)d weken, waar %(room)s uur voor is")
        % {
            "planned": hours(sum(each.planned for each in view.weeks)),
            "weeks": len(view.weeks),
            "room": hours(sum(each.room for each in view.weeks)),
        },
        units=_("Uren per week: licht wat er is, grijs al vergeven, blauw deze planning; de hoogste is %(most)s uur")
        % {"most": hours(chart.most)},
        source=_("Bron: het boek van deze gemeente, planning %(number)d van %(day)s")
        % {"number": schedule_id, "day": day(view.row.asked_at)},
        inside=chart.height + FOOT,
    )
    context = {"view": view, "chart": chart, "plate": plate}
    return answer_drawing(request, "portals/drawings/weeks.html", context, kind=kind, name=f"planning-{schedule_id}")


@page(act="read_schedule")
def export_weeks(request: Request, schedule_id: int) -> HttpResponse:
    """Give the weeks as a file that a spreadsheet opens as it is meant."""
    view = read_schedule(actor=request.actor, at=request.at, schedule_id=schedule_id)
    heads = [_("Week van"), _("Uren voor gesprekken"), _("Al vergeven"), _("In deze planning"), _("Mensen")]
    rows: list[list[Cell]] = [
        [each.monday_on, hours(each.room), hours(each.taken), hours(each.planned), each.people] for each in view.weeks
    ]
    return answer_table(heads, rows, name=f"planning-{schedule_id}")


@page(act="commit_schedule", methods=("POST",), back="schedule")
def commit(request: Request, schedule_id: int) -> HttpResponse:
    """Let a draft hold."""
    form = forms.EndForm(request.POST)
    form.read()
    with tell_done(request, gettext_lazy("De planning is vastgelegd: iedereen erin heeft nu deze week.")):
        commit_schedule(actor=act_once(request, form.key), at=request.at, schedule_id=schedule_id)
    return redirect("schedule", schedule_id=schedule_id)


@page(act="cancel_schedule", methods=("POST",), back="schedule")
def drop(request: Request, schedule_id: int) -> HttpResponse:
    """Throw a draft away."""
    form = forms.EndForm(request.POST)
    form.read()
    with tell_done(request, gettext_lazy("Het concept is weggegooid. Wat gepland was, blijft zoals het is.")):
        cancel_schedule(actor=act_once(request, form.key), at=request.at, schedule_id=schedule_id)
    return redirect("schedules")


@page(act="list_schedule_places")
def show_places(request: Request, schedule_id: int) -> HttpResponse:
    """Show one page of the people in a schedule, and move one of them."""
    asked = forms.PlaceForm(request.GET)
    wanted = asked.read_filter(order=request.GET.get("order", "week"), page=read_page(request))
    view = list_schedule_places(actor=request.actor, at=request.at, schedule_id=schedule_id, wanted=wanted)
    given, fault = take_input(request)
    chosen = str(given.get("member_id") or request.GET.get("member", ""))
    mover = next((each for each in view.rows if str(each.member_id) == chosen), None)
    form = forms.MoveForm(initial=_suggest(mover) | given)
    form.offer(view)
    asked.offer(view)
    context = {
        "view": view,
        "wanted": wanted,
        "asked": asked,
        "mover": mover if view.row.state == "draft" else None,
        "form": form,
        "fault": fault,
        **turn_pages(view.page, view.pages),
    }
    return render(request, "portals/desk/schedules/places.html", context)


@page(act="move_place", methods=("POST",), back="schedule-places")
def move(request: Request, schedule_id: int) -> HttpResponse:
    """Give somebody in a draft another week or colleague."""
    form = forms.MoveForm(request.POST)
    place = form.read_move()
    with tell_done(request, gettext_lazy("Verplaatst in dit concept.")):
        move_place(actor=act_once(request, form.key), at=request.at, schedule_id=schedule_id, **place)
    # Back to the part of the list that was shown; it is read again, so that it cannot lead elsewhere.
    asked = write_query(QueryDict(form.cleaned_data["asked"]), member="")
    return redirect(reverse("schedule-places", kwargs={"schedule_id": schedule_id}) + asked)


@page(act="read_schedule_comparison")
def show_comparison(request: Request) -> HttpResponse:
    """Show two schedules side by side, with who has another place."""
    one_id, other_id = forms.CompareForm(request.GET).read_pair()
    view = read_schedule_comparison(actor=request.actor, at=request.at, one_id=one_id, other_id=other_id)
    context = {"view": view, "sides": (view.one, view.other)}
    return render(request, "portals/desk/schedules/comparison.html", context)


def _compare(rows: Sequence[ScheduleRow]) -> forms.CompareForm | None:
    """Give the form to compare with, when there are two with people in them; the newest two to begin with."""
    made = [row for row in rows if row.people]
    if len(made) < 2:
        return None
    form = forms.CompareForm(initial={"one": made[1].id, "other": made[0].id}, auto_id="compare-%s")
    form.offer(made)
    return form


def _suggest(mover: PlaceRow | None) -> dict[str, object]:
    """Give the place that somebody has, to begin from."""
    if mover is None:
        return {}
    week_on = mover.week_on or mover.first_on
    return {"member_id": mover.member_id, "week_on": week_on, "staff_id": mover.staff_id}
