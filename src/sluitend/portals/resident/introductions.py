"""Being put forward: to which employer, exactly what it would see of me, and my answer."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.actions import record_my_consent
from sluitend.areas.introductions.queries import read_my_introductions
from sluitend.portals.desk.forms.introductions import ConsentForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "my-introductions"


@page(act="read_my_introductions")
def show_introductions(request: Request) -> HttpResponse:
    """Show for whom I was put forward."""
    rows = read_my_introductions(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    return render(request, "portals/resident/introductions.html", {"rows": rows, "fault": fault})


@page(act="record_my_consent", methods=("POST",), back=HERE, is_listed=True)
def answer(request: Request) -> HttpResponse:
    """Say what an employer may see of me."""
    form = ConsentForm(request.POST)
    given = form.read()
    asked = {"candidate_id": given["candidate_id"], "consent": given["consent"]}
    with tell_done(request, _("Uw antwoord is bewaard en geldt meteen.")):
        record_my_consent(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect(HERE)
