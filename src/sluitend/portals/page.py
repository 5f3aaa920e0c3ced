"""A page: an address that leads to exactly one act, for somebody who has logged in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django_htmx.middleware import HtmxDetails

from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.portals.faults import LOGGED_OUT, WRONG_METHOD, show_fault
from sluitend.portals.keeping import keep_for_sender


class Request(HttpRequest):
    """A request as the middleware hands it on: with who acts and when."""

    actor: Actor
    at: datetime
    htmx: HtmxDetails
    # Of whoever acts: the pack of their municipality, and how many messages wait for them.
    pack: Pack
    waiting: int


View = Callable[..., HttpResponseBase]
# Whoever was given a password by somebody else does this first.
OWN_PASSWORD = ("read_my_account", "renew_my_password")


@dataclass(frozen=True, kw_only=True)
class Page:
    """A view with the act it leads to.

    `back` names the page that holds the form of this one; who is refused returns there with what was filled in. It
    `is_listed` when that page is a list with such a form in each row, and asks for no number of its own.
    """

    view: View
    act: str
    methods: tuple[str, ...]
    back: str = ""
    is_listed: bool = False
    is_public: bool = False

    def __call__(self, request: Request, **where: object) -> HttpResponseBase:
        if request.method not in self.methods:
            return self._turn_back(request, where)
        if not self.is_public and not request.user.is_authenticated:
            return _ask_to_log_in(request, self.find_form(where))
        if getattr(request.user, "must_renew", False) and self.act not in OWN_PASSWORD:
            return redirect("password")
        response = self.view(request, **where)
        # Other people may use this computer next: nothing of a person stays in its browser.
        add_never_cache_headers(response)
        return response

    def find_form(self, where: dict[str, object]) -> str:
        """Give the address of the page with the form of this one; "" when there is none."""
        return reverse(self.back, kwargs={} if self.is_listed else where) if self.back else ""

    def _turn_back(self, request: Request, where: dict[str, object]) -> HttpResponse:
        """Reloading the answer to a form shows the form again."""
        if self.back:
            return redirect(self.find_form(where))
        return show_fault(request, WRONG_METHOD)


def page(
    *,
    act: str,
    methods: tuple[str, ...] = ("GET", "HEAD"),
    back: str = "",
    is_listed: bool = False,
    is_public: bool = False,
) -> Callable[[View], Page]:
    """Make a view a page that leads to `act`."""
    return lambda view: Page(view=view, act=act, methods=methods, back=back, is_listed=is_listed, is_public=is_public)


def act_once(request: Request, key: UUID | None) -> Actor:
    """Give who acts, with the key of this form: the same form sent twice is carried out once."""
    return replace(request.actor, once=key)


def _ask_to_log_in(request: Request, form: str) -> HttpResponse:
    """What was typed stays on the screen of whoever works with htmx; others come back to the form.

    A form that was signed for its sender is there again after logging in, with what was typed.
    """
    fault = keep_for_sender(request, form) if form else LOGGED_OUT
    if request.htmx:
        return show_fault(request, fault)
    return redirect_to_login(form or request.get_full_path(), resolve_url("login"))
