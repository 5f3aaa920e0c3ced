"""The people at an employer: written down, put right, shown to themselves, and forgotten when they ask for it."""

from dataclasses import asdict

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import (
    end_employer_access,
    erase_contact_person,
    make_employer_link,
    record_contact_person,
)
from sluitend.areas.employers.queries import export_contact_person
from sluitend.portals.desk.forms import employers as forms
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="record_contact_person", methods=("POST",), back="employer")
def add(request: Request, employer_id: int) -> HttpResponse:
    """Write down who works at an employer."""
    form = forms.ContactPersonForm(request.POST)
    new = form.read_person()
    with tell_done(request, _("De contactpersoon staat erbij.")):
        record_contact_person(actor=act_once(request, form.key), at=request.at, employer_id=employer_id, new=new)
    return redirect("employer", employer_id=employer_id)


@page(act="export_contact_person")
def show(request: Request, employer_id: int, contact_id: int) -> HttpResponse:
    """Show everything that is kept of somebody, to read out or print when they ask for it."""
    file = export_contact_person(actor=request.actor, at=request.at, employer_id=employer_id, person_id=contact_id)
    given, fault = take_input(request)
    form = forms.ContactPersonForm(initial=asdict(file.person) | given, auto_id="person-%s")
    return render(request, "portals/desk/employers/person.html", {"file": file, "form": form, "fault": fault})


@page(act="record_contact_person", methods=("POST",), back="contact-person")
def correct(request: Request, employer_id: int, contact_id: int) -> HttpResponse:
    """Put right what stands of somebody."""
    form = forms.ContactPersonForm(request.POST)
    new = form.read_person()
    with tell_done(request, _("De gegevens zijn verbeterd.")):
        record_contact_person(
            actor=act_once(request, form.key), at=request.at, employer_id=employer_id, person_id=contact_id, new=new
        )
    return redirect("contact-person", employer_id=employer_id, contact_id=contact_id)


@page(act="erase_contact_person", methods=("POST",), back="contact-person")
def erase(request: Request, employer_id: int, contact_id: int) -> HttpResponse:
    """Forget somebody who asked for it."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De gegevens van deze persoon zijn gewist.")):
        actor = act_once(request, form.key)
        erase_contact_person(actor=actor, at=request.at, employer_id=employer_id, person_id=contact_id)
    return redirect("employer", employer_id=employer_id)


@page(act="make_employer_link", methods=("POST",), back="contact-person")
def make_link(request: Request, employer_id: int, contact_id: int) -> HttpResponse:
    """Show a link to log in and its code, once: nothing keeps them."""
    form = Form(request.POST)
    form.read()
    asked = {"employer_id": employer_id, "contact_id": contact_id}
    secrets = make_employer_link(actor=act_once(request, form.key), at=request.at, **asked)
    address = request.build_absolute_uri(reverse("resident-link", args=[secrets.token]))
    return render(request, "portals/desk/employers/link.html", asked | {"link": address, "secrets": secrets})


@page(act="end_employer_access", methods=("POST",), back="contact-person")
def stop_access(request: Request, employer_id: int, contact_id: int) -> HttpResponse:
    """Let somebody look in no more."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("Deze persoon kan niet meer inloggen.")):
        actor = act_once(request, form.key)
        end_employer_access(actor=actor, at=request.at, employer_id=employer_id, contact_id=contact_id)
    return redirect("contact-person", employer_id=employer_id, contact_id=contact_id)
