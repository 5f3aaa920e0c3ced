"""Lists as files: asking for one, seeing how far it is, taking it along, throwing it away."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.actions import end_export, export_list
from sluitend.areas.caseloads.queries import list_exports, read_export
from sluitend.portals.desk.forms import ExportForm, Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

NAMES = {"people": "mensen", "promises": "toezeggingen"}


@page(act="list_exports")
def show_exports(request: Request) -> HttpResponse:
    """Show the files that were asked for; while one is being made, the table looks again by itself."""
    exports = list_exports(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    context = {"fault": fault, "exports": exports, "is_busy": any(each.state == "waiting" for each in exports)}
    template = "portals/desk/caseloads/_exports.html" if request.htmx else "portals/desk/caseloads/exports.html"
    return render(request, template, context)


@page(act="export_list", methods=("POST",), back="exports")
def ask_export(request: Request) -> HttpResponse:
    """Ask for a list as a file."""
    form = ExportForm(request.POST)
    wish = form.read_wish()
    with tell_done(request, _("Het bestand wordt gemaakt; u kunt intussen verder werken.")):
        export_list(actor=act_once(request, form.key), at=request.at, wish=wish)
    return redirect("exports")


@page(act="read_export")
def download(request: Request, export_id: int) -> HttpResponse:
    """Give the file; this stands in the journal of everybody in it."""
    file = read_export(actor=request.actor, at=request.at, export_id=export_id)
    response = HttpResponse(file.content, content_type=file.mime)
    name = f"{NAMES[file.subject]}-{file.asked_on.isoformat()}.{file.format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@page(act="end_export", methods=("POST",))
def stop_export(request: Request, export_id: int) -> HttpResponse:
    """Stop or throw away."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Het bestand is weggedaan.")):
        end_export(actor=act_once(request, form.key), at=request.at, export_id=export_id)
    return redirect("exports")
