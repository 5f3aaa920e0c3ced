"""Being put forward: to which employer, exactly what it would see of me, and my answer."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.actions import record_my_consent, record_my_video
from sluitend.areas.introductions.queries import read_my_introductions
from sluitend.portals.desk.forms.introductions import ConsentForm, VideoForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "my-introductions"


@page(act="read_my_introductions")
def show_introductions(request: Request) -> HttpResponse:
    """Show for whom I was put forward."""
    mine = read_my_introductions(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    form = VideoForm(initial={"link": mine.video} | given, auto_id="video-%s")
    context = {"rows": mine.rows, "video": mine.video, "form": form, "fault": fault}
    return render(request, "portals/resident/introductions.html", context)


@page(act="record_my_consent", methods=("POST",), back=HERE, is_listed=True)
def answer(request: Request) -> HttpResponse:
    """Say what an employer may see of me."""
    form = ConsentForm(request.POST)
    given = form.read()
    asked = {"candidate_id": given["candidate_id"], "consent": given["consent"]}
    with tell_done(request, _("Uw antwoord is bewaard en geldt meteen.")):
        record_my_consent(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect(HERE)


@page(act="record_my_video", methods=("POST",), back=HERE, is_listed=True)
def keep_video(request: Request) -> HttpResponse:
    """Give the link to a film of mine, or take it away."""
    form = VideoForm(request.POST)
    link = form.read()["link"]
    with tell_done(request, _("Uw link is bewaard.") if link else _("Uw link is weg. Niemand ziet hem nog.")):
        record_my_video(actor=act_once(request, form.key), at=request.at, link=link)
    return redirect(HERE)
