"""Results by cohort over a period, with the definitions of every figure; as a page, a table and a drawing."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.outcomes.queries import Result, Results, read_results
from sluitend.portals.council.charts import PAIR_HEIGHT, draw_pairs
from sluitend.portals.council.forms import PeriodForm
from sluitend.portals.drawing import Plate, answer_drawing, answer_table
from sluitend.portals.names import ALL_REASONS
from sluitend.portals.page import Request, page
from sluitend.portals.templatetags.sluitend import day


@page(act="read_results")
def show_results(request: Request) -> HttpResponse:
    """Show what came of each cohort, work and stopped benefits beside each other."""
    results = _read(request)
    exits = results.total.exits
    context = _draw(results) | {
        "rows": [(each, list(zip(results.definitions, each.figures))) for each in results.cohorts],
        "totals": list(zip(results.definitions, results.total.figures)),
        "earlier": list(zip(results.earlier, results.total.earlier)),
        "exits": [(name, exits[code]) for code, name in ALL_REASONS.items() if code in exits],
        "form": PeriodForm(initial={"since_on": results.since_on, "until_on": results.until_on}),
    }
    return render(request, "portals/council/results.html", context)


@page(act="read_results")
def export_results(request: Request) -> HttpResponse:
    """Give every figure on a line of its own, with its definition; work and stopped are never one without the other."""
    results = _read(request)
    heads = [_("Cohort"), _("Cijfer"), _("Versie"), _("Aantal"), _("Van"), _("Definitie"), _("Vanaf"), _("Tot en met")]
    rows: list[list[Cell]] = [
        [
            *(each.name, definition.name, definition.version, figure.count, figure.of),
            *(definition.text, results.since_on, results.until_on),
        ]
        for each in results.cohorts
        for definition, figure in [*zip(results.definitions, each.figures), *zip(results.earlier, each.earlier)]
    ]
    return answer_table(heads, rows, name=f"resultaten-{results.until_on}")


@page(act="read_results")
def draw_results(request: Request, kind: str) -> HttpResponse:
    """Give the two bars of each cohort as a drawing."""
    results = _read(request)
    name = f"resultaten-{results.until_on}"
    return answer_drawing(request, "portals/drawings/results.html", _draw(results), kind=kind, name=name)


def _read(request: Request) -> Results:
    return read_results(actor=request.actor, at=request.at, **PeriodForm(request.GET).read_period())


def _draw(results: Results) -> dict[str, Any]:
    pairs = draw_pairs(results.cohorts)
    plate = Plate(
        title=tell_exits(results.total),
        units=_("Mensen die uitstroomden, per cohort. De twee worden nooit opgeteld."),
        source=tell_source(results),
        inside=len(pairs) * PAIR_HEIGHT,
    )
    return {"results": results, "pairs": pairs, "plate": plate}


def tell_exits(total: Result) -> str:
    """Give both figures in one sentence."""
    return _("%(work)d naar werk; van %(stopped)d is de uitkering gestopt") % {
        "work": total.work,
        "stopped": total.stopped,
    }


def tell_source(results: Results) -> str:
    """Give where figures come from and of which days they are."""
    days = {"since": day(results.since_on) if results.since_on else "", "until": day(results.until_on)}
    if results.since_on:
        return _("Bron: het boek van deze gemeente, %(since)s tot en met %(until)s") % days
    return _("Bron: het boek van deze gemeente, tot en met %(until)s") % days
