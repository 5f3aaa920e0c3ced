"""The draft: goals and steps are written until both sides can read themselves in it, and then proposed."""

from functools import partial

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import (
    move_plan_step,
    propose_plan,
    remove_plan_step,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.queries import PlanView, read_plan
from sluitend.areas.plans.rows import StepRow
from sluitend.compute.calendar.moments import find_day
from sluitend.portals.desk.forms import Form
from sluitend.portals.desk.forms.plans import GoalsForm, MoveForm, PickForm, StepForm
from sluitend.portals.desk.forms.plans.draft import fill_in
from sluitend.portals.desk.views.plans.doing import do_once
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input


@page(act="read_plan")
def show_draft(request: Request, person_id: int) -> HttpResponseBase:
    """Show the draft with its forms; without one there is only the plan."""
    view = read_plan(actor=request.actor, at=request.at, person_id=person_id)
    if view.draft is None or not view.may_write:
        return redirect("plan", person_id=person_id)
    given, fault = take_input(request)
    step = _find_step(request, view)
    step_form = StepForm(initial=_begin(request, step) | given, auto_id="step-%s")
    step_form.offer(view)
    context = {
        "view": view,
        "plan": view.draft,
        "changed": step,
        # One form at a time: what stands unsaved in another would be lost.
        "writes_goals": not step and "words" not in given and ("doelen" in request.GET or not view.draft.goals),
        "fault": fault,
        "goals_form": GoalsForm(initial={"goals": "\n".join(view.draft.goals)} | given, auto_id="goals-%s"),
        "step_form": step_form,
        "move_form": MoveForm(auto_id=False),
        "today": find_day(request.at),
    }
    return render(request, "portals/desk/plans/draft.html", context)


@page(act="write_plan_goals", methods=("POST",), back="plan-draft")
def write_goals(request: Request, person_id: int) -> HttpResponseBase:
    """Keep the goals."""
    form = GoalsForm(request.POST)
    work = partial(write_plan_goals, at=request.at, person_id=person_id, goals=form.read()["goals"])
    told = _("De doelen zijn bewaard.")
    return do_once(request, form, work, told=told, to="plan-draft", person_id=person_id)


@page(act="write_plan_step", methods=("POST",), back="plan-draft")
def write_step(request: Request, person_id: int) -> HttpResponseBase:
    """Add a step, or keep one that was written anew."""
    form = StepForm(request.POST)
    step_id, step = form.read_step()
    work = partial(write_plan_step, at=request.at, person_id=person_id, step=step, step_id=step_id)
    told = _("De stap is bewaard.")
    return do_once(request, form, work, told=told, to="plan-draft", person_id=person_id)


@page(act="move_plan_step", methods=("POST",), back="plan-draft")
def move_step(request: Request, person_id: int) -> HttpResponseBase:
    """Move a step up or down."""
    form = MoveForm(request.POST)
    given = form.read()
    work = partial(move_plan_step, at=request.at, person_id=person_id, step_id=given["step_id"], up=given["up"])
    told = _("De stap is verplaatst.")
    return do_once(request, form, work, told=told, to="plan-draft", person_id=person_id)


@page(act="remove_plan_step", methods=("POST",), back="plan-draft")
def remove_step(request: Request, person_id: int) -> HttpResponseBase:
    """Take a step out."""
    form = PickForm(request.POST)
    work = partial(remove_plan_step, at=request.at, person_id=person_id, step_id=form.read()["step_id"])
    told = _("De stap is weggehaald.")
    return do_once(request, form, work, told=told, to="plan-draft", person_id=person_id)


@page(act="propose_plan", methods=("POST",), back="plan-draft")
def propose(request: Request, person_id: int) -> HttpResponseBase:
    """Put the mark of the municipality under the draft."""
    form = Form(request.POST)
    form.read()
    work = partial(propose_plan, at=request.at, person_id=person_id)
    told = _("Het plan is voorgesteld. Druk het af, of laat de inwoner in het portaal akkoord gaan.")
    return do_once(request, form, work, told=told, to="plan", person_id=person_id)


def _find_step(request: Request, view: PlanView) -> StepRow | None:
    """Give the step that is being written anew, when the address names one."""
    asked = request.GET.get("stap", "")
    steps = view.draft.steps if view.draft else ()
    return next((step for step in steps if str(step.id) == asked), None)


def _begin(request: Request, step: StepRow | None) -> dict[str, object]:
    return fill_in(step) if step else {"side": "municipality", "owner_id": request.actor.party_id}
