"""One row: why it is thought to be about somebody, what differs, and what is decided."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.actions import decide_row
from sluitend.areas.imports.queries import RowView, read_row
from sluitend.areas.imports.verdicts import CHANGES, CHOICES, KEYS, VERDICTS, explain_fault
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.imports import DecideForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_row")
def show_row(request: Request, row_id: int) -> HttpResponse:
    """Show a row beside the people whom its keys point to."""
    view = read_row(actor=request.actor, at=request.at, row_id=row_id)
    given, fault = take_input(request)
    may_decide = find_scope(role=request.actor.role, act="decide_row") and not view.applied_at
    initial = {"choice": view.decision, "because": view.because or view.end_reason} | given
    context = {
        "view": view,
        "verdict": VERDICTS[view.verdict],
        "explained": _explain(view),
        "told": [explain_fault(each) for each in (*view.faults, *view.remarks)],
        "changes": [CHANGES[field] for field in view.changes if field in CHANGES],
        "decision": CHOICES.get(view.decision, ""),
        "form": DecideForm(initial=initial) if may_decide else None,
        "fault": fault,
        "may_open": find_scope(role=request.actor.role, act="read_person"),
    }
    return render(request, "portals/desk/imports/row.html", context)


def _explain(view: RowView) -> list[str]:
    """Say in a sentence whom each key points to."""
    return [
        str(_("%(keys)s wijst naar %(name)s."))
        % {"keys": " + ".join(str(KEYS[key]) for key in each.keys), "name": each.name}
        for each in view.candidates
        if each.keys
    ]


@page(act="decide_row", methods=("POST",), back="import-row")
def decide(request: Request, row_id: int) -> HttpResponse:
    """Keep what was decided."""
    form = DecideForm(request.POST)
    given = form.read()
    try:
        decide_row(
            actor=act_once(request, form.key),
            at=request.at,
            row_id=row_id,
            choice=given["choice"],
            person_id=given["person_id"],
            because=given["because"] if given["choice"] == "leave" else "",
        )
        told = str(_("Uw besluit is bewaard; het wordt uitgevoerd bij het doorvoeren van het bestand."))
    except DoneBefore as before:
        told = str(before.what)
    messages.success(request, told)
    return redirect("import-row", row_id=row_id)
