"""A promise beside the others, and the clock of a term that stands still and runs again."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.ledger.actions import make_promise, resume_promise, suspend_promise
from sluitend.ledger.queries import list_kinds
from sluitend.portals.desk.forms import Form
from sluitend.portals.desk.forms.promising import PromiseForm, SuspendForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_kinds")
def show_kinds(request: Request, person_id: int) -> HttpResponse:
    """Show what can be promised to somebody."""
    found = list_kinds(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    form = PromiseForm(initial={"owner_id": found.owner_id} | given)
    form.offer(found)
    return render(request, "portals/desk/promising.html", {"found": found, "form": form, "fault": fault})


@page(act="make_promise", methods=("POST",), back="promise-form")
def promise(request: Request, person_id: int) -> HttpResponse:
    """Promise something beside what is promised already."""
    form = PromiseForm(request.POST)
    opening = form.read_opening()
    with tell_done(request, _("De toezegging is gedaan.")):
        make_promise(actor=act_once(request, form.key), at=request.at, person_id=person_id, opening=opening)
    return redirect("person", person_id=person_id)


@page(act="suspend_promise", methods=("POST",), back="promise")
def suspend(request: Request, promise_id: int) -> HttpResponse:
    """Let the clock of a promise stand still from tomorrow, on a ground of the law and with proof."""
    form = SuspendForm(request.POST)
    given = form.read()
    with tell_done(request, _("De termijn staat stil vanaf morgen; de inwoner ziet dat ook.")):
        suspend_promise(
            actor=act_once(request, form.key),
            at=request.at,
            promise_id=promise_id,
            reason=given["reason"],
            proof=given["proof"],
        )
    return redirect("promise", promise_id=promise_id)


@page(act="resume_promise", methods=("POST",), back="promise")
def resume(request: Request, promise_id: int) -> HttpResponse:
    """Let the clock run again from today."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De termijn loopt weer; de dagen dat zij stilstond, komen erbij.")):
        resume_promise(actor=act_once(request, form.key), at=request.at, promise_id=promise_id)
    return redirect("promise", promise_id=promise_id)
