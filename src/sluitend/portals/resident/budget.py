"""My budget: what is left for me, what I asked for, and what came of it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import NewRequest, request_budget
from sluitend.areas.plans.queries import read_my_budget
from sluitend.compute.calendar.moments import find_day
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import MyBudgetForm


@page(act="read_my_budget")
def show_budget(request: Request) -> HttpResponse:
    """Show what is left, with the form to ask for something."""
    budget = read_my_budget(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    context = {
        "budget": budget,
        "form": MyBudgetForm(initial=given, auto_id="budget-%s"),
        "fault": fault,
        "today": find_day(request.at),
    }
    return render(request, "portals/resident/budget.html", context)


@page(act="request_budget", methods=("POST",), back="my-budget")
def ask(request: Request) -> HttpResponse:
    """Ask for an amount."""
    form = MyBudgetForm(request.POST)
    given = form.read()
    with tell_done(request, _("Uw aanvraag is verstuurd. U ziet hieronder wanneer u antwoord krijgt.")):
        request_budget(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=request.actor.party_id or 0,
            request=NewRequest(words=given["words"], amount=given["amount"]),
        )
    return redirect("my-budget")
