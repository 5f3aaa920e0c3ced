"""Drawings as files: a chart as SVG or PNG, with the title, units, source and day that make it true on its own."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from sluitend.areas.caseloads.sheets import MIME, Rows, write_sheet
from sluitend.exchange.pictures import paint_drawing

SVG, PNG = "svg", "png"
TYPES = {SVG: "image/svg+xml", PNG: "image/png"}
WIDTH = 1000
HEAD, FOOT = 72, 40


@dataclass(frozen=True, kw_only=True)
class Plate:
    """What stands around a chart: its finding as title, what is counted in which units, and where it comes from."""

    title: str
    units: str
    source: str
    inside: int

    @property
    def height(self) -> int:
        """Give how high the whole drawing is."""
        return HEAD + self.inside + FOOT

    @property
    def foot(self) -> int:
        """Give where the source is written."""
        return self.height - FOOT // 2


def answer_drawing(
    request: HttpRequest, template: str, context: dict[str, Any], *, kind: str, name: str
) -> HttpResponse:
    """Give a chart as a download."""
    drawing = render_to_string(template, context, request)
    content = paint_drawing(drawing) if kind == PNG else drawing
    return _name(HttpResponse(content, content_type=TYPES[kind]), f"{name}.{kind}")


def answer_table(heads: list[str], rows: Rows, *, name: str) -> HttpResponse:
    """Give the table behind a chart as a file that a spreadsheet opens as it is meant."""
    content = write_sheet("csv", title="", heads=heads, rows=rows)
    return _name(HttpResponse(content, content_type=MIME["csv"]), f"{name}.csv")


def _name(response: HttpResponse, name: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
