"""My work: how it goes there, told in two answers, and my certificates."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.actions import report_my_work
from sluitend.areas.aftercare.queries import read_my_work, read_skill_certificate
from sluitend.exchange.letters.certificate import write_certificate
from sluitend.portals.desk.forms.aftercare import TwoQuestionsForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_my_work")
def show_work(request: Request) -> HttpResponse:
    """Show where I work, what was told, and what I showed."""
    mine = read_my_work(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    works = [(row, TwoQuestionsForm(initial=given, auto_id=f"work-{row.placement_id}-%s")) for row in mine.rows]
    return render(request, "portals/resident/aftercare.html", {"mine": mine, "works": works, "fault": fault})


@page(act="report_my_work", methods=("POST",), back="my-aftercare", is_listed=True)
def tell(request: Request, placement_id: int) -> HttpResponse:
    """Tell how it goes."""
    form = TwoQuestionsForm(request.POST)
    told = form.read_told()
    with tell_done(request, _("Dank u wel. Is er iets nodig? Dan nemen wij binnen een week contact op.")):
        report_my_work(actor=act_once(request, form.key), at=request.at, placement_id=placement_id, told=told)
    return redirect("my-aftercare")


@page(act="read_skill_certificate")
def print_certificate(request: Request, certificate_id: int) -> HttpResponse:
    """Give my certificate as a letter to keep."""
    certificate = read_skill_certificate(actor=request.actor, at=request.at, certificate_id=certificate_id)
    headers = {"Content-Disposition": f'attachment; filename="certificaat-{certificate.id}.pdf"'}
    return HttpResponse(write_certificate(certificate), content_type="application/pdf", headers=headers)
