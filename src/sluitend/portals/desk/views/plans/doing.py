"""What every form of these pages does: carry it out once, tell so, and lead on."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect

from sluitend.gate.errors import DoneBefore
from sluitend.gate.text import Text
from sluitend.portals.desk.forms import Form
from sluitend.portals.page import Request, act_once


def do_once(
    request: Request, form: Form, work: Callable[..., object], *, told: Text, to: str, person_id: int
) -> HttpResponseBase:
    """Carry out what a form asks; sent twice, it is done once and told as done."""
    try:
        work(actor=act_once(request, form.key))
    except DoneBefore as before:
        told = before.what
    messages.success(request, str(told))
    return redirect(to, person_id=person_id)
