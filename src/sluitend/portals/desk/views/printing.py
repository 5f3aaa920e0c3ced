"""Print runs: gathering letters, stopping, and taking a file along."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.correspondence.actions import cancel_print_run, start_print_run
from sluitend.areas.correspondence.queries import list_print_runs, read_print_file
from sluitend.portals.desk.forms import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

MIME = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8"}


@page(act="list_print_runs")
def show_runs(request: Request) -> HttpResponse:
    """Show the print runs with how far they are, and how many letters wait."""
    view = list_print_runs(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    return render(request, "portals/desk/correspondence/printing.html", {"view": view, "fault": fault})


@page(act="start_print_run", methods=("POST",), back="print-runs")
def start(request: Request) -> HttpResponse:
    """Gather the letters that wait."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De brieven worden verzameld; de bestanden staan hier zodra ze klaar zijn.")):
        start_print_run(actor=act_once(request, form.key), at=request.at)
    return redirect("print-runs")


@page(act="cancel_print_run", methods=("POST",))
def stop(request: Request, print_run_id: int) -> HttpResponse:
    """Stop a run."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Gestopt. Wat in een bestand zit telt als verstuurd; de andere brieven wachten weer.")):
        cancel_print_run(actor=act_once(request, form.key), at=request.at, print_run_id=print_run_id)
    return redirect("print-runs")


@page(act="read_print_file")
def download(request: Request, print_run_id: int, number: int, format: str) -> HttpResponse:
    """Give a file to print, or its index; this stands in the journal of everybody in it."""
    content = read_print_file(
        actor=request.actor, at=request.at, print_run_id=print_run_id, number=number, format=format
    )
    response = HttpResponse(content, content_type=MIME[format])
    response["Content-Disposition"] = f'attachment; filename="brieven-{print_run_id}-{number}.{format}"'
    return response
