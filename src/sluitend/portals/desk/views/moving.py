"""Handing a part of a caseload over: choose, see who goes to whom, and only then do it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from sluitend.areas.caseloads.actions import hand_over_people
from sluitend.areas.caseloads.queries import plan_hand_over
from sluitend.portals.desk.forms import MovesForm
from sluitend.portals.desk.forms.moving import read_people, read_takers
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page


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
    """Hand over as the preview showed."""
    form = MovesForm(request.POST)
    because = form.read()["because"]
    moves = form.read_moves(request.POST)
    count = len(moves)
    told = ngettext("%(count)d persoon is overgedragen.", "%(count)d personen zijn overgedragen.", count)
    with tell_done(request, told % {"count": count}):
        hand_over_people(actor=act_once(request, form.key), at=request.at, moves=moves, because=because)
    return redirect("people")
