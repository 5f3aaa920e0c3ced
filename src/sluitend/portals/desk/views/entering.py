"""Coming in, coming back and leaving: first it is told what will happen, and then it does."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.grants import find_scope
from sluitend.ledger.actions import Opening, admit_person, discharge_person, readmit_person
from sluitend.ledger.queries import Newcomer, read_admission, read_person, read_readmission
from sluitend.portals.desk.forms.entering import AdmissionForm, DischargeForm, StandingForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

AFTERCARE = "aftercare_contact"
# By whether somebody stays for aftercare.
TOLD = {
    True: _("De uitkering is beëindigd; wij blijven deze persoon spreken."),
    False: _("De persoon is uitgestroomd."),
}


@page(act="read_admission", methods=("GET", "HEAD", "POST"), back="admission")
def show_admission(request: Request) -> HttpResponse:
    """Show the form; once it is filled in, who may be the same person and what will be promised."""
    if request.method == "POST" and "again" not in request.POST:
        return _show_check(request)
    given, fault = take_input(request)
    today = find_day(request.at)
    admitting = read_admission(actor=request.actor, at=request.at, newcomer=Newcomer())
    initial = {"entered_on": today, **request.POST.dict(), **given}
    form = AdmissionForm(initial={name: value for name, value in initial.items() if name != "once"})
    form.offer(admitting.entrance)
    return render(request, "portals/desk/entering/admission.html", {"form": form, "fault": fault})


def _show_check(request: Request) -> HttpResponse:
    form = AdmissionForm(request.POST)
    newcomer = form.read_newcomer(find_day(request.at))
    admitting = read_admission(actor=request.actor, at=request.at, newcomer=newcomer)
    form.offer(admitting.entrance)
    given = form.cleaned_data
    context = {
        "newcomer": newcomer,
        "known": admitting.known,
        "owner": dict(admitting.entrance.owners).get(given["owner_id"], ""),
        "promise": next((each for each in admitting.entrance.promises if each.kind == given["kind"]), None),
        "sent": [(name, value) for name, value in request.POST.items() if name in form.fields],
        "may_readmit": find_scope(role=request.actor.role, act="readmit_person"),
    }
    return render(request, "portals/desk/entering/check.html", context)


@page(act="admit_person", methods=("POST",), back="admission")
def admit(request: Request) -> HttpResponse:
    """Let somebody in, covered from the first moment."""
    form = AdmissionForm(request.POST)
    organisation_id = request.actor.organisation_id or 0
    admission = form.read_admission(find_day(request.at), organisation_id=organisation_id)
    person_id = None
    with tell_done(request, _("De persoon is aangemeld en heeft een eerste toezegging.")):
        person_id = admit_person(actor=act_once(request, form.key), at=request.at, admission=admission)
    return redirect("person", person_id) if person_id else redirect("search")


@page(act="read_readmission")
def show_readmission(request: Request, person_id: int) -> HttpResponse:
    """Show by whom and with what somebody who left would be covered again."""
    readmitting = read_readmission(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    form = StandingForm(initial={"entered_on": find_day(request.at)} | given)
    form.offer(readmitting.entrance)
    context = {"who": readmitting, "form": form, "fault": fault}
    return render(request, "portals/desk/entering/readmission.html", context)


@page(act="readmit_person", methods=("POST",), back="readmission")
def readmit(request: Request, person_id: int) -> HttpResponse:
    """Let somebody who left come back."""
    form = StandingForm(request.POST)
    openings = (form.read_opening(),)
    with tell_done(request, _("De persoon is terug en heeft een eerste toezegging.")):
        readmit_person(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=person_id,
            openings=openings,
            facts=form.list_facts(),
            on_benefit=form.is_on_benefit,
            since_on=form.cleaned_data["entered_on"],
        )
    return redirect("person", person_id)


@page(act="read_person")
def show_discharge(request: Request, person_id: int) -> HttpResponse:
    """Show what leaving does to what was promised, before anybody leaves."""
    dossier = read_person(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    lasting = [row for row in dossier.open if get_kind(row.kind).outlasts]
    context = {
        "dossier": dossier,
        "released": [row for row in dossier.open if row not in lasting],
        "lasting": lasting,
        "form": DischargeForm(initial={"left_on": find_day(request.at), "owner_id": dossier.covered_by_id} | given),
        "fault": fault,
    }
    return render(request, "portals/desk/entering/discharge.html", context)


@page(act="discharge_person", methods=("POST",), back="discharge")
def discharge(request: Request, person_id: int) -> HttpResponse:
    """End a benefit; whoever gets aftercare stays, the others leave the book."""
    form = DischargeForm(request.POST)
    given = form.read()
    aftercare = Opening(kind=AFTERCARE, owner_id=given["owner_id"]) if given["aftercare"] else None
    with tell_done(request, TOLD[bool(aftercare)]):
        discharge_person(
            actor=act_once(request, form.key),
            at=request.at,
            person_id=person_id,
            because=given["because"],
            left_on=given["left_on"],
            aftercare=aftercare,
        )
    # The file of somebody who left may be beyond the reach of whoever let them go.
    return redirect("person", person_id) if aftercare else redirect("people")
