"""What every form of these pages does: carry it out once, tell so, and lead on."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.shortcuts import redirect

from sluitend.gate.text import Text
from sluitend.portals.desk.forms import Form
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once


def do_once(
    request: Request, form: Form, work: Callable[..., object], *, told: Text, to: str, person_id: int
) -> HttpResponseBase:
    """Carry out what a form asks, and show the page where it is seen."""
    with tell_done(request, told):
        work(actor=act_once(request, form.key))
    return redirect(to, person_id=person_id)
