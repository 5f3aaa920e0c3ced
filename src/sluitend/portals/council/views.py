"""The council's page, and its table as a file."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.outcomes.queries import Exit, read_noughts
from sluitend.portals.page import Request, page

# A spreadsheet would read a cell that begins like this as a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


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
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="uitstroom-{noughts.today}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";")
    writer.writerow([_("Reden"), _("Aantal"), _("Soort"), _("Van"), _("Tot en met")])
    for each in noughts.exits:
        kind = _("Uitkering gestopt") if each.stopped else _("Uitgestroomd")
        writer.writerow(guard([each.name, each.count, kind, noughts.since_on, noughts.today]))
    return response


def guard(cells: Iterable[object]) -> list[str]:
    """Quote what a spreadsheet would carry out."""
    texts = [str(cell) for cell in cells]
    return [f"'{text}" if text.startswith(FORMULA_STARTS) else text for text in texts]


def _draw_bars(exits: Iterable[Exit], longest: int) -> list[Bar]:
    return [
        Bar(name=each.name, count=each.count, share=round(100 * each.count / longest) if longest else 0)
        for each in exits
    ]
