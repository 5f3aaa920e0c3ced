"""Teams, partners and areas: what there is, and adding to it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.parties.actions import add_area, add_partner, add_team, end_area
from sluitend.parties.queries import list_areas, list_organisations, list_teams
from sluitend.portals.desk.forms.office import AreaEndForm, AreaForm, PartnerForm, TeamForm
from sluitend.portals.desk.views.office.staff import list_rights
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_teams")
def show_teams(request: Request) -> HttpResponse:
    """Show the teams."""
    teams = list_teams(actor=request.actor, at=request.at)
    return render(request, "portals/desk/office/teams.html", {"teams": teams, "may": list_rights(request)})


@page(act="list_areas")
def start_team(request: Request) -> HttpResponse:
    """Show the form for a team of one's own municipality."""
    today = find_day(request.at)
    areas = list_areas(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = TeamForm(initial=given)
    form.offer(
        each
        for each in areas
        if each.organisation_id == request.actor.organisation_id and (each.until_on is None or each.until_on >= today)
    )
    return render(request, "portals/desk/office/team_form.html", {"form": form, "fault": fault})


@page(act="add_team", methods=("POST",), back="team-form")
def found_team(request: Request) -> HttpResponse:
    """Add a team to one's own municipality."""
    form = TeamForm(request.POST)
    given = form.read()
    with tell_done(request, _("Het team is toegevoegd.")):
        add_team(
            actor=act_once(request, form.key),
            at=request.at,
            name=given["name"],
            organisation_id=request.actor.organisation_id or 0,
            area_id=given["area_id"],
        )
    return redirect("teams")


@page(act="list_organisations")
def show_partners(request: Request) -> HttpResponse:
    """Show the partners, with the form for another one."""
    organisations = list_organisations(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    context = {
        "partners": [each for each in organisations if each.kind == "partner"],
        "form": PartnerForm(initial=given),
        "fault": fault,
        "may": list_rights(request),
    }
    return render(request, "portals/desk/office/partners.html", context)


@page(act="add_partner", methods=("POST",), back="partners")
def join(request: Request) -> HttpResponse:
    """Add a partner; next comes the account of whoever sits at the table."""
    form = PartnerForm(request.POST)
    new = form.read_partner()
    with tell_done(request, _("De ketenpartner is toegevoegd. Maak nu een account.")):
        staff_id = add_partner(actor=act_once(request, form.key), at=request.at, new=new)
        return redirect("colleague", staff_id=staff_id)
    return redirect("partners")


@page(act="list_areas")
def show_areas(request: Request) -> HttpResponse:
    """Show the areas with their days, and the form for another one."""
    given, fault = take_input(request)
    today = find_day(request.at)
    context = {
        "areas": list_areas(actor=request.actor, at=request.at),
        "form": AreaForm(initial={"from_on": today} | given),
        "fault": fault,
        "today": today,
        "may": list_rights(request),
    }
    return render(request, "portals/desk/office/areas.html", context)


@page(act="add_area", methods=("POST",), back="areas")
def draw_area(request: Request) -> HttpResponse:
    """Add an area to one's own municipality."""
    form = AreaForm(request.POST)
    given = form.read()
    with tell_done(request, _("Het gebied is toegevoegd.")):
        add_area(
            actor=act_once(request, form.key),
            at=request.at,
            organisation_id=request.actor.organisation_id or 0,
            code=given["code"],
            name=given["name"],
            from_on=given["from_on"],
        )
    return redirect("areas")


@page(act="end_area", methods=("POST",))
def close_area(request: Request, area_id: int) -> HttpResponse:
    """Let an area end."""
    form = AreaEndForm(request.POST)
    until_on = form.read()["until_on"]
    with tell_done(request, _("De laatste dag van het gebied is bewaard.")):
        end_area(actor=act_once(request, form.key), at=request.at, area_id=area_id, until_on=until_on)
    return redirect("areas")
