"""My plan: what was proposed, what we agreed, and what I think of it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.queries import read_my_plan
from sluitend.areas.plans.actions import agree_plan, comment_on_plan, withdraw_plan
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.letters.plan import write_plan
from sluitend.gate.errors import NotFound
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import CommentForm, VersionForm, WithdrawForm


@page(act="read_my_plan")
def show_plan(request: Request) -> HttpResponse:
    """Show the version that waits for me, or the one that holds."""
    mine = read_my_plan(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    plan = mine.proposed or mine.agreed
    version = {"version": plan.version} if plan else {}
    context = {
        "mine": mine,
        "plan": plan,
        "fault": fault,
        "today": find_day(request.at),
        "agree_form": VersionForm(initial=version, auto_id="agree-%s"),
        "comment_form": CommentForm(initial=given | version, auto_id="comment-%s"),
        "withdraw_form": WithdrawForm(initial=given | version, auto_id="withdraw-%s"),
    }
    return render(request, "portals/resident/plan.html", context)


@page(act="read_my_plan")
def print_plan(request: Request) -> HttpResponse:
    """Give the version that I see as a letter to keep."""
    mine = read_my_plan(actor=request.actor, at=request.at)
    plan = mine.proposed or mine.agreed
    if plan is None:
        raise NotFound
    letter = write_plan(plan, evaluate_on=mine.evaluate_on, sender=request.pack.sender)
    headers = {"Content-Disposition": f'attachment; filename="mijn-plan-{plan.version}.pdf"'}
    return HttpResponse(letter, content_type="application/pdf", headers=headers)


@page(act="agree_plan", methods=("POST",), back="my-plan")
def agree(request: Request) -> HttpResponse:
    """Agree to the version that was read."""
    form = VersionForm(request.POST)
    version = form.read()["version"]
    with tell_done(request, _("U bent akkoord. Uw plan geldt nu.")):
        agree_plan(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=request.actor.party_id or 0,
            version=version,
        )
    return redirect("my-plan")


@page(act="comment_on_plan", methods=("POST",), back="my-plan")
def comment(request: Request) -> HttpResponse:
    """Say something about the version that was read."""
    form = CommentForm(request.POST)
    given = form.read()
    with tell_done(request, _("Uw reactie is verstuurd.")):
        comment_on_plan(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=request.actor.party_id or 0,
            version=given["version"],
            words=given["words"],
        )
    return redirect("my-plan")


@page(act="withdraw_plan", methods=("POST",), back="my-plan")
def withdraw(request: Request) -> HttpResponse:
    """Take my agreement back, or say no to what was proposed."""
    form = WithdrawForm(request.POST)
    given = form.read()
    with tell_done(request, _("Uw plan geldt niet meer. Uw klantmanager maakt samen met u een nieuw plan.")):
        withdraw_plan(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=request.actor.party_id or 0,
            version=given["version"],
            because=given["because"],
        )
    return redirect("my-plan")
