"""One placement at the desk: its agreement on screen and on paper, the marks, what changes, a subsidy, and its end."""

from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import (
    decide_wage_cost_subsidy,
    end_placement,
    extend_placement,
    make_agreement_link,
    sign_placement_on_paper,
)
from sluitend.areas.placements.queries import PlacementView, read_placement
from sluitend.exchange.letters.placement import write_placement_agreement
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.placements import EndForm, ExtendForm, PaperForm, SubsidyForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "placement"


@page(act="read_placement")
def show_placement(request: Request, placement_id: int) -> HttpResponse:
    """Show one placement, with what can be done with it now."""
    view = read_placement(actor=request.actor, at=request.at, placement_id=placement_id)
    given, fault = take_input(request)
    context = {
        "view": view,
        "row": view.row,
        "fault": fault,
        "opened": given.get("opened", ""),
        "may_open_employer": find_scope(role=request.actor.role, act="read_employer_placements"),
    }
    if not view.row.ending:
        context |= _offer_forms(request.actor.role, view, given)
    return render(request, "portals/desk/placements/placement.html", context)


@page(act="read_placement")
def print_agreement(request: Request, placement_id: int) -> HttpResponse:
    """Give the agreement of now as a letter to sign or keep."""
    view = read_placement(actor=request.actor, at=request.at, placement_id=placement_id)
    letter = write_placement_agreement(
        view.row, view.agreement, municipality=view.municipality, sender=request.pack.sender
    )
    headers = {"Content-Disposition": f'attachment; filename="overeenkomst-{placement_id}.pdf"'}
    return HttpResponse(letter, content_type="application/pdf", headers=headers)


@page(act="extend_placement", methods=("POST",), back=HERE)
def extend(request: Request, placement_id: int) -> HttpResponse:
    """Agree on another version."""
    form = ExtendForm(request.POST)
    terms = form.read_terms()
    with tell_done(request, _("De nieuwe versie staat er; het akkoord van de anderen is gevraagd.")):
        extend_placement(actor=act_once(request, form.key), at=request.at, placement_id=placement_id, terms=terms)
    return redirect(HERE, placement_id=placement_id)


@page(act="end_placement", methods=("POST",), back=HERE)
def end(request: Request, placement_id: int) -> HttpResponse:
    """End a placement."""
    form = EndForm(request.POST)
    ended = form.read_ending()
    with tell_done(request, _("De plaatsing is beëindigd; wat erna komt, is toegezegd.")):
        end_placement(actor=act_once(request, form.key), at=request.at, placement_id=placement_id, ended=ended)
    return redirect(HERE, placement_id=placement_id)


@page(act="sign_placement_on_paper", methods=("POST",), back=HERE)
def sign(request: Request, placement_id: int) -> HttpResponse:
    """Note who signed on paper."""
    form = PaperForm(request.POST)
    version, mark = form.read_mark()
    with tell_done(request, _("De handtekening staat erbij.")):
        sign_placement_on_paper(
            actor=act_once(request, form.key), at=request.at, placement_id=placement_id, version=version, mark=mark
        )
    return redirect(HERE, placement_id=placement_id)


@page(act="make_agreement_link", methods=("POST",), back=HERE)
def make_link(request: Request, placement_id: int) -> HttpResponse:
    """Show, this once, the address at which the employer agrees."""
    form = Form(request.POST)
    form.read()
    try:
        token = make_agreement_link(actor=act_once(request, form.key), at=request.at, placement_id=placement_id)
    except DoneBefore:
        return redirect(HERE, placement_id=placement_id)
    link = request.build_absolute_uri(reverse("agreement-link", args=[token]))
    return render(request, "portals/desk/placements/link.html", {"link": link, "placement_id": placement_id})


@page(act="decide_wage_cost_subsidy", methods=("POST",), back=HERE)
def grant_subsidy(request: Request, placement_id: int) -> HttpResponse:
    """Grant a wage-cost subsidy."""
    form = SubsidyForm(request.POST)
    new = form.read_subsidy()
    with tell_done(request, _("De loonkostensubsidie is toegekend.")):
        decide_wage_cost_subsidy(actor=act_once(request, form.key), at=request.at, placement_id=placement_id, new=new)
    return redirect(HERE, placement_id=placement_id)


def _offer_forms(role: str, view: PlacementView, given: dict[str, str]) -> dict[str, object]:
    """Give each form to whoever may use it, with what was filled in before in that one."""
    opened, now = given.get("opened", ""), view.agreement
    may = {act: find_scope(role=role, act=act) for act in ("extend_placement", "end_placement")}
    may_sign = now.unset and find_scope(role=role, act="sign_placement_on_paper")
    pay = None if now.pay_cents is None else Decimal(now.pay_cents).scaleb(-2)
    names = ("ends_on", "hours_a_week", "tasks", "guidance")
    begun = {name: getattr(now, name) for name in names} | {"pay": pay}
    subsidy = SubsidyForm(initial=given if opened == "subsidy" else {}, auto_id="subsidy-%s")
    subsidy.offer(view)
    may_grant = view.row.is_paid and find_scope(role=role, act="decide_wage_cost_subsidy")
    extended = begun | (given if opened == "extend" else {})
    return {
        "extend_form": ExtendForm(initial=extended, auto_id="extend-%s") if may["extend_placement"] else None,
        "end_form": EndForm(initial={"on": view.today} | given, auto_id="end-%s") if may["end_placement"] else None,
        "paper_form": PaperForm(initial=given | {"version": now.version}, auto_id="paper-%s") if may_sign else None,
        "may_link": "employer" in now.unset and find_scope(role=role, act="make_agreement_link"),
        "subsidy_form": subsidy if may_grant else None,
    }
