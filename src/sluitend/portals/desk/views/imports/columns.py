"""Where the table of a file begins, and what its columns mean."""

from contextlib import suppress

from django.http import HttpResponse
from django.shortcuts import redirect, render

from sluitend.areas.imports.actions import choose_headings, match_batch
from sluitend.areas.imports.queries import Column, ColumnsView, read_columns
from sluitend.exchange.caseload.limits import MOST_COLUMNS
from sluitend.gate.errors import DoneBefore
from sluitend.portals.desk.forms.imports import COLUMN, ColumnsForm, HeadingsForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_columns")
def show_columns(request: Request, batch_id: int) -> HttpResponse:
    """Show what each column is taken for, with examples."""
    view = read_columns(actor=request.actor, at=request.at, batch_id=batch_id)
    given, fault = take_input(request)
    form = ColumnsForm(
        columns=view.columns, initial={f"{COLUMN}{each.place}": each.field for each in view.columns} | given
    )
    context = {
        "batch_id": batch_id,
        "name": view.name,
        "form": form,
        "headings": _offer_headings(view),
        "columns": [(each, form[f"{COLUMN}{each.place}"]) for each in view.columns],
        "fault": fault,
    }
    return render(request, "portals/desk/imports/columns.html", context)


def _offer_headings(view: ColumnsView) -> HeadingsForm | None:
    """Give the lines that may hold the headings, while there is a choice."""
    if sum(len(beginnings) for _name, beginnings in view.sheets) < 2:
        return None
    form = HeadingsForm(auto_id="headings-%s")
    form.offer(view)
    return form


@page(act="choose_headings", methods=("POST",), back="import-columns")
def choose(request: Request, batch_id: int) -> HttpResponse:
    """Let the table begin on the line that was chosen."""
    form = HeadingsForm(request.POST)
    sheet, line = form.read_place()
    with suppress(DoneBefore):
        choose_headings(actor=act_once(request, form.key), at=request.at, batch_id=batch_id, sheet=sheet, line=line)
    return redirect("import-columns", batch_id=batch_id)


@page(act="match_batch", methods=("POST",), back="import-columns")
def match(request: Request, batch_id: int) -> HttpResponse:
    """Compare the rows by the columns that were chosen."""
    form = ColumnsForm(request.POST, columns=_list_columns(request))
    fields = form.read_fields()
    with suppress(DoneBefore):
        match_batch(actor=act_once(request, form.key), at=request.at, batch_id=batch_id, fields=fields)
    return redirect("import", batch_id=batch_id)


def _list_columns(request: Request) -> tuple[Column, ...]:
    """Give a column for each that was sent: what they are called does not matter here."""
    places = [int(name.removeprefix(COLUMN)) for name in request.POST if name.removeprefix(COLUMN).isdigit()]
    return tuple(Column(place=place, heading="", field="", because="", examples=()) for place in places[:MOST_COLUMNS])
