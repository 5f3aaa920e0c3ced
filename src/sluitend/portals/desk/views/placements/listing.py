"""The list of placements, on screen and as a file, and who is where at one employer with the checks there."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.placements.actions import decide_displacement_check, record_displacement_check
from sluitend.areas.placements.queries import list_placements, read_employer_placements
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.placements import CheckForm, DecideCheckForm, PlacementFilterForm
from sluitend.portals.done import tell_done
from sluitend.portals.drawing import answer_table
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.placement_names import STATES
from sluitend.portals.refusals import take_input

AT_EMPLOYER = "employer-placements"


@page(act="list_placements")
def show_placements(request: Request) -> HttpResponse:
    """Show who is placed where."""
    wanted = PlacementFilterForm(request.GET).read_filter(read_page(request))
    listed = list_placements(actor=request.actor, at=request.at, wanted=wanted)
    asked = {"q": wanted.text, "soort": wanted.kind, "stand": wanted.state, "volgorde": wanted.order}
    filters = PlacementFilterForm(initial=asked, auto_id="filter-%s")
    filters.offer(listed)
    context = {
        "view": listed,
        "filters": filters,
        "asked": request.GET.urlencode(),
        "may_open_employer": find_scope(role=request.actor.role, act="read_employer_placements"),
    }
    return render(request, "portals/desk/placements/list.html", context | turn_pages(listed.page, listed.pages))


@page(act="list_placements")
def export_placements(request: Request) -> HttpResponse:
    """Give the whole list as a file."""
    wanted = PlacementFilterForm(request.GET).read_filter(None)
    listed = list_placements(actor=request.actor, at=request.at, wanted=wanted)
    heads = [_("Naam"), _("Klantnummer"), _("Werkgever"), _("Werk"), _("Soort"), _("Uren")]
    heads += [_("Eerste dag"), _("Laatste dag"), _("Stand")]
    rows: list[list[Cell]] = [
        [
            *(row.person_name, row.number, row.employer_name, row.work, row.kind_name, row.hours_a_week),
            *(row.starts_on, row.ended_on or row.ends_on or "", str(STATES[row.state])),
        ]
        for row in listed.rows
    ]
    return answer_table([str(head) for head in heads], rows, name="plaatsingen")


@page(act="read_employer_placements")
def show_at_employer(request: Request, employer_id: int) -> HttpResponse:
    """Show who works at an employer through us, and every check that was made there."""
    view = read_employer_placements(actor=request.actor, at=request.at, employer_id=employer_id)
    given, fault = take_input(request)
    role = request.actor.role
    context = {
        "view": view,
        "fault": fault,
        "form": CheckForm(initial=given) if find_scope(role=role, act="record_displacement_check") else None,
        "may_decide": find_scope(role=role, act="decide_displacement_check"),
        "me": request.actor.party_id,
        "opened": given.get("opened", ""),
    }
    return render(request, "portals/desk/placements/employer.html", context)


@page(act="record_displacement_check", methods=("POST",), back=AT_EMPLOYER)
def ask_check(request: Request, employer_id: int) -> HttpResponse:
    """Write down what an employer answered about unpaid work."""
    form = CheckForm(request.POST)
    new = form.read_check()
    with tell_done(request, _("De toets is vastgelegd. Hieronder staat wat eruit kwam.")):
        actor = act_once(request, form.key)
        record_displacement_check(actor=actor, at=request.at, employer_id=employer_id, new=new)
    return redirect(AT_EMPLOYER, employer_id=employer_id)


@page(act="decide_displacement_check", methods=("POST",), back=AT_EMPLOYER)
def decide_check(request: Request, employer_id: int) -> HttpResponse:
    """Decide on a check that a colleague asked."""
    form = DecideCheckForm(request.POST)
    given = form.read()
    with tell_done(request, _("De toets is afgedaan.")):
        decide_displacement_check(
            actor=act_once(request, form.key),
            at=request.at,
            check_id=given["check_id"],
            is_passed=given["passed"] == "yes",
            because=given["because"],
        )
    return redirect(AT_EMPLOYER, employer_id=employer_id)
