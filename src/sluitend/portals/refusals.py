"""Whoever is refused returns to the form, with what was filled in and the reason above it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sluitend.gate.errors import Refusal
from sluitend.portals.faults import CONFLICT, SECRETS, Fault, build_fault, show_fault
from sluitend.portals.page import Page

KEPT = "unsent"
# A key belongs to one try; the form makes a new one.
NOT_KEPT = (*SECRETS, "once")


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


def keep_input(request: HttpRequest, form: str, fault: Fault) -> None:
    """Keep what was filled in until the page with this form is opened, with the fault to show above it."""
    fields = {name: value for name, value in request.POST.items() if name not in NOT_KEPT}
    words = [str(fault.what), str(fault.why), str(fault.now)]
    request.session[KEPT] = {"form": form, "fields": fields, "words": words}


def take_input(request: HttpRequest) -> tuple[dict[str, str], Fault | None]:
    """Give what was filled in on this form when it was refused, once, and the fault to show above it."""
    kept = request.session.get(KEPT)
    if not kept or kept["form"] != request.path:
        return {}, None
    del request.session[KEPT]
    what, why, now = kept["words"]
    return kept["fields"], Fault(status=CONFLICT, what=what, why=why, now=now)
