"""Capacity at the desk: who has time for conversations, how a colleague works, rooms and days without conversations."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.capacity.actions import (
    add_closed_day,
    add_room,
    end_feed,
    end_room,
    record_working_hours,
    remove_closed_day,
    renew_feed,
)
from sluitend.areas.capacity.queries import CapacityRow, read_capacity, read_premises, read_working_hours
from sluitend.areas.caseloads.sheets import Cell
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import ORGANISATION, find_scope
from sluitend.portals.desk.forms import capacity as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.drawing import answer_table
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.templatetags.capacity import hours, week

# What becomes of the time of a week, in the order in which it goes off.
PARTS = {
    "worked": _("Werktijd"),
    "closed": _("Feestdag of dicht"),
    "away": _("Afwezig"),
    "other": _("Ander werk"),
    "kept": _("Vrijgehouden"),
    "planned": _("Te plannen"),
    "taken": _("Vergeven"),
}


@page(act="read_capacity")
def show_capacity(request: Request) -> HttpResponse:
    """Show what teams or colleagues have for conversations, with one week taken apart."""
    form = forms.CapacityForm(request.GET)
    wanted = form.read_filter(find_day(request.at))
    found = read_capacity(actor=request.actor, at=request.at, wanted=wanted)
    asked = {"team": wanted.team_id, "vanaf": wanted.first_monday_on, "weken": wanted.weeks}
    shown = forms.CapacityForm(initial=asked)
    shown.offer(found.teams)
    chosen = request.GET.get("week", "")
    place = next((number for number, day in enumerate(found.mondays) if day.isoformat() == chosen), 0)
    context = {
        "found": found,
        "wanted": wanted,
        "form": shown,
        "chosen_on": found.mondays[place],
        "cell": found.together.cells[place],
        "apart": [(row, row.cells[place]) for row in found.rows],
        "team_name": dict(found.teams).get(wanted.team_id or 0, ""),
    }
    return render(request, "portals/desk/capacity/weeks.html", context)


@page(act="read_capacity")
def export_capacity(request: Request) -> HttpResponse:
    """Give the weeks as a file that a spreadsheet opens as it is meant, in hours."""
    wanted = forms.CapacityForm(request.GET).read_filter(find_day(request.at))
    found = read_capacity(actor=request.actor, at=request.at, wanted=wanted)
    heads = [gettext("Naam"), gettext("Week"), gettext("Vanaf"), *(str(name) for name in PARTS.values())]
    rows = [line for row in found.rows for line in _list_lines(row)]
    return answer_table(heads, rows, name=f"capaciteit-{wanted.first_monday_on}")


def _list_lines(row: CapacityRow) -> list[list[Cell]]:
    return [
        [row.name, week(cell.monday_on), cell.monday_on, *(hours(getattr(cell, part)) for part in PARTS)]
        for cell in row.cells
    ]


@page(act="read_working_hours")
def show_working_hours(request: Request, staff_id: int) -> HttpResponse:
    """Show how a colleague works and what that gives in the coming weeks, with the form to change it."""
    found = read_working_hours(actor=request.actor, at=request.at, staff_id=staff_id)
    given, fault = take_input(request)
    form = forms.WorkingForm(initial=forms.begin_week(found.now, found.today) | given)
    may_open = find_scope(role=request.actor.role, act="read_appointment")
    context = {"found": found, "form": form, "may_open": may_open, "fault": fault}
    return render(request, "portals/desk/capacity/working.html", context)


@page(act="record_working_hours", methods=("POST",), back="working-hours")
def keep_working_hours(request: Request, staff_id: int) -> HttpResponse:
    """Let a colleague work so from a day on."""
    form = forms.WorkingForm(request.POST)
    working = form.read_week()
    with tell_done(request, _("De werktijden zijn bewaard.")):
        actor = act_once(request, form.key)
        record_working_hours(actor=actor, at=request.at, staff_id=staff_id, week=working)
    return redirect("working-hours", staff_id=staff_id)


@page(act="renew_feed", methods=("POST",))
def make_feed(request: Request) -> HttpResponse:
    """Show the address of one's own calendar, once: nothing keeps it."""
    form = Form(request.POST)
    form.read()
    token = renew_feed(actor=act_once(request, form.key), at=request.at)
    address = request.build_absolute_uri(reverse("feed", args=[token]))
    return render(request, "portals/desk/capacity/feed.html", {"feed_address": address})


@page(act="end_feed", methods=("POST",))
def stop_feed(request: Request) -> HttpResponse:
    """Take the address of one's own calendar back."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Het agenda-adres werkt niet meer.")):
        end_feed(actor=act_once(request, form.key), at=request.at)
    return redirect("working-hours", staff_id=request.actor.party_id)


@page(act="read_premises")
def show_premises(request: Request) -> HttpResponse:
    """Show rooms, days without conversations, and the appointments that must be moved because of them."""
    premises = read_premises(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    scope = find_scope(role=request.actor.role, act="add_closed_day")
    room_form = forms.RoomForm(initial=given, auto_id="room-%s")
    room_form.offer(premises)
    closed_form = forms.ClosedDayForm(initial=given, auto_id="closed-%s")
    closed_form.offer(premises, may_close_all=scope == ORGANISATION)
    context = {
        "premises": premises,
        "room_form": room_form if find_scope(role=request.actor.role, act="add_room") else None,
        "closed_form": closed_form,
        "may_open": find_scope(role=request.actor.role, act="read_appointment"),
        "fault": fault,
    }
    return render(request, "portals/desk/capacity/premises.html", context)


@page(act="add_room", methods=("POST",), back="premises")
def keep_room(request: Request) -> HttpResponse:
    """Add a room."""
    form = forms.RoomForm(request.POST)
    room = form.read_room(find_day(request.at))
    with tell_done(request, _("De kamer staat erbij.")):
        add_room(actor=act_once(request, form.key), at=request.at, room=room)
    return redirect("premises")


@page(act="end_room", methods=("POST",))
def stop_room(request: Request, room_id: int) -> HttpResponse:
    """Let today be the last day of a room."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Vandaag is de laatste dag van deze kamer.")):
        end_room(actor=act_once(request, form.key), at=request.at, room_id=room_id)
    return redirect("premises")


@page(act="add_closed_day", methods=("POST",), back="premises")
def keep_closed_day(request: Request) -> HttpResponse:
    """Add a day without conversations."""
    form = forms.ClosedDayForm(request.POST)
    given = {name: value for name, value in form.read().items() if name in ("day", "because", "team_id")}
    with tell_done(request, _("De dag is dicht. Er is niemand afgezegd: wat die dag staat, verzet u zelf.")):
        add_closed_day(actor=act_once(request, form.key), at=request.at, **given)
    return redirect("premises")


@page(act="remove_closed_day", methods=("POST",))
def stop_closed_day(request: Request, closed_day_id: int) -> HttpResponse:
    """Let a day be one like others again."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De dag is weer open.")):
        remove_closed_day(actor=act_once(request, form.key), at=request.at, closed_day_id=closed_day_id)
    return redirect("premises")
