"""Destroying: what is due, who agreed, and the certificate."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.dossiers.actions import approve_destruction, destroy_files, propose_destruction
from sluitend.areas.dossiers.queries import read_certificate, read_destruction
from sluitend.portals.desk.forms.dossiers import AgreeForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_destruction")
def show_destruction(request: Request) -> HttpResponse:
    """Show the lists, and for each what this colleague can do with it."""
    destruction = read_destruction(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    context = {
        "destruction": destruction,
        "form": AgreeForm(),
        "lists": [
            (each, AgreeForm(auto_id=f"list-{each.id}-%s"), each.first_by_id == request.actor.party_id)
            for each in destruction.waiting
        ],
        "is_unsure": any(not term.is_verified for term in destruction.terms),
        "fault": fault,
    }
    return render(request, "portals/desk/dossiers/destruction.html", context)


@page(act="propose_destruction", methods=("POST",), back="destruction")
def propose(request: Request) -> HttpResponse:
    """Put what is due on the list."""
    form = AgreeForm(request.POST)
    form.read()
    with tell_done(request, _("De lijst is bijgewerkt.")):
        propose_destruction(actor=act_once(request, form.key), at=request.at)
    return redirect("destruction")


@page(act="approve_destruction", methods=("POST",))
def approve(request: Request, list_id: int) -> HttpResponse:
    """Agree as the first."""
    form = AgreeForm(request.POST)
    form.read()
    with tell_done(request, _("U bent akkoord. Nu moet een tweede collega akkoord gaan.")):
        approve_destruction(actor=act_once(request, form.key), at=request.at, list_id=list_id)
    return redirect("destruction")


@page(act="destroy_files", methods=("POST",))
def destroy(request: Request, list_id: int) -> HttpResponse:
    """Agree as the second, and destroy."""
    form = AgreeForm(request.POST)
    form.read()
    with tell_done(request, _("De dossiers zijn vernietigd. Dit is de verklaring.")):
        destroy_files(actor=act_once(request, form.key), at=request.at, list_id=list_id)
    return redirect("certificate", list_id)


@page(act="read_certificate")
def show_certificate(request: Request, list_id: int) -> HttpResponse:
    """Show what is left of a list: a page to print."""
    certificate = read_certificate(actor=request.actor, at=request.at, list_id=list_id)
    return render(request, "portals/desk/dossiers/certificate.html", {"certificate": certificate})
