"""Two questions about work: whoever has the link needs no account, and sees nothing but those."""

from dataclasses import replace

from axes.handlers.proxy import AxesProxyHandler
from django.http import HttpResponse
from django.shortcuts import render

from sluitend.areas.aftercare.actions import redeem_report_link
from sluitend.areas.aftercare.queries import read_report_question
from sluitend.gate.actor import Actor
from sluitend.gate.errors import DoneBefore, Invalid, Refusal, UnknownCode
from sluitend.portals.desk.forms.aftercare import TwoQuestionsForm
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input

DOORKEEPER = Actor(party_id=None, role="system", origin="link")
# Under this name tries from one address are counted together; a locked door answers with its own page.
WHO = {"username": "report"}


@page(act="read_report_question", is_public=True)
def show_question(request: Request, secret: str) -> HttpResponse:
    """Show both questions."""
    _require_few_tries(request)
    question = read_report_question(actor=DOORKEEPER, at=request.at, secret=secret)
    if question is None:
        raise _refuse(request)
    given, fault = take_input(request)
    context = {"question": question, "secret": secret, "form": TwoQuestionsForm(initial=given), "fault": fault}
    return render(request, "portals/resident/report.html", context)


@page(act="redeem_report_link", methods=("POST",), back="report-question", is_public=True)
def answer(request: Request, secret: str) -> HttpResponse:
    """Take the answers, once, and say what happens now: the link opens nothing any more."""
    _require_few_tries(request)
    form = TwoQuestionsForm(request.POST)
    told = form.read_told()
    try:
        if not redeem_report_link(actor=replace(DOORKEEPER, once=form.key), at=request.at, secret=secret, told=told):
            raise _refuse(request)
    except DoneBefore:
        # Sent twice by an impatient finger: it arrived, and that is all that matters.
        pass
    return render(request, "portals/resident/report_thanks.html")


def _require_few_tries(request: Request) -> None:
    """Let whoever tried too many links wait, whether this one is right or not."""
    if not AxesProxyHandler.is_allowed(request, WHO):
        request.axes_locked_out = True  # type: ignore[attr-defined] # asked by the middleware that shows the locked door
        raise _build_refusal(request)


def _refuse(request: Request) -> Refusal:
    """Count a try that opened nothing, and give the one answer to all of them."""
    AxesProxyHandler.user_login_failed(sender=__name__, credentials=WHO, request=request)
    return _build_refusal(request)


def _build_refusal(request: Request) -> Refusal:
    """Give what an address says that does not exist; a form comes back with the same words above it."""
    unknown = UnknownCode()
    return Invalid(unknown.what, unknown.why, unknown.now) if request.method == "POST" else unknown
