"""A version of a plan: both sides, what changed, and what can be done with it now."""

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import (
    evaluate_plan,
    settle_plan_step,
    sign_plan_on_paper,
    start_plan,
    start_plan_step,
    tick_plan_step,
    withdraw_plan,
)
from sluitend.areas.plans.queries import PlanView, read_plan
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.letters.plan import write_plan
from sluitend.gate.errors import NotFound
from sluitend.portals.desk.forms import Form
from sluitend.portals.desk.forms.plans import BeginForm, EvaluateForm, PickForm, SignForm, TickForm, WithdrawForm
from sluitend.portals.desk.views.plans.doing import do_once, show
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input


@page(act="read_plan")
def show_plan(request: Request, person_id: int) -> HttpResponse:
    """Show the version that holds, or the one in the address."""
    view = _read(request, person_id)
    given, fault = take_input(request)
    context = {
        "view": view,
        "plan": view.plan,
        "proposed": view.proposed,
        "today": find_day(request.at),
        "fault": fault,
        "may_write": view.may_write,
        "forms": _offer_forms(view, given),
        "start": Form(),
    }
    return show(request, "plans/plan.html", context)


@page(act="read_plan")
def print_plan(request: Request, person_id: int) -> HttpResponse:
    """Give a version as a letter to print and sign."""
    view = _read(request, person_id)
    if view.plan is None:
        raise NotFound
    evaluate_on = view.evaluation.due_on if view.evaluation else None
    letter = write_plan(view.plan, evaluate_on=evaluate_on, sender=request.pack.sender)
    name = f"plan-{person_id}-{view.plan.version}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(letter, content_type="application/pdf", headers=headers)


@page(act="start_plan", methods=("POST",), back="plan")
def start(request: Request, person_id: int) -> HttpResponseBase:
    """Begin the next version."""
    form = Form(request.POST)
    form.read()
    told = _("Er is een concept. Wat nog niet af was, staat er al in.")
    return do_once(request, form, start_plan, told=told, to="plan-draft", person_id=person_id)


@page(act="sign_plan_on_paper", methods=("POST",), back="plan")
def sign(request: Request, person_id: int) -> HttpResponseBase:
    """Note the signatures on paper."""
    form = SignForm(request.POST)
    version, signing = form.read_signing()
    told = _("Het plan geldt. Wat de gemeente doet, staat nu als toezegging in het boek.")
    asked = {"version": version, "signing": signing}
    return do_once(request, form, sign_plan_on_paper, told=told, to="plan", person_id=person_id, **asked)


@page(act="withdraw_plan", methods=("POST",), back="plan")
def withdraw(request: Request, person_id: int) -> HttpResponseBase:
    """End a version with a reason."""
    form = WithdrawForm(request.POST)
    asked = {name: value for name, value in form.read().items() if name != "once"}
    told = _("Het plan is ingetrokken. De toezeggingen blijven staan, en een nieuw plan staat op de lijst.")
    return do_once(request, form, withdraw_plan, told=told, to="plan", person_id=person_id, **asked)


@page(act="evaluate_plan", methods=("POST",), back="plan")
def evaluate(request: Request, person_id: int) -> HttpResponseBase:
    """Keep what both sides said, and promise the next time."""
    form = EvaluateForm(request.POST)
    look_back = form.read_look_back()
    told = _("De evaluatie is bewaard, en de volgende staat op de lijst.")
    return do_once(request, form, evaluate_plan, told=told, to="plan", person_id=person_id, look_back=look_back)


@page(act="tick_plan_step", methods=("POST",), back="plan")
def tick(request: Request, person_id: int) -> HttpResponseBase:
    """Tick a resident's own step off, or take the tick back."""
    form = TickForm(request.POST)
    given = form.read()
    told = _("De stap is afgevinkt.") if given["done"] else _("De stap staat weer open.")
    asked = {"step_id": given["step_id"], "done": given["done"]}
    return do_once(request, form, tick_plan_step, told=told, to="plan", person_id=person_id, **asked)


@page(act="start_plan_step", methods=("POST",), back="plan")
def start_step(request: Request, person_id: int) -> HttpResponseBase:
    """Note that a step of the municipality began."""
    form = BeginForm(request.POST)
    given = form.read()
    told = _("De stap is begonnen. Telt hij als aanbod, dan is het aanbod nu nagekomen.")
    asked = {"step_id": given["step_id"], "started_on": given["started_on"]}
    return do_once(request, form, start_plan_step, told=told, to="plan", person_id=person_id, **asked)


@page(act="settle_plan_step", methods=("POST",), back="plan")
def settle_step(request: Request, person_id: int) -> HttpResponseBase:
    """Keep what was promised for a step, without leaving the plan."""
    form = PickForm(request.POST)
    step_id = form.read()["step_id"]
    told = _("De stap is gedaan, en de toezegging nagekomen.")
    return do_once(request, form, settle_plan_step, told=told, to="plan", person_id=person_id, step_id=step_id)


def _read(request: Request, person_id: int) -> PlanView:
    asked = request.GET.get("versie", "")
    version = int(asked) if asked.isdecimal() and len(asked) < 5 else None
    return read_plan(actor=request.actor, at=request.at, person_id=person_id, version=version)


def _offer_forms(view: PlanView, given: dict[str, str]) -> dict[str, Form]:
    """Give the forms about the version that is shown, with what was filled in before."""
    if view.plan is None:
        return {}
    version: dict[str, object] = {"version": view.plan.version, "side": "municipality"}
    return {
        "sign": SignForm(initial=version | given, auto_id="sign-%s"),
        "withdraw": WithdrawForm(initial=version | given, auto_id="withdraw-%s"),
        "evaluate": EvaluateForm(initial=given, auto_id="evaluate-%s", goals=view.plan.goals),
        "tick": TickForm(auto_id=False),
        "pick": PickForm(auto_id=False),
    }
