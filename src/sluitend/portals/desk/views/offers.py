"""What an offer to an employer comes to: asked on the phone, worked out at once, and never a decision."""

from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.placements.queries import OfferEstimate, read_offer_estimate
from sluitend.compute.calendar.moments import find_day
from sluitend.portals.desk.forms.offers import OfferForm, begin_offer
from sluitend.portals.drawing import answer_table
from sluitend.portals.page import Request, page
from sluitend.portals.placement_names import PAYS


@page(act="read_offer_estimate")
def show_estimate(request: Request) -> HttpResponse:
    """Show the form, and what was asked worked out."""
    form, view = _estimate(request)
    return render(
        request, "portals/desk/offers/estimate.html", {"form": form, "view": view, "asked": request.GET.urlencode()}
    )


@page(act="read_offer_estimate")
def export_months(request: Request) -> HttpResponse:
    """Give the months as a table; without a question there are none."""
    _form, view = _estimate(request)
    heads = [_("Maand"), _("Wat er geldt"), _("Loonkosten"), _("Loonkostensubsidie"), _("Loonkostenvoordeel")]
    heads += [_("Voor de werkgever")]
    rows: list[list[Cell]] = [
        [each.number, str(PAYS[each.pays]), *map(_write, (each.wage, each.subsidy, each.benefit, each.costs))]
        for each in (view.months if view else ())
    ]
    return answer_table(heads, rows, name="rekenhulp")


def _write(amount: Decimal) -> str:
    """Give an amount as a Dutch spreadsheet reads it."""
    return f"{amount:.2f}".replace(".", ",")


def _estimate(request: Request) -> tuple[OfferForm, OfferEstimate | None]:
    """Give the form as it was sent along, or as it begins, and what was asked worked out."""
    form = OfferForm(request.GET) if request.GET else OfferForm(initial=begin_offer(find_day(request.at)))
    asked = form.read_question() if form.is_bound else None
    return form, read_offer_estimate(actor=request.actor, at=request.at, asked=asked)
