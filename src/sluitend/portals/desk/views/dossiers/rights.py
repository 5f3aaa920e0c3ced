"""The rights of one person: asking, taking the file out, putting right, holding, and a link to log in."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.actions import (
    correct_bsn,
    correct_person,
    decide_request,
    end_hold,
    end_restriction,
    extend_request,
    make_login_link,
    make_rights_request,
    start_hold,
)
from sluitend.areas.dossiers.queries import RequestRow, Rights, export_person, read_rights
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.dossiers import (
    AgreeForm,
    BsnForm,
    CorrectionForm,
    DecideForm,
    HoldForm,
    RequestForm,
    ToldForm,
)
from sluitend.portals.done import tell_done
from sluitend.portals.file_export import answer_file
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_rights")
def show_rights(request: Request, person_id: int) -> HttpResponse:
    """Show what somebody asked and what came of it, with the forms for whoever may use them."""
    rights = read_rights(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    context = {
        "rights": rights,
        "fault": fault,
        "is_closed": not find_scope(role=request.actor.role, act="read_person"),
        "requests": [(each, _offer_answers(request.actor.role, each, given)) for each in rights.requests],
        "held": next((each for each in rights.holds if each.until_on is None), None),
        **_offer_forms(request.actor.role, rights, given),
    }
    return render(request, "portals/desk/dossiers/rights.html", context)


def _offer_forms(role: str, rights: Rights, given: dict[str, str]) -> dict[str, object]:
    """Give each form to whoever may use it."""
    asked = "make_rights_request correct_person correct_bsn start_hold make_login_link export_person"
    may = {act: find_scope(role=role, act=act) for act in asked.split()}
    return {
        "request_form": may["make_rights_request"] and RequestForm(initial=given, auto_id="ask-%s"),
        "correction_form": may["correct_person"] and CorrectionForm(initial=given, auto_id="correct-%s"),
        "bsn_form": may["correct_bsn"] and BsnForm(initial=given, auto_id="bsn-%s"),
        "hold_form": may["start_hold"] and HoldForm(initial=given, auto_id="hold-%s"),
        "link_form": may["make_login_link"] and AgreeForm(auto_id="link-%s"),
        "may_export": may["export_person"] and rights.may_export,
    }


def _offer_answers(role: str, row: RequestRow, given: dict[str, str]) -> dict[str, Form]:
    """Give what can be answered to one request, with what was filled in before for that one."""
    filled = given if given.get("request_id") == str(row.id) else {}
    forms: dict[str, tuple[type[Form], str, bool]] = {
        "decide": (DecideForm, "decide_request", row.asks_a_decision),
        "extend": (ToldForm, "extend_request", row.state == "open" and not row.extended_because and not row.is_late),
        "end": (ToldForm, "end_restriction", row.is_held),
    }
    return {
        name: form(initial={"request_id": row.id} | filled, auto_id=f"{name}-{row.id}-%s")
        for name, (form, act, is_asked) in forms.items()
        if is_asked and find_scope(role=role, act=act)
    }


@page(act="decide_request", methods=("POST",), back="rights")
def decide(request: Request, person_id: int) -> HttpResponse:
    """Grant or refuse erasing or restricting."""
    form = DecideForm(request.POST)
    given = form.read()
    with tell_done(request, _("Het besluit is genoteerd; vertel het de persoon.")):
        decide_request(
            actor=act_once(request, form.key),
            at=request.at,
            request_id=given["request_id"],
            is_granted=given["decision"] == "granted",
            because=given["because"],
        )
    return redirect("rights", person_id)


@page(act="extend_request", methods=("POST",), back="rights")
def extend(request: Request, person_id: int) -> HttpResponse:
    """Take more time for an answer."""
    form = ToldForm(request.POST)
    request_id, told = form.read_told()
    with tell_done(request, _("Er is twee maanden meer tijd; de nieuwe dag staat bij het verzoek.")):
        extend_request(actor=act_once(request, form.key), at=request.at, request_id=request_id, told=told)
    return redirect("rights", person_id)


@page(act="end_restriction", methods=("POST",), back="rights")
def lift(request: Request, person_id: int) -> HttpResponse:
    """Let the data be used again."""
    form = ToldForm(request.POST)
    request_id, told = form.read_told()
    with tell_done(request, _("De beperking is opgeheven.")):
        end_restriction(actor=act_once(request, form.key), at=request.at, request_id=request_id, told=told)
    return redirect("rights", person_id)


@page(act="make_rights_request", methods=("POST",), back="rights")
def ask(request: Request, person_id: int) -> HttpResponse:
    """Note what somebody asked."""
    form = RequestForm(request.POST)
    given = form.read()
    with tell_done(request, _("Het verzoek is genoteerd; binnen een maand is er een antwoord.")):
        make_rights_request(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=person_id,
            asked=given["asked"],
            wish=given["wish"],
        )
    return redirect("rights", person_id)


@page(act="export_person", methods=("GET",), back="rights")
def export(request: Request, person_id: int) -> HttpResponse:
    """Give the file of somebody who asked for it, to hand over."""
    return answer_file(export_person(actor=request.actor, at=request.at, person_id=person_id))


@page(act="correct_person", methods=("POST",), back="rights")
def correct(request: Request, person_id: int) -> HttpResponse:
    """Put a fact right."""
    form = CorrectionForm(request.POST)
    correction = form.read_correction()
    with tell_done(request, _("Het is verbeterd; wat er stond, blijft als spoor bewaard.")):
        correct_person(actor=act_once(request, form.key), at=request.at, person_id=person_id, correction=correction)
    return redirect("rights", person_id)


@page(act="correct_bsn", methods=("POST",), back="rights")
def put_bsn_right(request: Request, person_id: int) -> HttpResponse:
    """Put a BSN right, for the purpose of income."""
    form = BsnForm(request.POST)
    given = form.read()
    actor = replace(act_once(request, form.key), purpose="income")
    with tell_done(request, _("Het BSN is verbeterd; het oude blijft verzegeld bewaard.")):
        correct_bsn(actor=actor, at=request.at, person_id=person_id, bsn=given["bsn"], because=given["because"])
    return redirect("rights", person_id)


@page(act="start_hold", methods=("POST",), back="rights")
def hold(request: Request, person_id: int) -> HttpResponse:
    """Keep a file longer than its term."""
    form = HoldForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("Het dossier wordt bewaard tot u dit beëindigt.")):
        start_hold(actor=act_once(request, form.key), at=request.at, person_id=person_id, because=because)
    return redirect("rights", person_id)


@page(act="end_hold", methods=("POST",))
def let_go(request: Request, person_id: int, hold_id: int) -> HttpResponse:
    """Let the term decide again."""
    with tell_done(request, _("De gewone bewaartermijn geldt weer.")):
        end_hold(actor=request.actor, at=request.at, hold_id=hold_id)
    return redirect("rights", person_id)


@page(act="make_login_link", methods=("POST",), back="rights")
def make_link(request: Request, person_id: int) -> HttpResponse:
    """Show a link to log in and its code, once: nothing keeps them."""
    form = AgreeForm(request.POST)
    form.read()
    secrets = make_login_link(actor=act_once(request, form.key), at=request.at, person_id=person_id)
    address = request.build_absolute_uri(reverse("resident-link", args=[secrets.token]))
    context = {"person_id": person_id, "link": address, "secrets": secrets}
    return render(request, "portals/desk/dossiers/link.html", context)
