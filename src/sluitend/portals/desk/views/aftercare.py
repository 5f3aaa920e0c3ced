"""Aftercare at the desk: the list of who works, and how it goes with one person, with the forms to write that down."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.actions import (
    agree_coaching,
    record_coaching_visit,
    record_held_result,
    record_work_report,
    request_report,
    withdraw_held_result,
    withdraw_skill_certificate,
    write_skill_certificate,
)
from sluitend.areas.aftercare.queries import (
    CoachingRow,
    FollowedRow,
    list_aftercare,
    read_aftercare,
    read_skill_certificate,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.letters.certificate import write_certificate
from sluitend.gate.grants import find_scope
from sluitend.portals.aftercare_names import SIDES
from sluitend.portals.desk.forms.aftercare import (
    AskForm,
    CertificateForm,
    CoachingForm,
    HeldForm,
    ReportForm,
    TakeBackForm,
    VisitForm,
    begin_forms,
)
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input

HERE = "work-care"
# Stands for the secret of a link, to find below which address links open.
PLACE = "x"
FORMS = {"report": ReportForm, "held": HeldForm, "coaching": CoachingForm, "certificate": CertificateForm}
Given = dict[str, Any]


@page(act="list_aftercare")
def show_list(request: Request) -> HttpResponse:
    """Show the work that goes on, what is late first."""
    view = list_aftercare(actor=request.actor, at=request.at, page=read_page(request))
    return render(request, "portals/desk/aftercare/list.html", {"view": view, **turn_pages(view.page, view.pages)})


@page(act="read_aftercare")
def show_person(request: Request, person_id: int) -> HttpResponse:
    """Show each piece of work of somebody, with its forms for whoever may write."""
    view = read_aftercare(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    begun = begin_forms(find_day(request.at))
    context = {
        "view": view,
        "fault": fault,
        "may_write": find_scope(role=request.actor.role, act="record_work_report"),
        "sides": SIDES,
        "works": [(row, *_offer(row, begun, given)) for row in view.rows],
    }
    return render(request, "portals/desk/aftercare/person.html", context)


def _offer(row: FollowedRow, begun: Given, given: Given) -> tuple[dict[str, Form], list[tuple[CoachingRow, VisitForm]]]:
    """Give the forms of a piece of work, and one for the visits of each agreement; what was typed stays in its own."""
    mine = begun | {"placement_id": row.placement_id}
    mine |= given if given.get("placement_id") == str(row.placement_id) else {}
    forms = {name: form(initial=mine, auto_id=f"{name}-{row.placement_id}-%s") for name, form in FORMS.items()}
    visits = [(each, begun | {"agreement_id": each.id}) for each in row.coaching]
    typed = {each.id: given for each in row.coaching if given.get("agreement_id") == str(each.id)}
    return forms, [
        (each, VisitForm(initial=known | typed.get(each.id, {}), auto_id=f"visit-{each.id}-%s"))
        for each, known in visits
    ]


@page(act="request_report", methods=("POST",), back=HERE)
def ask(request: Request, person_id: int) -> HttpResponse:
    """Make a link with two questions, and show it once: nothing keeps it."""
    form = AskForm(request.POST)
    given = form.read()
    address = request.build_absolute_uri(reverse("report-question", args=[PLACE])).removesuffix(f"{PLACE}/")
    asked = request_report(
        actor=act_once(request, form.key),
        at=request.at,
        placement_id=given["placement_id"],
        side=given["side"],
        address=address,
    )
    context = {"person_id": person_id, "asked": asked, "side": given["side"], "link": f"{address}{asked.token}/"}
    return render(request, "portals/desk/aftercare/link.html", context)


@page(act="record_work_report", methods=("POST",), back=HERE)
def tell(request: Request, person_id: int) -> HttpResponse:
    """Write down what one side told."""
    form = ReportForm(request.POST)
    told, given = form.read_told(), form.cleaned_data
    with tell_done(request, _("Het bericht is vastgelegd. Vraagt het om een gesprek, dan staat dat nu op de lijst.")):
        record_work_report(
            actor=act_once(request, form.key),
            at=request.at,
            placement_id=given["placement_id"],
            side=given["side"],
            told_on=given["told_on"],
            told=told,
        )
    return redirect(HERE, person_id=person_id)


@page(act="record_held_result", methods=("POST",), back=HERE)
def prove(request: Request, person_id: int) -> HttpResponse:
    """Write down that the work held."""
    form = HeldForm(request.POST)
    result = form.read_result()
    number = form.cleaned_data["placement_id"]
    with tell_done(request, _("Vastgelegd dat het werk er nog is.")):
        record_held_result(actor=act_once(request, form.key), at=request.at, placement_id=number, result=result)
    return redirect(HERE, person_id=person_id)


@page(act="withdraw_held_result", methods=("POST",), back=HERE)
def unprove(request: Request, person_id: int) -> HttpResponse:
    """Say that such a fact does not hold."""
    form = TakeBackForm(request.POST)
    given = form.read()
    with tell_done(request, _("De vaststelling is ingetrokken; wat er stond, blijft te lezen.")):
        withdraw_held_result(
            actor=act_once(request, form.key),
            at=request.at,
            held_result_id=given["number"],
            because=given["because"],
        )
    return redirect(HERE, person_id=person_id)


@page(act="agree_coaching", methods=("POST",), back=HERE)
def agree(request: Request, person_id: int) -> HttpResponse:
    """Agree on hours of coaching."""
    form = CoachingForm(request.POST)
    new = form.read_coaching()
    number = form.cleaned_data["placement_id"]
    with tell_done(request, _("De uren begeleiding zijn afgesproken.")):
        agree_coaching(actor=act_once(request, form.key), at=request.at, placement_id=number, new=new)
    return redirect(HERE, person_id=person_id)


@page(act="record_coaching_visit", methods=("POST",), back=HERE)
def visit(request: Request, person_id: int) -> HttpResponse:
    """Write a visit of the job coach down."""
    form = VisitForm(request.POST)
    made = form.read_visit()
    number = form.cleaned_data["agreement_id"]
    with tell_done(request, _("Het bezoek is vastgelegd.")):
        record_coaching_visit(actor=act_once(request, form.key), at=request.at, agreement_id=number, visit=made)
    return redirect(HERE, person_id=person_id)


@page(act="write_skill_certificate", methods=("POST",), back=HERE)
def certify(request: Request, person_id: int) -> HttpResponse:
    """Write a certificate."""
    form = CertificateForm(request.POST)
    new = form.read_certificate()
    number = form.cleaned_data["placement_id"]
    with tell_done(request, _("Het certificaat staat nu ook in het portaal van de inwoner.")):
        write_skill_certificate(actor=act_once(request, form.key), at=request.at, placement_id=number, new=new)
    return redirect(HERE, person_id=person_id)


@page(act="withdraw_skill_certificate", methods=("POST",), back=HERE)
def uncertify(request: Request, person_id: int) -> HttpResponse:
    """Say that a certificate does not hold."""
    form = TakeBackForm(request.POST)
    given = form.read()
    with tell_done(request, _("Het certificaat is ingetrokken; wat er stond, blijft te lezen.")):
        withdraw_skill_certificate(
            actor=act_once(request, form.key),
            at=request.at,
            certificate_id=given["number"],
            because=given["because"],
        )
    return redirect(HERE, person_id=person_id)


@page(act="read_skill_certificate")
def print_certificate(request: Request, certificate_id: int) -> HttpResponse:
    """Give a certificate as a letter to keep."""
    certificate = read_skill_certificate(actor=request.actor, at=request.at, certificate_id=certificate_id)
    headers = {"Content-Disposition": f'attachment; filename="certificaat-{certificate.id}.pdf"'}
    return HttpResponse(write_certificate(certificate), content_type="application/pdf", headers=headers)
