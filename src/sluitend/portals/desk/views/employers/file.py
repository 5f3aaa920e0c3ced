"""The list of employers and the file of one: who it is, where it works, and who speaks with it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import (
    end_preferred_period,
    hand_over_employer,
    record_branch,
    record_employer,
    start_preferred_period,
)
from sluitend.areas.employers.queries import EmployerView, list_employers, read_employer
from sluitend.areas.pacts.queries import read_employer_pacts
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import employers as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.introductions import SessionForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input

EDIT = "record_employer"


@page(act="list_employers")
def show_employers(request: Request) -> HttpResponse:
    """Show the employers of the municipality, what one promised to them, and the form to add one."""
    wanted = forms.EmployerFilterForm(request.GET).read_filter(read_page(request))
    listed = list_employers(actor=request.actor, at=request.at, wanted=wanted)
    given, fault = take_input(request)
    asked = {"q": wanted.text, "sector": wanted.sector, "welke": wanted.sort, "volgorde": wanted.order}
    may_edit = find_scope(role=request.actor.role, act=EDIT)
    context = {
        "view": listed,
        "filters": forms.EmployerFilterForm(initial=asked, auto_id="filter-%s"),
        "form": forms.EmployerForm(initial=given, auto_id="new-%s") if may_edit else None,
        "fault": fault,
    }
    return render(request, "portals/desk/employers/list.html", context | turn_pages(listed.page, listed.pages))


@page(act="record_employer", methods=("POST",), back="employers")
def add(request: Request) -> HttpResponse:
    """Write an employer in the file."""
    form = forms.EmployerForm(request.POST)
    new = form.read_employer()
    try:
        employer_id = record_employer(actor=act_once(request, form.key), at=request.at, new=new)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect("employers")
    messages.success(request, _("De werkgever staat in het bestand; u bent het aanspreekpunt."))
    return redirect("employer", employer_id=employer_id)


@page(act="read_employer")
def show_employer(request: Request, employer_id: int) -> HttpResponse:
    """Show the file of one employer, with what can be done with it now."""
    view = read_employer(actor=request.actor, at=request.at, employer_id=employer_id)
    given, fault = take_input(request)
    may_edit = find_scope(role=request.actor.role, act=EDIT)
    memberships = read_employer_pacts(actor=request.actor, at=request.at, employer_id=employer_id)
    context: dict[str, Any] = {"view": view, "row": view.row, "fault": fault, "may_edit": may_edit}
    context["memberships"] = memberships
    if may_edit:
        context |= _offer_forms(view, given)
    return render(request, "portals/desk/employers/employer.html", context)


@page(act="record_employer", methods=("POST",), back="employer")
def correct(request: Request, employer_id: int) -> HttpResponse:
    """Put right what stands of an employer."""
    form = forms.EmployerForm(request.POST)
    new = form.read_employer()
    with tell_done(request, _("De gegevens zijn verbeterd.")):
        record_employer(actor=act_once(request, form.key), at=request.at, new=new, employer_id=employer_id)
    return redirect("employer", employer_id=employer_id)


@page(act="record_branch", methods=("POST",), back="employer")
def add_branch(request: Request, employer_id: int) -> HttpResponse:
    """Write down one more place where an employer works."""
    form = forms.BranchForm(request.POST)
    branch = form.read_branch()
    with tell_done(request, _("De vestiging staat erbij.")):
        record_branch(actor=act_once(request, form.key), at=request.at, employer_id=employer_id, branch=branch)
    return redirect("employer", employer_id=employer_id)


@page(act="hand_over_employer", methods=("POST",), back="employer")
def hand_over(request: Request, employer_id: int) -> HttpResponse:
    """Let a colleague be the point of contact."""
    form = forms.ManagerForm(request.POST)
    to_id = form.read()["to_id"]
    with tell_done(request, _("Het aanspreekpunt is gewijzigd; wat beloofd was, ging mee.")):
        hand_over_employer(actor=act_once(request, form.key), at=request.at, employer_id=employer_id, to_id=to_id)
    return redirect("employer", employer_id=employer_id)


@page(act="start_preferred_period", methods=("POST",), back="employer")
def prefer(request: Request, employer_id: int) -> HttpResponse:
    """Let an employer be tried first."""
    form = forms.PreferForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("Deze werkgever gaat nu voor.")):
        actor = act_once(request, form.key)
        start_preferred_period(actor=actor, at=request.at, employer_id=employer_id, because=because)
    return redirect("employer", employer_id=employer_id)


@page(act="end_preferred_period", methods=("POST",), back="employer")
def stop_preferring(request: Request, employer_id: int) -> HttpResponse:
    """Let an employer be one among others again."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De voorkeur is beëindigd.")):
        end_preferred_period(actor=act_once(request, form.key), at=request.at, employer_id=employer_id)
    return redirect("employer", employer_id=employer_id)


def _offer_forms(view: EmployerView, given: dict[str, str]) -> dict[str, object]:
    """Give the forms of a file, each with what was filled in before."""
    told = {name: getattr(view.row, name) for name in ("name", "kvk", "sector", "size")}
    today = {"happened_on": view.today, "answered_on": view.today}
    branch = forms.BranchForm(initial=given, auto_id="branch-%s")
    manager = forms.ManagerForm(initial=given, auto_id="manager-%s")
    contact = forms.ContactForm(initial=today | given, auto_id="contact-%s")
    obstacle = forms.ObstacleForm(initial=given, auto_id="obstacle-%s")
    session = SessionForm(initial={"held_on": view.today} | given, auto_id="session-%s")
    for form in (branch, manager, contact, obstacle, session):
        form.offer(view)
    return {
        "employer_form": forms.EmployerForm(initial=told | given, auto_id="correct-%s"),
        "branch_form": branch,
        "manager_form": manager,
        "prefer_form": forms.PreferForm(initial=given, auto_id="prefer-%s"),
        "person_form": forms.ContactPersonForm(initial=given, auto_id="person-%s"),
        "contact_form": contact,
        "obstacle_form": obstacle,
        "session_form": session if any(not each.ending for each in view.demands) else None,
        "answers": {each.id: _offer_answer(each.id, today) for each in view.contacts},
        "obstacle_answers": _offer_obstacle_answers(view),
        "opened": given.get("opened", ""),
    }


def _offer_answer(contact_id: int, today: dict[str, Any]) -> forms.AnswerForm:
    return forms.AnswerForm(initial=today | {"contact_id": contact_id}, auto_id=f"answer-{contact_id}-%s")


def _offer_obstacle_answers(view: EmployerView) -> dict[int, forms.ObstacleAnswerForm]:
    answers = {each.code: each.answers for each in view.known_obstacles}
    offered = {}
    for each in view.obstacles:
        begun = {"obstacle_id": each.id, "provision": next(iter(answers.get(each.kind, ())), "")}
        form = forms.ObstacleAnswerForm(initial=begun, auto_id=f"obstacle-{each.id}-%s")
        form.offer(answers.get(each.kind, ()))
        offered[each.id] = form
    return offered
