"""Handing a part of a caseload over: choose, see who goes to whom, and only then do it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from sluitend.areas.caseloads.actions import Handed, HandedOn, hand_over_people
from sluitend.areas.caseloads.queries import plan_hand_over
from sluitend.gate.errors import DoneBefore
from sluitend.portals.desk.forms import MovesForm
from sluitend.portals.desk.forms.moving import read_people, read_staying, read_takers
from sluitend.portals.page import Request, act_once, page

LONGEST_NAME = 200


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What came of one person: to whom, or why not; and of what was agreed."""

    name: str
    to_name: str
    is_done: bool
    told: str
    appointments: tuple[HandedOn, ...]


@page(act="plan_hand_over", methods=("POST",), back="people")
def show_plan(request: Request) -> HttpResponse:
    """Show who would go to whom, as often as somebody tries other takers."""
    people, to_ids = read_people(request.POST), read_takers(request.POST)
    plan = plan_hand_over(actor=request.actor, at=request.at, people=people, to_ids=to_ids)
    context = {
        "plan": plan,
        "teams": [load for load in plan.choices if load.kind == "team"],
        "colleagues": [load for load in plan.choices if load.kind == "staff"],
        "chosen": to_ids,
        "is_over": any(load.is_over for load in plan.loads),
        "may_go_over": request.actor.role != "coach",
        "form": MovesForm(),
    }
    return render(request, "portals/desk/caseloads/hand_over.html", context)


@page(act="hand_over_people", methods=("POST",), back="people")
def hand_over(request: Request) -> HttpResponse:
    """Hand over as the preview showed, and tell for each person what came of it."""
    form = MovesForm(request.POST)
    because = form.read()["because"]
    moves = form.read_moves(request.POST)
    try:
        actor, staying = act_once(request, form.key), read_staying(request.POST)
        handed = hand_over_people(actor=actor, at=request.at, moves=moves, because=because, staying=staying)
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("people")
    results = [_name(each, request.POST) for each in handed]
    done = sum(each.is_done for each in results)
    context = {"results": results, "done": done, "not_done": len(results) - done}
    return render(request, "portals/desk/caseloads/handed_over.html", context)


def _name(handed: Handed, given: QueryDict) -> Moved:
    """Give names as the preview showed them: whoever is out of reach by now cannot be looked up any more."""
    refusal = handed.refusal
    return Moved(
        name=given.get(f"name-{handed.person_id}", "")[:LONGEST_NAME] or str(handed.person_id),
        to_name=given.get(f"to-{handed.person_id}", "")[:LONGEST_NAME],
        is_done=refusal is None,
        told=f"{refusal.what} {refusal.why}" if refusal else "",
        appointments=handed.appointments,
    )
