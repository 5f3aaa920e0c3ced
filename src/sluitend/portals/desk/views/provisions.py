"""The provisions of one person: what is needed, how far it is, and what can be done now."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sluitend.areas.provisions.actions import add_provision, move_provision, record_threat, take_back_provision
from sluitend.areas.provisions.queries import ProvisionFile, Provisions, read_provisions
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.provisions import MoveForm, NeedForm, TakeBackForm, ThreatForm
from sluitend.portals.desk.walls import IN_ADDRESS, come_for, list_purposes, send_for
from sluitend.portals.page import Request, page
from sluitend.portals.provision_names import STAGES
from sluitend.portals.refusals import take_input

Given = dict[str, str]


@page(act="read_provisions")
def show_provisions(request: Request, person_id: int) -> HttpResponse:
    """Show the provisions of one person, for one purpose, with the forms for whoever may work on them."""
    given, fault = take_input(request)
    actor = come_for(request, given)
    provisions = read_provisions(actor=actor, at=request.at, person_id=person_id)
    given = given | {"purpose": actor.purpose}
    may_work = bool(provisions.active and find_scope(role=actor.role, act="move_provision"))
    running = [file for file in provisions.files if file.row.stage != "ended"]
    context = {
        "provisions": provisions,
        "running": [(file, *_offer_forms(file, given, may_work)) for file in running],
        "ended": [file for file in provisions.files if file.row.stage == "ended"],
        "waiting": sum(file.row.is_waiting for file in running),
        "purpose": actor.purpose,
        "purposes": list_purposes(actor.role, "read_provisions"),
        "fault": fault,
        "take_back_form": TakeBackForm(initial={"purpose": actor.purpose}, auto_id=False) if may_work else None,
        "need_form": _offer_need(provisions, given) if may_work else None,
    }
    return render(request, "portals/desk/provisions/person.html", context)


@page(act="add_provision", methods=("POST",), back="provisions")
def add(request: Request, person_id: int) -> HttpResponse:
    """Note that a provision is needed."""
    form = NeedForm(request.POST)
    need, told = form.read_need(), _("De voorziening staat erbij; vraag haar aan vóór de dag die erbij staat.")
    try:
        add_provision(actor=send_for(request, form.key), at=request.at, person_id=person_id, need=need)
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


@page(act="move_provision", methods=("POST",), back="provisions")
def move(request: Request, person_id: int) -> HttpResponse:
    """Bring a provision to its next stage."""
    form = MoveForm(request.POST)
    provision_id, asked = form.read_move()
    try:
        actor = send_for(request, form.key)
        stage = move_provision(actor=actor, at=request.at, provision_id=provision_id, move=asked)
        told = _("Bijgewerkt: %s.") % str(STAGES[stage]).lower()
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


@page(act="record_threat", methods=("POST",), back="provisions")
def note_threat(request: Request, person_id: int) -> HttpResponse:
    """Note what threatens, which shortens the term."""
    form = ThreatForm(request.POST)
    given, told = form.read(), _("De dreiging is genoteerd; de kortere termijn van de wet geldt nu.")
    try:
        actor = send_for(request, form.key)
        record_threat(actor=actor, at=request.at, provision_id=given["provision_id"], threat=given["threat"])
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


@page(act="take_back_provision", methods=("POST",), back="provisions")
def take_back(request: Request, person_id: int) -> HttpResponse:
    """Take back what was noted today by mistake."""
    form = TakeBackForm(request.POST)
    provision_id = form.read()["provision_id"]
    try:
        actor = send_for(request, form.key)
        stage = take_back_provision(actor=actor, at=request.at, provision_id=provision_id)
        told = _("Teruggedraaid. De voorziening staat weer op: %s.") % str(STAGES[stage]).lower()
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


def _offer_need(provisions: Provisions, given: Given) -> NeedForm | None:
    if not provisions.kinds:
        return None
    # What was sent about a running provision does not belong in the form for a new one.
    known = {"purpose": given["purpose"]} if "provision_id" in given else given
    form = NeedForm(initial=known, auto_id="need-%s")
    form.offer(provisions)
    return form


def _offer_forms(file: ProvisionFile, given: Given, may_work: bool) -> tuple[MoveForm | None, ThreatForm | None]:
    """Give the forms of one provision, with what was sent about it when that was refused."""
    if not may_work or not file.next_stages:
        return None, None
    number = file.row.id
    known = given if given.get("provision_id") == str(number) else {"purpose": given["purpose"]}
    move_form = MoveForm(initial=known | {"provision_id": number}, auto_id=f"move-{number}-%s")
    move_form.offer(file)
    move_form.is_again = "to" in known
    threat_form = ThreatForm(initial=known | {"provision_id": number}, auto_id=f"threat-{number}-%s")
    return move_form, threat_form if file.may_hasten else None


def _go_back(request: Request, person_id: int, told: str) -> HttpResponse:
    messages.success(request, told)
    purpose = come_for(request, request.POST).purpose
    return redirect(f"{reverse('provisions', args=[person_id])}?{IN_ADDRESS}={purpose}")
