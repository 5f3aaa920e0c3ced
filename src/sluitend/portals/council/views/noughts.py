"""The council's page, and its table as a file."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.cohorts.queries import list_cohorts
from sluitend.areas.outcomes.queries import Exit, read_noughts
from sluitend.portals.cohort_names import STATES
from sluitend.portals.drawing import answer_table
from sluitend.portals.page import Request, page


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One reason with its length as a share (0-100) of the longest bar on the page."""

    name: str
    count: int
    share: int


@page(act="read_noughts")
def show_noughts(request: Request) -> HttpResponse:
    """Show the figures as they are."""
    noughts = read_noughts(actor=request.actor, at=request.at)
    longest = max((each.count for each in noughts.exits), default=0)
    left = [each for each in noughts.exits if not each.stopped]
    stopped = [each for each in noughts.exits if each.stopped]
    context = {
        "noughts": noughts,
        "work": sum(each.count for each in left if each.code == "work"),
        "stopped": sum(each.count for each in stopped),
        "left_bars": _draw_bars(left, longest),
        "stopped_bars": _draw_bars(stopped, longest),
    }
    return render(request, "portals/council/noughts.html", context)


@page(act="read_noughts")
def export_exits(request: Request) -> HttpResponse:
    """Give the table of exits as a file that a spreadsheet opens as it is meant."""
    noughts = read_noughts(actor=request.actor, at=request.at)
    heads = [_("Reden"), _("Aantal"), _("Soort"), _("Van"), _("Tot en met")]
    kinds = {True: _("Uitkering gestopt"), False: _("Uitgestroomd")}
    rows: list[list[Cell]] = [
        [str(each.name), each.count, kinds[each.stopped], noughts.since_on, noughts.today] for each in noughts.exits
    ]
    return answer_table(heads, rows, name=f"uitstroom-{noughts.today}")


@page(act="list_cohorts")
def show_cohorts(request: Request) -> HttpResponse:
    """Show of each cohort how many are how far, and who left to work and of whom the benefit was stopped."""
    calendar = list_cohorts(actor=request.actor, at=request.at)
    shown = [(row, row.is_shown and row.members >= calendar.least_shown) for row in calendar.cohorts]
    rows = [(row, [row.states[code] for code in STATES] if is_shown else None) for row, is_shown in shown]
    context = {"calendar": calendar, "rows": rows, "states": STATES, "least": calendar.least_shown}
    return render(request, "portals/council/cohorts.html", context)


def _draw_bars(exits: Iterable[Exit], longest: int) -> list[Bar]:
    return [
        Bar(name=each.name, count=each.count, share=round(100 * each.count / longest) if longest else 0)
        for each in exits
    ]
