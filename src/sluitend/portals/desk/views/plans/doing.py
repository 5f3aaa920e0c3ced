"""What the pages of plans and budgets do alike: show themselves whole or in place, and carry a form out once."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sluitend.gate.errors import ChangedMeanwhile
from sluitend.gate.text import Text
from sluitend.portals.desk.forms import Form
from sluitend.portals.done import tell_done
from sluitend.portals.faults import build_fault
from sluitend.portals.page import Request, act_once
from sluitend.portals.refusals import keep_input

WHOLE, IN_PLACE = "portals/base.html", "portals/_in_place.html"


def show(request: Request, template: str, context: Mapping[str, object]) -> HttpResponse:
    """Show a page whole, or without its frame to whoever sent a form of it with htmx and stays where they were."""
    frame = IN_PLACE if request.htmx else WHOLE
    response = render(request, f"portals/desk/{template}", {**context, "frame": frame})
    if request.htmx:
        response["HX-Replace-Url"] = request.get_full_path()
    return response


def do_once(
    request: Request, form: Form, act: Callable[..., object], /, *, told: Text, to: str, person_id: int, **asked: object
) -> HttpResponseBase:
    """Carry out what a form asks, and show the page where it is seen."""
    try:
        with tell_done(request, told):
            act(actor=act_once(request, form.key), at=request.at, person_id=person_id, **asked)
    except ChangedMeanwhile as refusal:
        if not request.htmx:
            raise
        return _open_again(request, refusal, reverse(to, kwargs={"person_id": person_id}))
    return redirect(to, person_id=person_id)


def _open_again(request: Request, refusal: ChangedMeanwhile, address: str) -> HttpResponse:
    """Open the page with the form anew, with what was typed and what a colleague saved meanwhile."""
    keep_input(request, address, build_fault(refusal))
    return HttpResponse(status=204, headers={"HX-Redirect": address})
