"""Colleagues: finding one, adding one, another team or role, and the end of their service."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.actions import hand_over_caseload
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.ledger.actions import end_service
from sluitend.ledger.queries import list_owners, list_staff, read_staff
from sluitend.parties.actions import add_staff, move_staff
from sluitend.parties.queries import list_teams
from sluitend.portals.desk.forms import Form, HandOverForm
from sluitend.portals.desk.forms.office import AccountForm, PlaceForm, SeekStaffForm, StaffForm
from sluitend.portals.desk.views.hand_over import tell_given
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import turn_pages
from sluitend.portals.refusals import take_input

MAY = (
    "add_staff",
    "move_staff",
    "end_service",
    "add_account",
    "hand_over_caseload",
    "list_teams",
    "list_areas",
    "split_area",
)


def list_rights(request: Request) -> dict[str, str | None]:
    """Give what the reader may do in the office, for the buttons of its pages."""
    return {act: find_scope(role=request.actor.role, act=act) for act in MAY}


@page(act="list_staff")
def show_staff(request: Request) -> HttpResponse:
    """Show colleagues by name, those in service unless asked otherwise."""
    form = SeekStaffForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    staff = list_staff(
        actor=request.actor,
        at=request.at,
        text=asked.get("q", ""),
        gone=asked.get("gone", False),
        page=asked.get("page") or 1,
    )
    context = {
        "staff": staff,
        "form": form,
        "gone": asked.get("gone", False),
        "home_id": request.actor.organisation_id,
        **turn_pages(staff.page, staff.pages),
        "may": list_rights(request),
        "today": find_day(request.at),
    }
    return render(request, "portals/desk/office/staff.html", context)


@page(act="list_teams")
def start_staff(request: Request) -> HttpResponse:
    """Show the form for somebody who starts working here."""
    teams = list_teams(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = StaffForm(initial={"started_on": find_day(request.at)} | given)
    form.offer(teams, scope=find_scope(role=request.actor.role, act="add_staff"))
    context = {"form": form, "teams": teams, "fault": fault, "may": list_rights(request)}
    return render(request, "portals/desk/office/staff_form.html", context)


@page(act="add_staff", methods=("POST",), back="staff-form")
def hire(request: Request) -> HttpResponse:
    """Add a colleague; next comes the account."""
    form = StaffForm(request.POST)
    new = form.read_staff()
    with tell_done(request, _("De medewerker is toegevoegd. Maak nu een account.")):
        staff_id = add_staff(actor=act_once(request, form.key), at=request.at, new=new)
        return redirect("colleague", staff_id=staff_id)
    # The form had been sent before: whoever was added then stands in the list.
    return redirect("staff")


@page(act="read_staff")
def show_colleague(request: Request, staff_id: int) -> HttpResponse:
    """Show one colleague, with what can be done."""
    view = read_staff(actor=request.actor, at=request.at, staff_id=staff_id)
    given, fault = take_input(request)
    context = {
        "view": view,
        "row": view.row,
        "form": AccountForm(initial=given),
        "fault": fault,
        "may": list_rights(request),
    }
    return render(request, "portals/desk/office/colleague.html", context)


@page(act="list_teams")
def choose_team(request: Request, staff_id: int) -> HttpResponse:
    """Show in which teams and roles a colleague can work."""
    teams = list_teams(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = PlaceForm(initial=given)
    form.offer(teams, scope=find_scope(role=request.actor.role, act="move_staff"))
    return render(request, "portals/desk/office/move.html", {"form": form, "staff_id": staff_id, "fault": fault})


@page(act="move_staff", methods=("POST",), back="team-of-staff")
def move(request: Request, staff_id: int) -> HttpResponse:
    """Let a colleague work in another team or role."""
    form = PlaceForm(request.POST)
    given = form.read()
    with tell_done(request, _("De medewerker werkt vanaf vandaag in dit team en deze rol.")):
        move_staff(
            actor=act_once(request, form.key),
            at=request.at,
            staff_id=staff_id,
            team_id=given["team_id"],
            role=given["role"],
        )
    return redirect("colleague", staff_id=staff_id)


@page(act="end_service", methods=("POST",), back="colleague")
def let_go(request: Request, staff_id: int) -> HttpResponse:
    """Let a colleague leave; refused while people count on them."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De medewerker is uit dienst en kan niet meer inloggen.")):
        end_service(actor=act_once(request, form.key), at=request.at, staff_id=staff_id)
    return redirect("staff")


@page(act="list_owners")
def choose_taker(request: Request, staff_id: int) -> HttpResponse:
    """Show who can take a whole caseload over."""
    owners = [each for each in list_owners(actor=request.actor, at=request.at) if each.id != staff_id]
    given, fault = take_input(request)
    chosen = given.get("to_id", "")
    context = {
        "staff_id": staff_id,
        "teams": [(owner, str(owner.id) == chosen) for owner in owners if owner.kind == "team"],
        "colleagues": [(owner, str(owner.id) == chosen) for owner in owners if owner.kind == "staff"],
        "form": HandOverForm(),
        "fault": fault,
    }
    return render(request, "portals/desk/office/caseload.html", context)


@page(act="hand_over_caseload", methods=("POST",), back="takers-of-caseload")
def give_away(request: Request, staff_id: int) -> HttpResponse:
    """Give all that a colleague has open to somebody else, with a warm handover for each person."""
    form = HandOverForm(request.POST)
    to_id = form.read()["to_id"]
    with tell_done(request, _("Alle toezeggingen zijn overgedragen; wie overneemt, krijgt een warme overdracht.")):
        actor = act_once(request, form.key)
        given = hand_over_caseload(actor=actor, at=request.at, from_id=staff_id, to_id=to_id)
        if any(each.refusal for each in given.appointments):
            messages.warning(request, tell_given(given))
    return redirect("colleague", staff_id=staff_id)
