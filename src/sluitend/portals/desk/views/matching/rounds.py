"""Rounds and the proposal of each, decided line by line; the switch; and the card of the algorithm, also as a file."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.matching.actions import (
    decide_match_line,
    request_match_round,
    resume_matching,
    suspend_matching,
)
from sluitend.areas.matching.queries import (
    digest_match_round,
    list_match_rounds,
    read_match_card,
    read_match_round,
)
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.matching import DecideForm, ReasonForm
from sluitend.portals.done import tell_done
from sluitend.portals.match_names import NEVER_SEEN, SEEN
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

ROUNDS = "match-rounds"


@page(act="list_match_rounds")
def show_rounds(request: Request) -> HttpResponse:
    """Show the rounds, ask for one, and the switch for whoever may; while one is made, the page looks again."""
    view, role = list_match_rounds(actor=request.actor, at=request.at), request.actor.role
    given, fault = take_input(request)
    context = {
        "view": view,
        "fault": fault,
        "ask_form": Form() if find_scope(role=role, act="request_match_round") else None,
        "stop_form": ReasonForm(initial=given) if find_scope(role=role, act="suspend_matching") else None,
        "may_read": find_scope(role=role, act="read_match_round"),
        "may_replay": find_scope(role=role, act="digest_match_round"),
    }
    return render(request, "portals/desk/matching/rounds.html", context)


@page(act="request_match_round", methods=("POST",), back=ROUNDS, is_listed=True)
def ask(request: Request) -> HttpResponse:
    """Ask for a round, which is made in the background."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Er wordt vergeleken. U kunt weggaan: het gaat door.")):
        request_match_round(actor=act_once(request, form.key), at=request.at)
    return redirect(ROUNDS)


@page(act="suspend_matching", methods=("POST",), back=ROUNDS, is_listed=True)
def stop(request: Request) -> HttpResponse:
    """Stop matching."""
    form = ReasonForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("Het matchen is stilgezet; niemand ziet nog wat het vond.")):
        suspend_matching(actor=act_once(request, form.key), at=request.at, because=because)
    return redirect(ROUNDS)


@page(act="resume_matching", methods=("POST",), back=ROUNDS, is_listed=True)
def go_on(request: Request) -> HttpResponse:
    """Let matching go on."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Het matchen gaat weer verder.")):
        resume_matching(actor=act_once(request, form.key), at=request.at)
    return redirect(ROUNDS)


@page(act="read_match_round")
def show_round(request: Request, round_id: int) -> HttpResponse:
    """Show what a round proposes, who fits nowhere, and which demand finds nobody."""
    view = read_match_round(actor=request.actor, at=request.at, round_id=round_id)
    given, fault = take_input(request)
    may_decide = find_scope(role=request.actor.role, act="decide_match_line")
    context = {
        "view": view,
        "row": view.row,
        "fault": fault,
        "forms": [(line, _offer_form(line.id, given) if may_decide else None) for line in view.lines],
        "may_open": find_scope(role=request.actor.role, act="read_situation"),
        "may_replay": find_scope(role=request.actor.role, act="digest_match_round"),
    }
    return render(request, "portals/desk/matching/round.html", context)


@page(act="decide_match_line", methods=("POST",), back="match-round")
def decide(request: Request, round_id: int) -> HttpResponse:
    """Decide about one proposal."""
    form = DecideForm(request.POST)
    given = form.read()
    asked = {name: given[name] for name in ("line_id", "decision", "because")}
    with tell_done(request, _("Het besluit is vastgelegd.")):
        decide_match_line(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("match-round", round_id=round_id)


@page(act="digest_match_round")
def show_replay(request: Request, round_id: int) -> HttpResponse:
    """Do a round again, and show whether the same came out."""
    replay = digest_match_round(actor=request.actor, at=request.at, round_id=round_id)
    return render(request, "portals/desk/matching/replay.html", {"replay": replay})


@page(act="read_match_card")
def show_card(request: Request) -> HttpResponse:
    """Show the card of the algorithm."""
    return render(request, "portals/desk/matching/card.html", _tell_card(request))


@page(act="read_match_card")
def export_card(request: Request) -> HttpResponse:
    """Give the card as a file, for the algorithm register."""
    response = render(request, "portals/desk/matching/card.md", _tell_card(request), "text/markdown; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="algoritmekaart-matchen.md"'
    return response


def _tell_card(request: Request) -> dict[str, object]:
    card = read_match_card(actor=request.actor, at=request.at)
    return {"card": card, "seen": SEEN, "never_seen": NEVER_SEEN}


def _offer_form(line_id: int, given: dict[str, str]) -> DecideForm:
    """Give the form of a line, with what was filled in for it before."""
    is_mine = given.get("line_id") == str(line_id)
    return DecideForm(initial={"line_id": line_id} | (given if is_mine else {}), auto_id=f"line-{line_id}-%s")
