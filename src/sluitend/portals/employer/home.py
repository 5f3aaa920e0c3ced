"""What an employer sees first: promises both ways, its sessions, what it asked, and the forms to ask and hesitate."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import record_employer_obstacle, request_demand
from sluitend.areas.introductions.queries import read_my_employer
from sluitend.portals.done import tell_done
from sluitend.portals.employer.forms import AskForm, HesitateForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "my-employer"


@page(act="read_my_employer")
def show_home(request: Request) -> HttpResponse:
    """Show what somebody at an employer needs to know and can do."""
    mine = read_my_employer(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    opened, begun = given.get("opened", ""), {"employer_id": mine.id}
    ask_for = {"places": 1, "starts_on": mine.today} | (given if opened == "ask" else {})
    ask_form = AskForm(initial=begun | ask_for, auto_id="ask-%s")
    hesitate_form = HesitateForm(initial=begun | (given if opened == "hesitate" else {}), auto_id="hesitate-%s")
    for form in (ask_form, hesitate_form):
        form.offer(mine)
    context: dict[str, Any] = {"mine": mine, "fault": fault, "opened": opened, "today": mine.today}
    forms = {"ask_form": ask_form, "hesitate_form": hesitate_form}
    return render(request, "portals/employer/home.html", context | forms)


@page(act="request_demand", methods=("POST",), back=HERE, is_listed=True)
def ask(request: Request) -> HttpResponse:
    """Ask for people; whoever speaks for the municipality answers."""
    form = AskForm(request.POST)
    employer_id, new = form.read_demand()
    with tell_done(request, _("Uw vraag is binnen. Wij laten op tijd weten wat kan.")):
        request_demand(actor=act_once(request, form.key), at=request.at, employer_id=employer_id, new=new)
    return redirect(HERE)


@page(act="record_employer_obstacle", methods=("POST",), back=HERE, is_listed=True)
def name_obstacle(request: Request) -> HttpResponse:
    """Say what stands in the way; that is promised an answer."""
    form = HesitateForm(request.POST)
    given = form.read()
    asked = {"employer_id": given["employer_id"], "kind": given["kind"], "words": given["note"]}
    with tell_done(request, _("Wij zoeken uit wat dit kan wegnemen en laten het u weten.")):
        record_employer_obstacle(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect(HERE)
