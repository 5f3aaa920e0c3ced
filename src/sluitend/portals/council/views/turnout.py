"""Who came of everybody invited in the same month; as a page, a table and a drawing."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.outcomes.queries import Turnout, TurnoutView, read_turnout
from sluitend.portals.council.forms import PeriodForm
from sluitend.portals.council.turnout_chart import draw_turnout
from sluitend.portals.drawing import Plate, answer_drawing, answer_table
from sluitend.portals.invitation_names import ATTEMPTS
from sluitend.portals.page import Request, page
from sluitend.portals.templatetags.sluitend import day

PERCENT = 100
NO_FIGURES = (None,) * 5


@page(act="read_turnout")
def show_turnout(request: Request) -> HttpResponse:
    """Show who came by month and first way, with how sure that is and what it does not tell."""
    view = _read(request)
    context = _draw(view) | {"view": view, "rows": [(each, _tell_shares(each)) for each in view.rows]}
    return render(request, "portals/council/turnout.html", context)


@page(act="read_turnout")
def export_turnout(request: Request) -> HttpResponse:
    """Give the same as a table; of a group that is too small only how many there are."""
    view = _read(request)
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


@page(act="read_turnout")
def draw_chart(request: Request, kind: str) -> HttpResponse:
    """Give the months and ways as a drawing."""
    view = _read(request)
    return answer_drawing(request, "portals/drawings/turnout.html", _draw(view), kind=kind, name=f"opkomst-{view.on}")


def _read(request: Request) -> TurnoutView:
    until_on = PeriodForm(request.GET).read_period()["until_on"]
    return read_turnout(actor=request.actor, at=request.at, on=until_on)


def _draw(view: TurnoutView) -> dict[str, Any]:
    chart = draw_turnout(view.rows)
    plate = Plate(
        title=_tell_finding(view),
        units=_("Niet gekomen binnen %(days)d dagen, in procenten met marge; * is een maand die nog loopt")
        % {"days": view.days},
        source=_("Bron: het boek van deze gemeente, stand op %(day)s. De marge is het interval van Wilson.")
        % {"day": day(view.on)},
        inside=chart.height,
    )
    return {"chart": chart, "plate": plate}


def _tell_finding(view: TurnoutView) -> str:
    """Tell of the newest month that is complete, or else of the newest, who of everybody invited did not come."""
    months = [each for each in view.rows if not each.channel and each.is_shown]
    found = next((each for each in months if each.is_complete), months[0] if months else None)
    if found is None:
        return _("Er is nog geen maand waarvan cijfers te tonen zijn")
    share, low, high = _tell_shares(found)
    said = _("Van de %(people)d mensen die in %(month)s zijn uitgenodigd, kwam %(share)d%% niet (%(low)d–%(high)d%%)")
    told = {"month": date_format(found.month_on, "F Y"), "people": found.people}
    return said % (told | {"share": share, "low": low, "high": high})


def _tell_shares(turnout: Turnout) -> tuple[int, int, int]:
    """Give who did not come in whole percents: the share, and between which two it lies."""
    share = round(PERCENT * turnout.missed / turnout.people)
    low, high = 1 - turnout.interval.high, 1 - turnout.interval.low
    return share, round(PERCENT * low), round(PERCENT * high)
