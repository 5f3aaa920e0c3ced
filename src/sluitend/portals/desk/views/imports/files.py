"""Which files were read, and reading another."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from sluitend.areas.imports.actions import stage_batch
from sluitend.areas.imports.queries import list_batches
from sluitend.areas.imports.table import Table
from sluitend.areas.imports.verdicts import STATES
from sluitend.exchange.caseload.tables import read_table
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.imports import BatchesForm, UploadForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import turn_pages
from sluitend.portals.refusals import take_input

NOTHING = Table(name="", kind="", digest="", sheets=())


@page(act="list_batches")
def show_batches(request: Request) -> HttpResponse:
    """Show the files that were read, with the form to read another."""
    asked = BatchesForm(request.GET, auto_id="asked-%s")
    wanted = asked.read_filter()
    overview = list_batches(actor=request.actor, at=request.at, wanted=wanted)
    given, fault = take_input(request)
    form = UploadForm(initial=given)
    form.offer(overview)
    context = {
        "batches": [(batch, STATES[batch.state]) for batch in overview.batches],
        "overview": overview,
        "asked": asked,
        "wanted": wanted,
        **turn_pages(overview.page, overview.pages),
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
