"""One file beside the book: its rows by verdict, carrying it out, and taking it back."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.actions import apply_batch, approve_batch, close_batch, undo_batch
from sluitend.areas.imports.facts import FACTS, Difference
from sluitend.areas.imports.queries import BatchView, RowLine, read_batch
from sluitend.areas.imports.verdicts import (
    CHANGES,
    CHOICES,
    CHOICES_TOGETHER,
    REFUSALS,
    STATES,
    TOGETHER,
    VERDICTS,
    explain_fault,
    explain_keys,
    explain_objection,
)
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.gate.text import Text
from sluitend.parties.reasons import OUTFLOW_REASONS
from sluitend.portals.desk.forms.imports import ApplyForm, ApproveForm, DecideManyForm, KeyForm, RowsForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import turn_pages
from sluitend.portals.refusals import take_input

UNDER_WAY, OPEN = ("applying", "undoing"), ("matched", "applied")
REASONS = OUTFLOW_REASONS | REFUSALS


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row with its words."""

    row: RowLine
    differences: tuple[tuple[Text, Difference], ...]
    told: tuple[str, ...]
    decision: Text
    reason: Text
    is_decidable: bool


@page(act="read_batch")
def show_batch(request: Request, batch_id: int) -> HttpResponse:
    """Show a file with a page of its rows, or how far the work is."""
    wanted = RowsForm(request.GET).read_filter()
    view = read_batch(actor=request.actor, at=request.at, batch_id=batch_id, wanted=wanted)
    if request.htmx and view.state in UNDER_WAY:
        return render(request, "portals/desk/imports/_progress.html", _tell_progress(view))
    given, fault = take_input(request)
    whole = find_scope(role=request.actor.role, act="apply_batch")
    context = {
        "view": view,
        "wanted": wanted,
        "fault": fault,
        "state": STATES[view.state],
        "tiles": [(verdict, name, view.verdicts[verdict]) for verdict, name in VERDICTS.items()],
        "lines": [_write_line(row) for row in view.rows],
        "objections": [explain_objection(each.code, each.field, each.percent, each.most) for each in view.objections],
        "changed": [(field, CHANGES[field], count, 100 * count // max(1, view.known)) for field, count in _rank(view)],
        "field": CHANGES.get(wanted.field, ""),
        **turn_pages(view.page, view.pages),
        "may_apply": whole and view.state in OPEN and (not view.objections or view.approved_at),
        "may_undo": whole and view.state == "applied",
        "may_close": whole and view.state in ("staged", "matched"),
        "approve_form": ApproveForm(auto_id="approve-%s", initial=given) if _may_approve(request, view) else None,
        "apply_form": ApplyForm(auto_id="apply-%s"),
        "undo_form": KeyForm(auto_id="undo-%s"),
        "close_form": KeyForm(auto_id="close-%s"),
        "many_form": _offer_many(request, view),
    }
    response = render(request, "portals/desk/imports/batch.html", context | _tell_progress(view))
    if request.htmx:  # the work is done: the whole page tells so
        response["HX-Refresh"] = "true"
    return response


def _may_approve(request: Request, view: BatchView) -> bool:
    """Tell whether there is something to approve, by whoever may and did not read the file in."""
    is_open = view.objections and not view.approved_at and view.state in OPEN
    may = find_scope(role=request.actor.role, act="approve_batch") and request.actor.party_id != view.by_id
    return bool(is_open and may)


def _offer_many(request: Request, view: BatchView) -> DecideManyForm | None:
    """Give the form for many rows to whoever may decide, where a row of this page can have an answer with others."""
    may_decide = find_scope(role=request.actor.role, act="decide_rows") and view.state in OPEN
    verdicts = dict.fromkeys(row.verdict for row in view.rows if _is_decidable(row))
    if not may_decide or not verdicts:
        return None
    form = DecideManyForm(auto_id="many-%s")
    form.offer_for(verdicts)
    return form


def _is_decidable(row: RowLine) -> bool:
    return row.verdict in CHOICES_TOGETHER and row.applied_at is None


def _rank(view: BatchView) -> list[tuple[str, int]]:
    return sorted(
        ((field, count) for field, count in view.changes.items() if field in CHANGES), key=lambda each: -each[1]
    )


def _tell_progress(view: BatchView) -> dict[str, object]:
    percent = 100 * view.done // view.to_do if view.to_do else 0
    return {"view": view, "percent": percent, "is_under_way": view.state in UNDER_WAY, "state": STATES[view.state]}


def _write_line(row: RowLine) -> Line:
    doubt = [explain_keys(row.keys)] if row.verdict == "conflict" and row.keys else []
    wrong = [explain_fault(fault, row.said[fault]) for fault in row.faults]
    return Line(
        row=row,
        differences=tuple((FACTS.get(each.field) or CHANGES[each.field], each) for each in row.differences),
        told=(*doubt, *wrong, *map(explain_fault, row.remarks)),
        decision=CHOICES.get(row.decision, ""),
        reason=REASONS.get(row.because, "") if row.decision else "",
        is_decidable=_is_decidable(row),
    )


@page(act="apply_batch", methods=("POST",), back="import")
def apply(request: Request, batch_id: int) -> HttpResponse:
    """Let the chosen rows be carried out in the background."""
    form = ApplyForm(request.POST)
    verdicts = tuple(verdict for verdict in TOGETHER if verdict in form.read()["verdicts"])
    try:
        apply_batch(actor=act_once(request, form.key), at=request.at, batch_id=batch_id, verdicts=verdicts)
    except DoneBefore as before:
        messages.success(request, str(before.what))
    return redirect("import", batch_id=batch_id)


@page(act="approve_batch", methods=("POST",), back="import")
def approve(request: Request, batch_id: int) -> HttpResponse:
    """Keep that an improbable file is right, and why."""
    form = ApproveForm(request.POST)
    because = form.read()["why"]
    try:
        approve_batch(actor=act_once(request, form.key), at=request.at, batch_id=batch_id, because=because)
    except DoneBefore as before:
        messages.success(request, str(before.what))
    return redirect("import", batch_id=batch_id)


@page(act="undo_batch", methods=("POST",), back="import")
def undo(request: Request, batch_id: int) -> HttpResponse:
    """Let all that a file changed be taken back in the background."""
    form = KeyForm(request.POST)
    form.read()
    try:
        undo_batch(actor=act_once(request, form.key), at=request.at, batch_id=batch_id)
    except DoneBefore as before:
        messages.success(request, str(before.what))
    return redirect("import", batch_id=batch_id)


@page(act="close_batch", methods=("POST",), back="import")
def close(request: Request, batch_id: int) -> HttpResponse:
    """Lay a file aside."""
    form = KeyForm(request.POST)
    form.read()
    try:
        close_batch(actor=act_once(request, form.key), at=request.at, batch_id=batch_id)
        messages.success(request, str(_("Het bestand is opzijgelegd; er is niets veranderd.")))
    except DoneBefore as before:
        messages.success(request, str(before.what))
    return redirect("imports")
