"""Between the web server and the faces: who acts and when, and a clear page when something is refused."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import cast

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.ledger.packs import find_pack
from sluitend.ledger.told import count_unseen
from sluitend.portals.faults import NO_DATABASE, show_fault
from sluitend.portals.handlers import UNREACHABLE
from sluitend.portals.page import Request
from sluitend.portals.refusals import answer_refusal

GetResponse = Callable[[HttpRequest], HttpResponse]
LONGEST_SESSION = timedelta(hours=12)
# Saving a session costs as much as answering a small question; so much less than its full time it may last.
SAVED_EVERY = timedelta(seconds=settings.SESSION_SAVED_EVERY)
NOBODY = Actor(party_id=None, role="")


class SayWhatHappened:
    """A refusal or a lost connection becomes a page; what else goes wrong is left to Django."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Django asks this for every exception of a view."""
        if isinstance(fault, Refusal):
            return answer_refusal(request, fault)
        return show_fault(request, NO_DATABASE) if isinstance(fault, UNREACHABLE) else None


def choose_language(get_response: GetResponse) -> GetResponse:
    """Dutch, unless somebody chose otherwise: the browser's language says nothing about that of the work."""

    def enter(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(known):
            response = get_response(request)
            response["Content-Language"] = known
            return response

    return enter


def bring_actor(get_response: GetResponse) -> GetResponse:
    """Say who acts and what time it is; whoever has been logged in for too long, is no longer.

    What the frame around every page tells people about themselves comes along, and is read when a page shows it.
    """

    def enter(request: Request) -> HttpResponse:
        request.at = settings.CLOCK()
        if request.user.is_authenticated and _is_over(request):
            logout(request)
        request.actor = _build_actor(request)
        request.pack = cast(Pack, SimpleLazyObject(partial(find_pack, request.actor.organisation_id)))
        request.waiting = cast(int, SimpleLazyObject(partial(count_unseen, request.actor)))
        return get_response(request)

    return enter  # type: ignore[return-value] # these two are what makes a request a `Request`


def _is_over(request: Request) -> bool:
    """Tell whether the session is older than allowed; its first request starts it, and each makes it last longer."""
    session = request.session
    since = session.setdefault("since", request.at.isoformat())
    seen = datetime.fromisoformat(session.get("seen", since))
    if "seen" not in session or abs(request.at - seen) >= SAVED_EVERY:
        session["seen"] = request.at.isoformat()
    return request.at - datetime.fromisoformat(since) > LONGEST_SESSION


def _build_actor(request: Request) -> Actor:
    account = request.user
    if not account.is_authenticated:
        return NOBODY
    return Actor(
        party_id=account.party_id,
        role=account.role,
        organisation_id=account.organisation_id,
        origin="desk",
    )
