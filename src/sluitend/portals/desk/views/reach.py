"""How somebody can be reached, and where and with whom they live: added, ended, preferred."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.gate.grants import find_scope
from sluitend.parties.actions import (
    add_contact,
    choose_contact,
    end_contact,
    end_household,
    join_household,
    join_housemate,
    move_person,
)
from sluitend.parties.queries import Reach, read_reach
from sluitend.portals.desk.forms.reach import (
    AreaForm,
    ContactForm,
    HouseholdForm,
    HousemateForm,
    KeyForm,
    OneContactForm,
)
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_reach")
def show_reach(request: Request, person_id: int) -> HttpResponse:
    """Show every way to reach a person, where they live and with whom, with the forms for whoever may use them."""
    reach = read_reach(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    context = {"reach": reach, "fault": fault, **_offer_forms(request.actor.role, reach, given)}
    return render(request, "portals/desk/reach/reach.html", context)


def _offer_forms(role: str, reach: Reach, given: dict[str, str]) -> dict[str, object]:
    """Give each form to whoever may use it."""
    area_form = AreaForm(initial=given, auto_id="area-%s")
    area_form.offer(reach)
    may_write = find_scope(role=role, act="add_contact")
    return {
        "may_write": may_write,
        "contact_form": may_write and ContactForm(initial=given, auto_id="contact-%s"),
        "housemate_form": may_write and HousemateForm(initial=given, auto_id="housemate-%s"),
        "household_form": may_write and HouseholdForm(initial=given, auto_id="household-%s"),
        "area_form": find_scope(role=role, act="move_person") and reach.areas and area_form,
    }


@page(act="add_contact", methods=("POST",), back="reach")
def add(request: Request, person_id: int) -> HttpResponse:
    """Add a way to reach a person."""
    form = ContactForm(request.POST)
    kind, value = form.read_point()
    with tell_done(request, _("Het is toegevoegd.")):
        add_contact(actor=act_once(request, form.key), at=request.at, person_id=person_id, kind=kind, value=value)
    return redirect("reach", person_id)


@page(act="end_contact", methods=("POST",), back="reach")
def end(request: Request, person_id: int) -> HttpResponse:
    """Let a way to reach a person end."""
    form = OneContactForm(request.POST)
    contact_id = form.read()["contact_id"]
    with tell_done(request, _("Het geldt niet meer; dat het er was, blijft staan.")):
        end_contact(actor=act_once(request, form.key), at=request.at, person_id=person_id, contact_id=contact_id)
    return redirect("reach", person_id)


@page(act="choose_contact", methods=("POST",), back="reach")
def prefer(request: Request, person_id: int) -> HttpResponse:
    """Note where a person wants to be tried first."""
    form = OneContactForm(request.POST)
    contact_id = form.read()["contact_id"]
    with tell_done(request, _("Dit is nu de eerste keus.")):
        choose_contact(actor=act_once(request, form.key), at=request.at, person_id=person_id, contact_id=contact_id)
    return redirect("reach", person_id)


@page(act="move_person", methods=("POST",), back="reach")
def move(request: Request, person_id: int) -> HttpResponse:
    """Let a person live in another area."""
    form = AreaForm(request.POST)
    area_id = form.read()["area_id"]
    with tell_done(request, _("Het gebied is gewijzigd.")):
        move_person(actor=act_once(request, form.key), at=request.at, person_id=person_id, area_id=area_id)
    return redirect("reach", person_id)


@page(act="join_housemate", methods=("POST",), back="reach")
def share(request: Request, person_id: int) -> HttpResponse:
    """Let a person live with somebody else in the book."""
    form = HousemateForm(request.POST)
    number = form.read()["number"]
    with tell_done(request, _("Zij horen nu bij één huishouden.")):
        join_housemate(actor=act_once(request, form.key), at=request.at, person_id=person_id, number=number)
    return redirect("reach", person_id)


@page(act="join_household", methods=("POST",), back="reach")
def join(request: Request, person_id: int) -> HttpResponse:
    """Let a person belong to a household of the register."""
    form = HouseholdForm(request.POST)
    number = form.read()["number"]
    with tell_done(request, _("Het huishouden is gewijzigd.")):
        join_household(actor=act_once(request, form.key), at=request.at, person_id=person_id, number=number)
    return redirect("reach", person_id)


@page(act="end_household", methods=("POST",), back="reach")
def leave(request: Request, person_id: int) -> HttpResponse:
    """Let a person live alone."""
    form = KeyForm(request.POST)
    form.read()
    with tell_done(request, _("Deze persoon woont nu alleen.")):
        end_household(actor=act_once(request, form.key), at=request.at, person_id=person_id)
    return redirect("reach", person_id)
