"""One promise, and settling it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.ledger.actions import settle_promise
from sluitend.ledger.queries import PromiseView, read_promise
from sluitend.portals.desk.belonging import HOMES, KEPT, RELEASED, is_kept_elsewhere
from sluitend.portals.desk.forms import SettleForm
from sluitend.portals.desk.forms.promising import SuspendForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

TOLD = {
    "kept": _("De toezegging is nagekomen."),
    "broken": _("De toezegging is niet nagekomen."),
    "released": _("De toezegging is vervallen."),
    "open": _("Het bewijs is genoteerd; de toezegging is nog niet helemaal nagekomen."),
}


@page(act="read_promise")
def show_promise(request: Request, promise_id: int) -> HttpResponse:
    """Show a promise with the form to settle it, in its row or as a page."""
    view = read_promise(actor=request.actor, at=request.at, promise_id=promise_id)
    given, fault = take_input(request)
    context = {
        "view": view,
        "row": view.row,
        "form": _offer_form(request, view, given),
        "fault": fault,
        "today": find_day(request.at),
        "may_suspend": find_scope(role=request.actor.role, act="suspend_promise"),
        "suspend_form": SuspendForm(initial=given, auto_id="suspend-%s"),
        "home": HOMES.get(view.row.kind),
    }
    template = "portals/desk/_settle.html" if request.htmx else "portals/desk/promise.html"
    return render(request, template, context)


@page(act="settle_promise", methods=("POST",), back="promise")
def settle(request: Request, promise_id: int) -> HttpResponse:
    """Settle a promise; sending it twice is done once and told as done."""
    form = SettleForm(request.POST)
    settling = form.read_settling()
    try:
        actor = act_once(request, form.key)
        state = settle_promise(actor=actor, at=request.at, promise_id=promise_id, settling=settling)
        told = str(TOLD[state])
    except DoneBefore as before:
        state, told = settling.state, str(before.what)
    if request.htmx:
        context = {"promise_id": promise_id, "state": state, "told": told, "form": form}
        response = render(request, "portals/desk/_settled.html", context)
        response["HX-Trigger"] = "settled"
        return response
    messages.success(request, told)
    return redirect(find_way_back(request, form.cleaned_data["back"]))


def _offer_form(request: Request, view: PromiseView, given: dict[str, str]) -> SettleForm | None:
    """Give the form for whoever may settle what is still open, with what was filled in before."""
    if view.row.state != "open" or not find_scope(role=request.actor.role, act="settle_promise"):
        return None
    # A coach goes on with the person; a team lead settles for the colleague whose promise it is.
    own = request.actor.role == "coach"
    initial = {
        "state": RELEASED if is_kept_elsewhere(view.row.kind) else KEPT,
        "owner_id": request.actor.party_id if own else view.row.owner_id,
        "back": request.GET.get("back", ""),
    }
    form = SettleForm(initial=initial | given, auto_id=f"settle-{view.row.id}-%s")
    form.offer(view)
    return form


def find_way_back(request: Request, back: str) -> str:
    """Give the page that the form was opened from; nobody is sent to another site."""
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return back if back.startswith("/") and safe else reverse("worklist")
