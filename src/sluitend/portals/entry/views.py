"""The way in; none of these pages shows anything of the book, except health."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sluitend.areas.correspondence.queries import read_health
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotAllowed, Refusal
from sluitend.portals.context import list_places
from sluitend.portals.page import Request, page

GUARD = Actor(party_id=None, role="system", origin="health")


@require_safe
def go_home(request: Request) -> HttpResponse:
    """Lead everybody to where their work is."""
    if not request.user.is_authenticated:
        return redirect("login")
    places = list_places(request.actor.role)
    if not places:
        raise NotAllowed
    return redirect(places[0].addresses[0])


def log_out(request: Request) -> HttpResponse:
    """Leave; whoever comes here by typing the address stays logged in."""
    if request.method != "POST":
        return redirect("home")
    logout(request)
    messages.success(request, _("U bent uitgelogd."))
    return redirect("login")


@never_cache
@require_safe
def stay(request: Request) -> HttpResponse:
    """Being asked for is enough: each request makes the session last longer."""
    return HttpResponse(status=204 if request.user.is_authenticated else 401)


@page(act="read_health", is_public=True)
def show_health(request: Request) -> HttpResponse:
    """Tell machines that watch over this one whether the book is being looked after."""
    try:
        health = read_health(actor=GUARD, at=request.at)
    except Refusal as refusal:
        return _answer(f"rood: {refusal}", 503)
    told = (
        f"laatste ronde: {health.last_sweep_at or 'nog geen'}\nlaatste zegel: {health.last_seal_at or 'nog geen'}\n"
        f"post: {'staat stil' if health.is_post_stuck else 'loopt'}"
    )
    return _answer(f"groen\n{told}", 200) if health.is_green else _answer(f"rood\n{told}", 503)


def _answer(text: str, status: int) -> HttpResponse:
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
