"""An employer reads and agrees to one agreement, with a link for this alone: no account, and nothing else to see."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import agree_by_link
from sluitend.areas.placements.queries import read_by_link
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, UnknownCode
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import EmployerNameForm

DOORKEEPER = Actor(party_id=None, role="system", origin="link")


@page(act="read_by_link", is_public=True)
def show_agreement(request: Request, secret: str) -> HttpResponse:
    """Show the agreement that waits at this address."""
    found = read_by_link(actor=DOORKEEPER, at=request.at, token=secret)
    if found is None:
        raise UnknownCode
    given, fault = take_input(request)
    context = {"found": found, "secret": secret, "form": EmployerNameForm(initial=given), "fault": fault}
    return render(request, "portals/resident/agreement.html", context)


@page(act="agree_by_link", methods=("POST",), back="agreement-link", is_public=True)
def agree(request: Request, secret: str) -> HttpResponse:
    """Agree to it."""
    form = EmployerNameForm(request.POST)
    name = form.read()["name"]
    with tell_done(request, _("U bent akkoord. Dank u wel.")):
        if not agree_by_link(actor=replace(DOORKEEPER, once=form.key), at=request.at, token=secret, name=name):
            unknown = UnknownCode()
            raise Invalid(unknown.what, unknown.why, unknown.now)
    return redirect("agreement-link", secret=secret)
