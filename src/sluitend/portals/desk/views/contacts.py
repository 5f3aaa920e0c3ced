"""Contact with a person: the timeline, writing a note without leaving the list, putting one right, and finding."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.actions import Written, erase_note, move_note, record_correction, write_note
from sluitend.areas.contacts.queries import (
    AppointmentRow,
    Draft,
    NoteView,
    find_notes,
    read_draft,
    read_note,
    read_notes,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.errors import DoneBefore
from sluitend.portals.contact_names import NOTES
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.contacts import (
    CorrectionForm,
    ElsewhereForm,
    EmptyForm,
    NoteForm,
    NoteSearchForm,
    begin_correction,
    begin_note,
    begin_outcome,
)
from sluitend.portals.desk.views.promise import find_way_back
from sluitend.portals.desk.walls import IN_ADDRESS, come_for, list_purposes, send_for
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, page
from sluitend.portals.paging import turn_pages
from sluitend.portals.refusals import take_input

TOLD = {
    "": _("De notitie is bewaard."),
    "kept": _("De notitie is bewaard, en de toezegging is nagekomen."),
    "open": _("De notitie is bewaard als bewijs; de toezegging is nog niet helemaal nagekomen."),
}


@page(act="read_notes")
def show_notes(request: Request, person_id: int) -> HttpResponse:
    """Show what was said, seen and done with a person, for one purpose."""
    actor = come_for(request)
    wanted = request.GET.get("page", "")
    number = int(wanted) if wanted.isdecimal() and len(wanted) < 6 else 1
    timeline = read_notes(actor=actor, at=request.at, person_id=person_id, page=number)
    today = find_day(request.at)
    context = {
        "timeline": timeline,
        "purpose": actor.purpose,
        "purposes": list_purposes(actor.role, "read_notes"),
        "days_since": (today - timeline.last_contact_on).days if timeline.last_contact_on else None,
        **turn_pages(timeline.page, timeline.pages),
    }
    return render(request, "portals/desk/contacts/timeline.html", context)


@page(act="read_draft")
def start_note(request: Request, person_id: int) -> HttpResponse:
    """Show the form for a note, in a row or on a page of its own."""
    given, fault = take_input(request)
    actor = come_for(request, given)
    draft = read_draft(actor=actor, at=request.at, person_id=person_id)
    context = {
        "draft": draft,
        "purpose": actor.purpose,
        "form": _offer_form(request, draft, actor.purpose, given),
        "fault": fault,
    }
    template = "portals/desk/contacts/_write.html" if request.htmx else "portals/desk/contacts/write.html"
    return render(request, template, context)


@page(act="write_note", methods=("POST",), back="note-form")
def keep_note(request: Request, person_id: int) -> HttpResponse:
    """Keep a note, and with it the promise that it is evidence for."""
    form = NoteForm(request.POST)
    note = form.read_note()
    actor, promise_id = send_for(request, form.key), form.read_promise()
    try:
        written = write_note(
            actor=actor,
            at=request.at,
            person_id=person_id,
            note=note,
            promise_id=promise_id,
            appointment_id=form.read_appointment(),
        )
        told = str(TOLD[written.state])
    except DoneBefore as before:
        written, told = Written(note_id=0), str(before.what)
    back = form.cleaned_data["back"]
    if request.htmx and not back:
        return _tell_in_row(request, written, promise_id, told)
    messages.success(request, told)
    here = f"{reverse('contact', args=[person_id])}?{IN_ADDRESS}={actor.purpose}"
    return _lead(request, find_way_back(request, back) if back else here)


@page(act="read_note")
def show_note(request: Request, note_id: int) -> HttpResponse:
    """Show one note with what it said before, and the form to put it right."""
    given, fault = take_input(request)
    actor = come_for(request, given)
    view = read_note(actor=actor, at=request.at, note_id=note_id)
    context = {"view": view, "note": view.row, "purpose": actor.purpose, "fault": fault}
    forms = _offer_corrections(actor, view, given) if view.may_correct else {}
    return render(request, "portals/desk/contacts/note.html", context | forms)


@page(act="record_correction", methods=("POST",), back="note")
def correct_note(request: Request, note_id: int) -> HttpResponse:
    """Put a note right."""
    form = CorrectionForm(request.POST)
    given = form.read()
    actor = send_for(request, form.key)
    with tell_done(request, _("De notitie is verbeterd; wat er stond, is bewaard.")):
        record_correction(
            actor=actor,
            at=request.at,
            note_id=note_id,
            version=given["version"],
            text=given["text"],
            because=given["because"],
            facts=form.read_facts(),
        )
    return redirect(f"{reverse('note', args=[note_id])}?{IN_ADDRESS}={given['for_purpose']}")


@page(act="move_note", methods=("POST",), back="note")
def move(request: Request, note_id: int) -> HttpResponse:
    """Move a note to the file in which it belongs."""
    form = ElsewhereForm(request.POST)
    given = form.read()
    actor = send_for(request, form.key)
    asked = {name: given[name] for name in ("version", "number", "because")}
    with tell_done(request, _("De notitie staat nu bij de juiste persoon; beide dossiers vermelden dat.")):
        move_note(actor=actor, at=request.at, note_id=note_id, **asked)
    return redirect(f"{reverse('note', args=[note_id])}?{IN_ADDRESS}={actor.purpose}")


@page(act="erase_note", methods=("POST",), back="note")
def empty(request: Request, note_id: int) -> HttpResponse:
    """Take the words out of a note."""
    form = EmptyForm(request.POST)
    given = form.read()
    actor = send_for(request, form.key)
    asked = {name: given[name] for name in ("version", "because")}
    with tell_done(request, _("De notitie is leeg; dat zij er was en waarom, blijft staan.")):
        erase_note(actor=actor, at=request.at, note_id=note_id, **asked)
    return redirect(f"{reverse('note', args=[note_id])}?{IN_ADDRESS}={actor.purpose}")


@page(act="find_notes", methods=("GET", "HEAD", "POST"))
def search_notes(request: Request) -> HttpResponse:
    """Show the notes in which words were found; what somebody looks for does not stand in an address."""
    actor = come_for(request, request.POST)
    form = NoteSearchForm(request.POST)
    text, wanted = form.read_text(), form.read_filter()
    context = {
        "text": text,
        "wanted": wanted,
        "finding": find_notes(actor=actor, at=request.at, text=text, wanted=wanted, page=form.read_page()),
        "kinds": NOTES.items(),
        "purpose": actor.purpose,
        "purposes": list_purposes(actor.role, "find_notes"),
    }
    return render(request, "portals/desk/contacts/search.html", context)


def _offer_corrections(actor: Actor, view: NoteView, given: dict[str, str]) -> dict[str, Form]:
    """Give the forms with which a note is put right, with what was filled in before."""
    initial = begin_correction(view.row, purpose=actor.purpose) | given
    correction = CorrectionForm(initial=initial, auto_id="correct-%s")
    correction.offer(list_purposes(actor.role, "write_note"))
    return {
        "form": correction,
        "elsewhere": ElsewhereForm(initial=initial, auto_id="move-%s"),
        "emptying": EmptyForm(initial=initial, auto_id="empty-%s"),
    }


def _offer_form(request: Request, draft: Draft, purpose: str, given: dict[str, str]) -> NoteForm:
    """Give the form with what was filled in before, else with what the address and the template ask for."""
    wanted = request.GET
    initial = begin_note(purpose=purpose, today=find_day(request.at), back=wanted.get("back", ""))
    appointment = _find_appointment(draft, wanted.get("afspraak", ""), find_day(request.at))
    if appointment:
        initial |= begin_outcome(appointment)
    template = draft.find_template(wanted.get("sjabloon", ""))
    if template:
        initial |= {"kind": template.kind, "text": template.text}
    initial |= {"promise_id": wanted.get("toezegging") or initial.get("promise_id", "")} | given
    form = NoteForm(initial=initial, auto_id=f"note-{draft.person_id}-%s")
    form.offer(draft)
    return form


def _find_appointment(draft: Draft, wanted: str, today: date) -> AppointmentRow | None:
    """Give the appointment that the address names, else the one of today."""
    named = (each for each in draft.appointments if str(each.id) == wanted)
    return next(named, None) or next((each for each in draft.appointments if find_day(each.starts_at) == today), None)


def _tell_in_row(request: Request, written: Written, promise_id: int | None, told: str) -> HttpResponse:
    """Answer in the row from which the note was written; what was kept there, is shown as kept."""
    context = {"told": told, "promise_id": promise_id, "state": written.state}
    response = render(request, "portals/desk/contacts/_written.html", context)
    if written.state == "kept":
        response["HX-Trigger"] = "settled"
    return response


def _lead(request: Request, address: str) -> HttpResponse:
    """Go to a page as a whole, with and without htmx."""
    return HttpResponse(headers={"HX-Redirect": address}) if request.htmx else redirect(address)
