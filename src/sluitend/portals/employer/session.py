"""A session as the employer sees it: what each candidate can, whom to meet, and how it went."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.actions import choose_candidate, record_candidate_outcome
from sluitend.areas.introductions.queries import MySession, read_my_session
from sluitend.portals.desk.forms.introductions import ChoiceForm, OutcomeForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "my-session"


@page(act="read_my_session")
def show_session(request: Request, session_id: int) -> HttpResponse:
    """Show who agreed to be shown, each with the choice that can be made now."""
    mine = read_my_session(actor=request.actor, at=request.at, session_id=session_id)
    given, fault = take_input(request)
    context: dict[str, Any] = {"mine": mine, "row": mine.row, "fault": fault, "opened": given.get("opened", "")}
    return render(request, "portals/employer/session.html", context | _offer_forms(mine, given))


@page(act="choose_candidate", methods=("POST",), back=HERE)
def choose(request: Request, session_id: int) -> HttpResponse:
    """Say whether to meet somebody."""
    form = ChoiceForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("candidate_id", "choice", "because")}
    with tell_done(request, _("Uw keuze is bewaard. De kandidaat hoort het van ons.")):
        choose_candidate(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect(HERE, session_id=session_id)


@page(act="record_candidate_outcome", methods=("POST",), back=HERE)
def tell_outcome(request: Request, session_id: int) -> HttpResponse:
    """Say how it went."""
    form = OutcomeForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("candidate_id", "outcome", "because")}
    with tell_done(request, _("Dank u wel. De kandidaat hoort het van ons.")):
        record_candidate_outcome(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect(HERE, session_id=session_id)


def _offer_forms(mine: MySession, given: dict[str, str]) -> dict[str, dict[int, ChoiceForm | OutcomeForm]]:
    """Give for each candidate the form that comes next: to choose, or how it went with whom was met."""
    offered: dict[str, dict[int, ChoiceForm | OutcomeForm]] = {"choices": {}, "outcomes": {}}
    for each in mine.candidates:
        number = each.blind.id
        begun = {"candidate_id": number} | (given if given.get("opened", "").endswith(f"-{number}") else {})
        name, kind = ("outcomes", OutcomeForm) if each.name else ("choices", ChoiceForm)
        form = kind(initial=begun, auto_id=f"{name}-{number}-%s")
        form.offer(mine.reasons)
        offered[name][number] = form
    return offered
