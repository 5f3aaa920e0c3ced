"""One row: why it is thought to be about somebody, what differs, and what is decided."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.actions import decide_row
from sluitend.areas.imports.queries import RowView, read_row
from sluitend.areas.imports.verdicts import (
    CHOICES,
    CHOICES_BY_VERDICT,
    KEYS,
    REFUSALS,
    TAKE_BACK,
    VERDICTS,
    explain_fault,
)
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.parties.reasons import OUTFLOW_REASONS
from sluitend.portals.desk.forms.imports import DecideForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

KEPT = _("Uw besluit is bewaard; het wordt uitgevoerd bij het doorvoeren van het bestand.")


@page(act="read_row")
def show_row(request: Request, row_id: int) -> HttpResponse:
    """Show a row beside the people whom its keys point to."""
    view = read_row(actor=request.actor, at=request.at, row_id=row_id)
    given, fault = take_input(request)
    context = {
        "view": view,
        "verdict": VERDICTS[view.verdict],
        "explained": _explain(view),
        "told": [explain_fault(each) for each in (*view.faults, *view.remarks)],
        "decision": CHOICES.get(view.decision, ""),
        "reason": REFUSALS.get(view.because, OUTFLOW_REASONS.get(view.because, "")),
        "form": _offer(request, view, given),
        "fault": fault,
        "may_open": find_scope(role=request.actor.role, act="read_person"),
    }
    return render(request, "portals/desk/imports/row.html", context)


def _offer(request: Request, view: RowView, given: dict[str, Any]) -> DecideForm | None:
    """Give the form to whoever may decide, where there is something to decide and it is not carried out yet."""
    answers = CHOICES_BY_VERDICT.get(view.verdict)
    is_open = view.batch_state in ("matched", "applied") and not view.applied_at
    if not answers or not is_open or not find_scope(role=request.actor.role, act="decide_row"):
        return None
    form = DecideForm(initial={"because": view.because or view.end_reason} | given)
    form.offer(answers)
    return form


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
            because=form.read_because(),
        )
        is_kept = given["choice"] != TAKE_BACK
        told = str(KEPT if is_kept else _("Uw besluit is teruggenomen."))
    except DoneBefore as before:
        told = str(before.what)
    messages.success(request, told)
    return redirect("import-row", row_id=row_id)
