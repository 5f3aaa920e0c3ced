"""My own steps of the plan: ticked off by myself, and taken back; nothing follows from leaving one."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import tick_plan_step
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page


class TickForm(Form):
    """Whether a step is done."""

    done = forms.BooleanField(widget=forms.HiddenInput, required=False)


@page(act="tick_plan_step", methods=("POST",))
def tick(request: Request, step_id: int) -> HttpResponse:
    """Tick a step off, or take the tick back."""
    form = TickForm(request.POST)
    done = form.read()["done"]
    told = _("Goed gedaan. De stap is afgevinkt.") if done else _("De stap staat weer open.")
    with tell_done(request, told):
        tick_plan_step(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=request.actor.party_id or 0,
            step_id=step_id,
            done=done,
        )
    return redirect("my-plan")
