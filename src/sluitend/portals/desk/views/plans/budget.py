"""The personal budget: what is left, what was asked, and the decision on it."""

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import add_receipt, decide_budget, request_budget, return_budget
from sluitend.areas.plans.queries import read_budget
from sluitend.compute.calendar.moments import find_day
from sluitend.portals.desk.forms.plans import DecideForm, ReceiptForm, RequestForm, ReturnForm
from sluitend.portals.desk.views.plans.doing import do_once, show
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input


@page(act="read_budget")
def show_budget(request: Request, person_id: int) -> HttpResponse:
    """Show the balance, what waits for a decision or a receipt, and what was asked before."""
    view = read_budget(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    # What was filled in about a request that is there already does not belong in the form for a new one.
    form = RequestForm(initial={} if "request_id" in given else given, auto_id="request-%s")
    form.offer(view)
    today = find_day(request.at)
    context = {
        "view": view,
        "budget": view.budget,
        "form": form,
        "decide_form": DecideForm(auto_id=False),
        "return_form": ReturnForm(auto_id=False),
        "receipt_form": ReceiptForm(initial={"paid_on": today}, auto_id=False),
        "fault": fault,
        "today": today,
        "may_spend": view.may_spend,
    }
    return show(request, "budget/budget.html", context)


@page(act="request_budget", methods=("POST",), back="budget")
def ask(request: Request, person_id: int) -> HttpResponseBase:
    """Ask for an amount."""
    form = RequestForm(request.POST)
    asked = {"request": form.read_request()}
    told = _("De aanvraag staat er. Het besluit staat als toezegging op de lijst.")
    return do_once(request, form, request_budget, told=told, to="budget", person_id=person_id, **asked)


@page(act="decide_budget", methods=("POST",), back="budget")
def decide(request: Request, person_id: int) -> HttpResponseBase:
    """Grant or refuse what was asked."""
    form = DecideForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("request_id", "granted", "because")}
    told = _("De aanvraag is toegekend.") if given["granted"] else _("De aanvraag is afgewezen, met de reden erbij.")
    return do_once(request, form, decide_budget, told=told, to="budget", person_id=person_id, **asked)


@page(act="add_receipt", methods=("POST",), back="budget")
def add_paid(request: Request, person_id: int) -> HttpResponseBase:
    """Add the receipt to what was granted."""
    form = ReceiptForm(request.POST)
    request_id, receipt = form.read_receipt()
    told = _("De bon is toegevoegd. Wat over was, is terug in het budget.")
    asked = {"request_id": request_id, "receipt": receipt}
    return do_once(request, form, add_receipt, told=told, to="budget", person_id=person_id, **asked)


@page(act="return_budget", methods=("POST",), back="budget")
def give_back(request: Request, person_id: int) -> HttpResponseBase:
    """Give back what was granted and did not go on."""
    form = ReturnForm(request.POST)
    given = form.read()
    told = _("Het ging niet door. Het bedrag is terug in het budget.")
    asked = {"request_id": given["request_id"], "because": given["because"]}
    return do_once(request, form, return_budget, told=told, to="budget", person_id=person_id, **asked)
