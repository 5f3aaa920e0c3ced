"""Whoever is refused returns to the form, with what was filled in and the reason above it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sluitend.gate.errors import Refusal
from sluitend.portals.faults import CONFLICT, build_fault, show_fault
from sluitend.portals.keeping import keep_input, take_input
from sluitend.portals.page import Page

__all__ = ["answer_refusal", "keep_input", "take_input"]


def answer_refusal(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Show the refusal; without htmx a form comes back as it was sent."""
    fault = build_fault(refusal)
    found = request.resolver_match
    page = found.func if found else None
    if getattr(request, "htmx", False) or fault.status != CONFLICT or not isinstance(page, Page) or not page.back:
        return show_fault(request, fault)
    form = page.find_form(found.kwargs if found else {})
    keep_input(request, form, fault)
    return redirect(form)
