"""Which files were read, reading another, and saying what its columns mean."""

from contextlib import suppress

from django.http import HttpResponse
from django.shortcuts import redirect, render

from sluitend.areas.imports.actions import match_batch, stage_batch
from sluitend.areas.imports.queries import Column, list_batches, read_columns
from sluitend.areas.imports.table import Table
from sluitend.areas.imports.verdicts import STATES
from sluitend.exchange.caseload.limits import MOST_COLUMNS
from sluitend.exchange.caseload.tables import read_table
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.imports import COLUMN, ColumnsForm, UploadForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

NOTHING = Table(name="", kind="", headings=(), digest="", rows=[])


@page(act="list_batches")
def show_batches(request: Request) -> HttpResponse:
    """Show the files that were read, with the form to read another."""
    overview = list_batches(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = UploadForm(initial=given)
    form.offer(overview)
    context = {
        "batches": [(batch, STATES[batch.state]) for batch in overview.batches],
        "sources": overview.sources,
        "form": form if find_scope(role=request.actor.role, act="stage_batch") else None,
        "may_merge": find_scope(role=request.actor.role, act="list_merges"),
        "fault": fault,
    }
    return render(request, "portals/desk/imports/batches.html", context)


@page(act="stage_batch", methods=("POST",), back="imports")
def upload(request: Request) -> HttpResponse:
    """Read a file whole, and lay it beside the book."""
    if not find_scope(role=request.actor.role, act="stage_batch"):
        # Whoever may not ask this is refused before ten million bytes are read for them.
        stage_batch(actor=request.actor, at=request.at, table=NOTHING, source="", team_id=0)
    form = UploadForm(request.POST, request.FILES)
    given = form.read()
    table = read_table(given["file"].read(), name=given["file"].name)
    try:
        batch = stage_batch(
            actor=act_once(request, form.key),
            at=request.at,
            table=table,
            source=given["source"],
            team_id=given["team_id"],
        )
    except DoneBefore:
        return redirect("imports")
    return redirect("import-columns", batch_id=batch)


@page(act="read_columns")
def show_columns(request: Request, batch_id: int) -> HttpResponse:
    """Show what each column is taken for, with examples."""
    _state, name, columns = read_columns(actor=request.actor, at=request.at, batch_id=batch_id)
    given, fault = take_input(request)
    form = ColumnsForm(columns=columns, initial={f"{COLUMN}{each.place}": each.field for each in columns} | given)
    context = {
        "batch_id": batch_id,
        "name": name,
        "form": form,
        "columns": [(each, form[f"{COLUMN}{each.place}"]) for each in columns],
        "fault": fault,
    }
    return render(request, "portals/desk/imports/columns.html", context)


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
