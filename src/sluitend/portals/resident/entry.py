"""Logging in with a link: the page asks for the code and shows nothing of anybody, whatever the link."""

from django.conf import settings
from django.contrib.auth import load_backend, login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sluitend.areas.dossiers.actions import redeem_login_link
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid
from sluitend.portals.context import list_places
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import CodeForm

DOORKEEPER = Actor(party_id=None, role="system", origin="link")
# The last one knows accounts; those before it only guard.
BACKEND = settings.AUTHENTICATION_BACKENDS[-1]


@never_cache
@require_safe
def ask_code(request: Request, token: str) -> HttpResponse:
    """Ask for the code that belongs to a link."""
    _given, fault = take_input(request)
    return render(request, "portals/resident/enter.html", {"form": CodeForm(), "token": token, "fault": fault})


@page(act="redeem_login_link", methods=("POST",), back="resident-link", is_public=True)
def enter(request: Request, token: str) -> HttpResponse:
    """Log in whoever has the link and its code; the session is a new one."""
    code = CodeForm(request.POST).read()["code"]
    account_id = redeem_login_link(actor=DOORKEEPER, at=request.at, token=token, code=code)
    account = load_backend(BACKEND).get_user(account_id) if account_id else None
    if account is None:
        raise Invalid(
            _("Inloggen is niet gelukt."),
            _("De code klopt niet, of deze link is al gebruikt of te oud."),
            _("Kijk de code na. Lukt het niet? Vraag de gemeente om een nieuwe link."),
        )
    login(request, account, backend=BACKEND)
    return redirect(list_places(account.role)[0].addresses[0])
