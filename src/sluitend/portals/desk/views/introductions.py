"""Sessions with employers at the desk: agreed, filled with people who said yes, shown without names, and closed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.actions import (
    choose_candidate,
    close_session,
    open_session,
    propose_candidate,
    record_candidate_outcome,
    record_consent,
    show_candidates,
)
from sluitend.areas.introductions.queries import SessionView, list_sessions, read_session
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import introductions as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_sessions")
def show_sessions(request: Request) -> HttpResponse:
    """Show the sessions with employers."""
    rows = list_sessions(actor=request.actor, at=request.at)
    may_open = find_scope(role=request.actor.role, act="read_session")
    context = {"rows": rows, "today": find_day(request.at), "may_open": may_open}
    return render(request, "portals/desk/introductions/list.html", context)


@page(act="open_session", methods=("POST",), back="employer")
def open_one(request: Request, employer_id: int) -> HttpResponse:
    """Agree on a session with an employer."""
    form = forms.SessionForm(request.POST)
    new = form.read_session(employer_id)
    try:
        session_id = open_session(actor=act_once(request, form.key), at=request.at, new=new)
    except DoneBefore as before:
        messages.success(request, before.what)
        return redirect("employer", employer_id=employer_id)
    messages.success(request, _("De voorselectie is afgesproken; de werkgever hoort op tijd wie er kunnen komen."))
    return redirect("session", session_id=session_id)


@page(act="read_session")
def show_session(request: Request, session_id: int) -> HttpResponse:
    """Show one session, with what can be done with it now."""
    given, fault = take_input(request)
    asked = given.get("demand") or request.GET.get("demand", "")
    demand_id = int(asked) if asked.isdecimal() else None
    view = read_session(actor=request.actor, at=request.at, session_id=session_id, demand_id=demand_id)
    context: dict[str, Any] = {"view": view, "row": view.row, "fault": fault, "opened": given.get("opened", "")}
    if not view.row.closed_at:
        context |= _offer_forms(view, given)
    return render(request, "portals/desk/introductions/session.html", context)


@page(act="show_candidates", methods=("POST",), back="session")
def show_list(request: Request, session_id: int) -> HttpResponse:
    """Let the employer see whoever agreed."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De werkgever ziet nu wie ja zei, zonder naam.")):
        show_candidates(actor=act_once(request, form.key), at=request.at, session_id=session_id)
    return redirect("session", session_id=session_id)


@page(act="propose_candidate", methods=("POST",), back="session")
def pick(request: Request, session_id: int) -> HttpResponse:
    """Put somebody of the shortlist forward."""
    form = forms.PickForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("person_id", "because", "words")}
    with tell_done(request, _("Deze persoon is voorgedragen en leest nu wat de werkgever zou zien.")):
        propose_candidate(actor=act_once(request, form.key), at=request.at, session_id=session_id, **asked)
    return redirect("session", session_id=session_id)


@page(act="record_consent", methods=("POST",), back="session")
def note_consent(request: Request, session_id: int) -> HttpResponse:
    """Write down what somebody answered."""
    form = forms.ConsentForm(request.POST)
    given = form.read()
    asked = {"candidate_id": given["candidate_id"], "consent": given["consent"]}
    with tell_done(request, _("Het antwoord is vastgelegd en geldt meteen.")):
        record_consent(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("session", session_id=session_id)


@page(act="choose_candidate", methods=("POST",), back="session")
def note_choice(request: Request, session_id: int) -> HttpResponse:
    """Write down whom the employer wants to meet."""
    form = forms.ChoiceForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("candidate_id", "choice", "because")}
    with tell_done(request, _("De keuze is vastgelegd.")):
        choose_candidate(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("session", session_id=session_id)


@page(act="record_candidate_outcome", methods=("POST",), back="session")
def note_outcome(request: Request, session_id: int) -> HttpResponse:
    """Write down how it went."""
    form = forms.OutcomeForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("candidate_id", "outcome", "because")}
    with tell_done(request, _("De uitkomst is vastgelegd; de kandidaat hoort het van ons.")):
        record_candidate_outcome(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("session", session_id=session_id)


@page(act="close_session", methods=("POST",), back="session")
def close(request: Request, session_id: int) -> HttpResponse:
    """End a session."""
    form = forms.CloseForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("De voorselectie is afgesloten; de werkgever ziet niemand meer.")):
        close_session(actor=act_once(request, form.key), at=request.at, session_id=session_id, because=because)
    return redirect("session", session_id=session_id)


def _offer_forms(view: SessionView, given: dict[str, str]) -> dict[str, Any]:
    """Give the forms of each candidate and of the whole, each with what was filled in before."""
    opened = given.get("opened", "")
    offered: dict[str, Any] = {"consents": {}, "choices": {}, "outcomes": {}}
    for each in view.candidates:
        number = each.blind.id
        begun = {"candidate_id": number} | (given if opened.endswith(f"-{number}") else {})
        offered["consents"][number] = forms.ConsentForm(initial=begun, auto_id=f"consent-{number}-%s")
        choice = forms.ChoiceForm(initial=begun, auto_id=f"choice-{number}-%s")
        outcome = forms.OutcomeForm(initial=begun, auto_id=f"outcome-{number}-%s")
        choice.offer(view.reasons)
        outcome.offer(view.reasons)
        offered["choices"][number], offered["outcomes"][number] = choice, outcome
    if view.choice:
        pick_form = forms.PickForm(initial=given | {"demand": view.choice.demand_id}, auto_id="pick-%s")
        pick_form.offer(view.choice)
        offered |= {"pick_form": pick_form}
    return offered | {"close_form": forms.CloseForm(initial=given, auto_id="close-%s")}
