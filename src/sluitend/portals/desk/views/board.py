"""The team board, and telling that a colleague is away or back."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.queries import read_board
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.ledger.actions import end_absence, start_absence
from sluitend.ledger.queries import list_owners
from sluitend.portals.desk.forms import AbsenceForm, Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_board")
def show_board(request: Request) -> HttpResponse:
    """Show what everybody carries."""
    board = read_board(actor=request.actor, at=request.at)
    role = request.actor.role
    context = {
        "board": board,
        "staff": [row for row in board.rows if row.kind == "staff"],
        "teams": [row for row in board.rows if row.kind == "team" and row.people],
        "late": sum(row.late for row in board.rows),
        "people": sum(row.people for row in board.rows),
        "over": sum(row.is_over for row in board.rows),
        "away": sum(row.away_on is not None for row in board.rows),
        "may_tell_absence": find_scope(role=role, act="start_absence"),
    }
    return render(request, "portals/desk/caseloads/board.html", context)


@page(act="list_owners")
def show_absence(request: Request, staff_id: int) -> HttpResponse:
    """Show the form with which a colleague is told to be away: a stand-in, or the team."""
    owners = list_owners(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    colleague = next((owner for owner in owners if owner.id == staff_id), None)
    context = {
        "staff_id": staff_id,
        "name": colleague.name if colleague else "",
        "people": colleague.people if colleague else 0,
        "teams": [(f"team:{owner.id}", owner) for owner in owners if owner.kind == "team"],
        "colleagues": [(f"staff:{each.id}", each) for each in owners if each.kind == "staff" and each.id != staff_id],
        "form": AbsenceForm(initial={"from_on": find_day(request.at)} | given),
        "chosen": given.get("taker", ""),
        "fault": fault,
        "today": find_day(request.at),
    }
    return render(request, "portals/desk/caseloads/absence.html", context)


@page(act="start_absence", methods=("POST",), back="absence")
def tell_absence(request: Request, staff_id: int) -> HttpResponse:
    """Tell that a colleague is away."""
    form = AbsenceForm(request.POST)
    given = form.read()
    kind, number = form.read_taker()
    with tell_done(request, _("De afwezigheid is genoteerd; voor iedereen is er waarneming.")):
        start_absence(
            actor=act_once(request, form.key),
            at=request.at,
            staff_id=staff_id,
            from_on=given["from_on"],
            expected_until_on=given["expected_until_on"],
            stand_in_id=number if kind == "staff" else None,
            team_id=number if kind == "team" else None,
        )
    return redirect("board")


@page(act="end_absence", methods=("POST",))
def tell_return(request: Request, staff_id: int) -> HttpResponse:
    """Tell that a colleague is back."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De collega is aanwezig.")):
        end_absence(actor=act_once(request, form.key), at=request.at, staff_id=staff_id)
    return redirect("board")
