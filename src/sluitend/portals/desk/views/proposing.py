"""Putting somebody forward from their own file: for which employer, why, and what they answered."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.actions import propose_candidate, record_consent
from sluitend.areas.introductions.queries import read_introductions
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import introductions as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "introductions"


@page(act="read_introductions")
def show_introductions(request: Request, person_id: int) -> HttpResponse:
    """Show for whom somebody was put forward, and the form to do that for another employer."""
    view = read_introductions(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    form = forms.ProposeForm(initial=given)
    form.offer(view)
    may_propose = view.active and find_scope(role=request.actor.role, act="propose_candidate")
    consents = {
        each.blind.id: forms.ConsentForm(initial={"candidate_id": each.blind.id}, auto_id=f"consent-{each.blind.id}-%s")
        for each in view.rows
        if may_propose and not each.closed_at
    }
    context = {"view": view, "form": form, "fault": fault, "may_propose": may_propose, "consents": consents}
    return render(request, "portals/desk/introductions/person.html", context | {"opened": given.get("opened", "")})


@page(act="propose_candidate", methods=("POST",), back=HERE)
def propose(request: Request, person_id: int) -> HttpResponse:
    """Put somebody forward."""
    form = forms.ProposeForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("session_id", "because", "words")}
    with tell_done(request, _("Deze persoon is voorgedragen en leest nu wat de werkgever zou zien.")):
        propose_candidate(actor=act_once(request, form.key), at=request.at, person_id=person_id, **asked)
    return redirect(HERE, person_id=person_id)


@page(act="record_consent", methods=("POST",), back=HERE)
def note_consent(request: Request, person_id: int) -> HttpResponse:
    """Write down what somebody answered."""
    form = forms.ConsentForm(request.POST)
    given = form.read()
    asked = {"candidate_id": given["candidate_id"], "consent": given["consent"]}
    with tell_done(request, _("Het antwoord is vastgelegd en geldt meteen.")):
        record_consent(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect(HERE, person_id=person_id)
