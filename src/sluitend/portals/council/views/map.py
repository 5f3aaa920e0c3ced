"""The areas on a map with a figure of choice; as a page, a table and a drawing."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.outcomes.queries import AreaMap, MapArea, Results, read_map
from sluitend.compute.evaluation.figures import Figure
from sluitend.compute.policy.indicators import Indicator
from sluitend.portals.council.charts import LEGEND_HEIGHT, draw_map, list_mapped
from sluitend.portals.council.forms import PeriodForm
from sluitend.portals.council.views.results import tell_exits, tell_source
from sluitend.portals.drawing import Plate, answer_drawing, answer_table
from sluitend.portals.page import Request, page

# What an alderman asks first.
FIRST = "spoken"


@page(act="read_map")
def show_map(request: Request) -> HttpResponse:
    """Show the areas, each with its figure, and the table behind them with both kinds of exits."""
    areas = _read(request)
    chosen = _choose(request, areas)
    results = areas.results
    context = _draw(areas, chosen) | {
        "rows": [(each, _list_figures(each, results)) for each in areas.areas],
        "choices": list_mapped(results.definitions),
        "exits": tell_exits(results.total),
        "form": PeriodForm(initial={"since_on": results.since_on, "until_on": results.until_on}),
    }
    return render(request, "portals/council/map.html", context)


@page(act="read_map")
def export_map(request: Request) -> HttpResponse:
    """Give all figures of every area of which they can be shown."""
    areas = _read(request)
    results = areas.results
    heads = [_("Code"), _("Gebied"), _("Mensen"), *(each.name for each in results.definitions), _("Tot en met")]
    rows: list[list[Cell]] = [
        [each.code, each.name, each.result.people, *(figure.count for figure in each.result.figures), results.until_on]
        for each in areas.areas
        if each.result and each.result.is_shown
    ]
    return answer_table(heads, rows, name=f"gebieden-{results.until_on}")


@page(act="read_map")
def draw_areas(request: Request, kind: str) -> HttpResponse:
    """Give the map as a drawing."""
    areas = _read(request)
    context = _draw(areas, _choose(request, areas))
    name = f"kaart-{areas.results.until_on}"
    return answer_drawing(request, "portals/drawings/map.html", context, kind=kind, name=name)


def _read(request: Request) -> AreaMap:
    return read_map(actor=request.actor, at=request.at, **PeriodForm(request.GET).read_period())


def _choose(request: Request, areas: AreaMap) -> Indicator | None:
    """Give the figure that was asked for, or the first."""
    known = {each.code: each for each in list_mapped(areas.results.definitions)}
    return known.get(request.GET.get("figure", "")) or known.get(FIRST) or next(iter(known.values()), None)


def _draw(areas: AreaMap, chosen: Indicator | None) -> dict[str, Any]:
    chart = draw_map(areas, chosen)
    source = tell_source(areas.results)
    plate = Plate(
        title=_tell_finding(areas, chosen),
        units=_("Deel van de mensen in het cohort van elk gebied, in procenten"),
        source=f"{source}. {_('Kaart')}: {areas.source}" if areas.source else source,
        inside=chart.height + LEGEND_HEIGHT,
    )
    return {"areas": areas, "chosen": chosen, "chart": chart, "plate": plate}


def _list_figures(area: MapArea, results: Results) -> list[tuple[Indicator, Figure]]:
    return list(zip(results.definitions, area.result.figures)) if area.result else []


def _tell_finding(areas: AreaMap, chosen: Indicator | None) -> str:
    figures = dict(zip(areas.results.definitions, areas.results.total.figures))
    if chosen is None or chosen not in figures:
        return _("Er is nog geen cohort waarvan cijfers te tonen zijn")
    told = {"name": chosen.name, "count": figures[chosen].count, "of": figures[chosen].of}
    return _("%(name)s: %(count)d van de %(of)d mensen") % told
