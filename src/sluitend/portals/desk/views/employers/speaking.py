"""What is said with an employer: contacts, answers, and the obstacles that it names."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import (
    record_employer_answer,
    record_employer_contact,
    record_employer_obstacle,
    settle_employer_obstacle,
)
from sluitend.portals.desk.forms import employers as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page


@page(act="record_employer_contact", methods=("POST",), back="employer")
def note_contact(request: Request, employer_id: int) -> HttpResponse:
    """Write a contact in the log."""
    form = forms.ContactForm(request.POST)
    contact = form.read_contact()
    with tell_done(request, _("Het contact is vastgelegd.")):
        actor = act_once(request, form.key)
        record_employer_contact(actor=actor, at=request.at, employer_id=employer_id, contact=contact)
    return redirect("employer", employer_id=employer_id)


@page(act="record_employer_answer", methods=("POST",), back="employer")
def note_answer(request: Request, employer_id: int) -> HttpResponse:
    """Note what an employer answered."""
    form = forms.AnswerForm(request.POST)
    given = form.read()
    asked = {"contact_id": given["contact_id"], "answered_on": given["answered_on"], "words": given["answer"]}
    with tell_done(request, _("Het antwoord is vastgelegd.")):
        record_employer_answer(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("employer", employer_id=employer_id)


@page(act="record_employer_obstacle", methods=("POST",), back="employer")
def note_obstacle(request: Request, employer_id: int) -> HttpResponse:
    """Write down why an employer hesitates; that opens a promise to answer it."""
    form = forms.ObstacleForm(request.POST)
    given = form.read()
    asked = {"employer_id": employer_id, "kind": given["kind"], "words": given["note"]}
    with tell_done(request, _("Het bezwaar is vastgelegd; het antwoord staat als toezegging open.")):
        record_employer_obstacle(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("employer", employer_id=employer_id)


@page(act="settle_employer_obstacle", methods=("POST",), back="employer")
def answer_obstacle(request: Request, employer_id: int) -> HttpResponse:
    """Answer an obstacle with a provision, or with none."""
    form = forms.ObstacleAnswerForm(request.POST)
    given = form.read()
    asked = {"obstacle_id": given["obstacle_id"], "answer": given["provision"]}
    with tell_done(request, _("Het bezwaar is beantwoord; de toezegging is nagekomen.")):
        settle_employer_obstacle(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("employer", employer_id=employer_id)
