"""Lists of employers at the desk: read in, looked through line by line, carried out and taken back."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import apply_employer_file, stage_employer_file, undo_employer_file
from sluitend.areas.employers.queries import list_employer_files, read_employer_file
from sluitend.exchange.employer_list import read_employer_lines
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.employers import EmployerListForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_employer_files")
def show_files(request: Request) -> HttpResponse:
    """Show the lists that were read in, with the form to read another."""
    files = list_employer_files(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    return render(
        request, "portals/desk/employers/files.html", {"files": files, "form": EmployerListForm(), "fault": fault}
    )


@page(act="stage_employer_file", methods=("POST",), back="employer-files")
def upload(request: Request) -> HttpResponse:
    """Read a list whole, and hold it beside the file."""
    if not find_scope(role=request.actor.role, act="stage_employer_file"):
        # Whoever may not ask this is refused before ten million bytes are read for them.
        stage_employer_file(actor=request.actor, at=request.at, organisation_id=None, name="", lines=())
    form = EmployerListForm(request.POST, request.FILES)
    file = form.read()["file"]
    lines = read_employer_lines(file.read(), name=file.name)
    try:
        actor = act_once(request, form.key)
        file_id = stage_employer_file(
            actor=actor, at=request.at, organisation_id=actor.organisation_id, name=file.name, lines=lines
        )
    except DoneBefore:
        return redirect("employer-files")
    return redirect("employer-file", file_id=file_id)


@page(act="read_employer_file")
def show_file(request: Request, file_id: int) -> HttpResponse:
    """Show what is thought of each line of a list."""
    view = read_employer_file(actor=request.actor, at=request.at, file_id=file_id)
    _given, fault = take_input(request)
    return render(request, "portals/desk/employers/file.html", {"view": view, "fault": fault})


@page(act="apply_employer_file", methods=("POST",), back="employer-file")
def apply(request: Request, file_id: int) -> HttpResponse:
    """Carry a list out."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De nieuwe werkgevers staan in het bestand; u bent het aanspreekpunt.")):
        apply_employer_file(actor=act_once(request, form.key), at=request.at, file_id=file_id)
    return redirect("employer-file", file_id=file_id)


@page(act="undo_employer_file", methods=("POST",), back="employer-file")
def undo(request: Request, file_id: int) -> HttpResponse:
    """Take a list back."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De lijst is teruggedraaid; haar werkgevers zijn weer weg.")):
        undo_employer_file(actor=act_once(request, form.key), at=request.at, file_id=file_id)
    return redirect("employer-file", file_id=file_id)
