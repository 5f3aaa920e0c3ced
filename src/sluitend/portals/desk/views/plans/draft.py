"""The draft: goals and steps are written until both sides can read themselves in it, and then proposed."""

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import (
    move_plan_step,
    propose_plan,
    remove_plan_step,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.queries import PlanView, read_plan
from sluitend.areas.plans.rows import PlanRow, StepRow
from sluitend.compute.calendar.moments import find_day
from sluitend.portals.desk.forms import Form
from sluitend.portals.desk.forms.plans import GoalsForm, MoveForm, PickForm, StepForm
from sluitend.portals.desk.forms.plans.draft import fill_in
from sluitend.portals.desk.views.plans.doing import do_once, show
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input


@page(act="read_plan")
def show_draft(request: Request, person_id: int) -> HttpResponseBase:
    """Show the draft with its forms; without one there is only the plan."""
    view = read_plan(actor=request.actor, at=request.at, person_id=person_id)
    if view.draft is None or not view.may_write:
        return redirect("plan", person_id=person_id)
    given, fault = take_input(request)
    step = _find_step(view, given.get("step_id") or request.GET.get("stap", ""))
    step_form = StepForm(initial=_begin(request, step) | given | _hold(step), auto_id="step-%s")
    step_form.offer(view)
    goals = {"goals": "\n".join(view.draft.goals)} | given | {"seen": view.draft.goals_digest}
    context = {
        "view": view,
        "plan": view.draft,
        "changed": step,
        # One form at a time: what stands unsaved in another would be lost.
        "writes_goals": "goals" in given or (not step and "words" not in given and _asks_goals(request, view.draft)),
        "fault": fault,
        "is_overtaken": _is_overtaken(given.get("seen"), view.draft, step),
        "goals_form": GoalsForm(initial=goals, auto_id="goals-%s"),
        "step_form": step_form,
        "move_form": MoveForm(auto_id=False),
        "today": find_day(request.at),
    }
    return show(request, "plans/draft.html", context)


@page(act="write_plan_goals", methods=("POST",), back="plan-draft")
def write_goals(request: Request, person_id: int) -> HttpResponseBase:
    """Keep the goals."""
    form = GoalsForm(request.POST)
    given = form.read()
    told, asked = _("De doelen zijn bewaard."), {"goals": given["goals"], "seen": given["seen"]}
    return do_once(request, form, write_plan_goals, told=told, to="plan-draft", person_id=person_id, **asked)


@page(act="write_plan_step", methods=("POST",), back="plan-draft")
def write_step(request: Request, person_id: int) -> HttpResponseBase:
    """Add a step, or keep one that was written anew."""
    form = StepForm(request.POST)
    asked = form.read_step()
    told = _("De stap is bewaard.")
    return do_once(request, form, write_plan_step, told=told, to="plan-draft", person_id=person_id, **asked)


@page(act="move_plan_step", methods=("POST",), back="plan-draft")
def move_step(request: Request, person_id: int) -> HttpResponseBase:
    """Move a step up or down."""
    form = MoveForm(request.POST)
    given = form.read()
    told, asked = _("De stap is verplaatst."), {"step_id": given["step_id"], "up": given["up"]}
    return do_once(request, form, move_plan_step, told=told, to="plan-draft", person_id=person_id, **asked)


@page(act="remove_plan_step", methods=("POST",), back="plan-draft")
def remove_step(request: Request, person_id: int) -> HttpResponseBase:
    """Take a step out."""
    form = PickForm(request.POST)
    step_id = form.read()["step_id"]
    told = _("De stap is weggehaald.")
    return do_once(request, form, remove_plan_step, told=told, to="plan-draft", person_id=person_id, step_id=step_id)


@page(act="propose_plan", methods=("POST",), back="plan-draft")
def propose(request: Request, person_id: int) -> HttpResponseBase:
    """Put the mark of the municipality under the draft."""
    form = Form(request.POST)
    form.read()
    told = _("Het plan is voorgesteld. Druk het af, of laat de inwoner in het portaal akkoord gaan.")
    return do_once(request, form, propose_plan, told=told, to="plan", person_id=person_id)


def _asks_goals(request: Request, draft: PlanRow) -> bool:
    return "doelen" in request.GET or not draft.goals


def _is_overtaken(seen: str | None, draft: PlanRow, step: StepRow | None) -> bool:
    """Tell whether a colleague saved something else since the form was opened that was just refused."""
    return bool(seen) and seen not in (draft.goals_digest, step.digest if step else "")


def _find_step(view: PlanView, asked: str) -> StepRow | None:
    """Give the step that is being written anew; None for a new one, and for one that a colleague took out."""
    steps = view.draft.steps if view.draft else ()
    return next((step for step in steps if str(step.id) == asked), None)


def _hold(step: StepRow | None) -> dict[str, object]:
    """Give which step the form is about now, and what is seen of it: saving once more is a choice."""
    return {"step_id": step.id if step else None, "seen": step.digest if step else None}


def _begin(request: Request, step: StepRow | None) -> dict[str, object]:
    return fill_in(step) if step else {"side": "municipality", "owner_id": request.actor.party_id}
