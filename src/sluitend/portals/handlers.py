"""Pages for what Django itself finds wrong: unknown addresses, stale forms, faults in the program."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from sluitend.portals.faults import (
    BAD_REQUEST,
    BROKEN,
    FORBIDDEN,
    NO_DATABASE,
    NO_SUCH_PAGE,
    STALE_FORM,
    show_fault,
)

# What the driver says when there is no server to talk to.
UNREACHABLE = (OperationalError, InterfaceError)


def show_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be understood."""
    return show_fault(request, BAD_REQUEST)


def show_forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what may not be seen."""
    return show_fault(request, FORBIDDEN)


def show_missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere."""
    return show_fault(request, NO_SUCH_PAGE)


def show_stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without the secret that belongs to it."""
    return show_fault(request, STALE_FORM)


def show_broken(request: HttpRequest) -> HttpResponse:
    """Answer any other fault; a lost connection has a page of its own."""
    lost = isinstance(sys.exception(), UNREACHABLE)
    return show_fault(request, NO_DATABASE if lost else BROKEN)
