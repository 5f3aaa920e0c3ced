"""What came after leaving to work, by quarter, with the definitions of every figure; as a page and a table."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.outcomes.queries import LastingView, read_lasting
from sluitend.portals.council.forms import PeriodForm
from sluitend.portals.drawing import answer_table
from sluitend.portals.page import Request, page

NOTHING = (None, None)


@page(act="read_lasting")
def show_lasting(request: Request) -> HttpResponse:
    """Show who came back, who still works as far as anybody told, and of whom nothing is known."""
    return render(request, "portals/council/lasting.html", {"view": _read(request)})


@page(act="read_lasting")
def export_lasting(request: Request) -> HttpResponse:
    """Give every figure on a line of its own, with its definition; of a group that is too small no figure."""
    view = _read(request)
    heads = [_("Kwartaal van vertrek"), _("Cijfer"), _("Versie"), _("Aantal"), _("Van"), _("Definitie"), _("Stand op")]
    rows: list[list[Cell]] = [
        [
            *(row.quarter_on, definition.name, definition.version),
            *((figure.count, figure.of) if figure else NOTHING),
            *(definition.text, view.on),
        ]
        for row in view.rows
        for definition, figure in zip(view.definitions, row.figures)
    ]
    return answer_table(heads, rows, name=f"na-vertrek-{view.on}")


def _read(request: Request) -> LastingView:
    until_on = PeriodForm(request.GET).read_period()["until_on"]
    return read_lasting(actor=request.actor, at=request.at, on=until_on)
