"""Who came of everybody invited in the same month; as a page and a table."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.outcomes.queries import Turnout, read_turnout
from sluitend.portals.council.forms import PeriodForm
from sluitend.portals.drawing import answer_table
from sluitend.portals.invitation_names import ATTEMPTS
from sluitend.portals.page import Request, page

PERCENT = 100
NO_FIGURES = (None,) * 5


@page(act="read_turnout")
def show_turnout(request: Request) -> HttpResponse:
    """Show who came by month and first way, with how sure that is and what it does not tell."""
    until_on = PeriodForm(request.GET).read_period()["until_on"]
    view = read_turnout(actor=request.actor, at=request.at, on=until_on)
    rows = [(each, _tell_shares(each)) for each in view.rows]
    return render(request, "portals/council/turnout.html", {"view": view, "rows": rows})


@page(act="read_turnout")
def export_turnout(request: Request) -> HttpResponse:
    """Give the same as a table; of a group that is too small only how many there are."""
    until_on = PeriodForm(request.GET).read_period()["until_on"]
    view = read_turnout(actor=request.actor, at=request.at, on=until_on)
    heads = [_("Maand"), _("Eerste manier"), _("Uitgenodigd"), _("Gekomen"), _("Niet gekomen")]
    heads += [_("Niet gekomen, in procenten"), _("Laagste"), _("Hoogste"), _("Maand is af"), _("Stand op")]
    rows: list[list[Cell]] = [
        [
            *(each.month_on, str(ATTEMPTS.get(each.channel, _("Samen"))), each.people),
            *((each.came, each.missed, *_tell_shares(each)) if each.is_shown else NO_FIGURES),
            *(_("ja") if each.is_complete else _("nee"), view.on),
        ]
        for each in view.rows
    ]
    return answer_table(heads, rows, name=f"opkomst-{view.on}")


def _tell_shares(turnout: Turnout) -> tuple[int, int, int]:
    """Give who did not come in whole percents: the share, and between which two it lies."""
    share = round(PERCENT * turnout.missed / turnout.people)
    low, high = 1 - turnout.interval.high, 1 - turnout.interval.low
    return share, round(PERCENT * low), round(PERCENT * high)
