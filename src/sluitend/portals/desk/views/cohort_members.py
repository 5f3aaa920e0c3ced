"""The people of a cohort: a list to plan from, who was left out, and the cohorts of one person."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.actions import end_exemption, give_exemption, plan_members, take_back_planning
from sluitend.areas.cohorts.queries import (
    MemberCohort,
    MemberFilter,
    list_cohort_members,
    list_left_out,
    read_member,
)
from sluitend.gate.grants import find_scope
from sluitend.portals.cohort_names import STATES
from sluitend.portals.desk.forms import cohorts as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input


@page(act="list_cohort_members")
def show_members(request: Request, cohort_id: int) -> HttpResponse:
    """Show one page of the members of a cohort, of one state or of all."""
    state = request.GET.get("state", "")
    wanted = MemberFilter(
        state=state if state in STATES else "", page=read_page(request), order=request.GET.get("order", "name")
    )
    view = list_cohort_members(actor=request.actor, at=request.at, cohort_id=cohort_id, wanted=wanted)
    given, fault = take_input(request)
    form = forms.WeekForm(initial=given)
    form.offer(view.staff)
    context = {
        "view": view,
        "wanted": wanted,
        "states": STATES,
        "form": form,
        "fault": fault,
        **turn_pages(view.page, view.pages),
    }
    return render(request, "portals/desk/cohorts/members.html", context)


@page(act="plan_members", methods=("POST",), back="cohort-members")
def plan(request: Request, cohort_id: int) -> HttpResponse:
    """Plan the chosen members in a week."""
    form = forms.WeekForm(request.POST)
    members, week = form.read_members(), form.read_week()
    with tell_done(request, _("De week en de collega zijn vastgelegd.")):
        actor = act_once(request, form.key)
        plan_members(actor=actor, at=request.at, cohort_id=cohort_id, member_ids=members, week=week)
    return redirect("cohort-members", cohort_id=cohort_id)


@page(act="take_back_planning", methods=("POST",), back="cohort-members")
def take_back(request: Request, cohort_id: int) -> HttpResponse:
    """Let the chosen members be planned no more."""
    form = forms.ChosenForm(request.POST)
    members = form.read_members()
    with tell_done(request, _("De week van de gekozen mensen is teruggenomen.")):
        actor = act_once(request, form.key)
        take_back_planning(actor=actor, at=request.at, cohort_id=cohort_id, member_ids=members)
    return redirect("cohort-members", cohort_id=cohort_id)


@page(act="list_left_out")
def show_left_out(request: Request, cohort_id: int) -> HttpResponse:
    """Show who was looked at when a cohort was frozen and is not in it, and why."""
    view = list_left_out(actor=request.actor, at=request.at, cohort_id=cohort_id, page=read_page(request))
    context = {
        "view": view,
        **turn_pages(view.page, view.pages),
    }
    return render(request, "portals/desk/cohorts/left_out.html", context)


@page(act="read_member")
def show_member(request: Request, person_id: int) -> HttpResponse:
    """Show in which cohorts somebody is and how far the approach is, and exempt them for a while."""
    view = read_member(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    may_exempt = find_scope(role=request.actor.role, act="give_exemption")
    context = {
        "view": view,
        "rows": [(row, _offer(row, given) if may_exempt else None) for row in view.rows],
        "fault": fault,
    }
    return render(request, "portals/desk/cohorts/member.html", context)


@page(act="give_exemption", methods=("POST",), back="member")
def exempt(request: Request, person_id: int) -> HttpResponse:
    """Exempt somebody until a day."""
    form = forms.ExemptionForm(request.POST)
    given = form.read()
    with tell_done(request, _("De vrijstelling is vastgelegd; zij houdt vanzelf op.")):
        asked = {name: given[name] for name in ("member_id", "reason", "until_on")}
        give_exemption(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("member", person_id=person_id)


@page(act="end_exemption", methods=("POST",), back="member")
def stop_exemption(request: Request, person_id: int) -> HttpResponse:
    """Let an exemption end today."""
    form = forms.EndExemptionForm(request.POST)
    given = form.read()
    with tell_done(request, _("De vrijstelling is beëindigd.")):
        end_exemption(actor=act_once(request, form.key), at=request.at, member_id=given["member_id"])
    return redirect("member", person_id=person_id)


def _offer(row: MemberCohort, given: dict[str, str]) -> forms.ExemptionForm:
    form = forms.ExemptionForm(initial=given | {"member_id": row.member.id}, auto_id=f"exempt-{row.member.id}-%s")
    form.offer(row)
    return form
