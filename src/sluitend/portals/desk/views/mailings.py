"""Mailings: a week of the plan is looked at, sent out in one act, followed, and taken back as far as it is here."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sluitend.areas.schedules.actions import cancel_mailing, start_mailing
from sluitend.areas.schedules.queries import read_mailing, read_mailing_preview
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.portals.desk.forms import mailings as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import read_page, turn_pages
from sluitend.portals.refusals import take_input


@page(act="read_mailing_preview")
def show_mailings(request: Request) -> HttpResponse:
    """Show the weeks that wait, who of the chosen one can be invited and who not, and the mailings so far."""
    given, fault = take_input(request)
    asked = given or request.GET.dict()
    choice = forms.WeekForm(asked).read_choice() if "minutes" in asked else None
    preview = read_mailing_preview(actor=request.actor, at=request.at, choice=choice)
    first_on = preview.weeks[0].week_on if preview.weeks else find_day(request.at)
    begun = forms.begin_week(_read_week(asked, first_on), today=find_day(request.at), minutes=preview.minutes)
    choosing = forms.WeekForm(initial=begun | asked, auto_id="week-%s")
    choosing.offer(preview)
    seen = {"seen": preview.chosen.able} if preview.chosen else {}
    form = forms.SendForm(initial={"way": "office"} | asked | seen, auto_id="send-%s")
    context = {"preview": preview, "choosing": choosing, "choice": choice, "form": form, "fault": fault}
    return render(request, "portals/desk/schedules/mailings.html", context)


@page(act="start_mailing", methods=("POST",), back="mailings")
def send(request: Request) -> HttpResponse:
    """Invite a week, as it was shown."""
    form = forms.SendForm(request.POST)
    choice, manner, seen = form.read_mailing(request.build_absolute_uri(reverse("invitation-code")))
    try:
        mailing_id = start_mailing(
            actor=act_once(request, form.key), at=request.at, choice=choice, manner=manner, seen=seen
        )
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("mailings")
    messages.success(request, _("De week is uitgenodigd. De brieven worden nu geschreven."))
    return redirect("mailing", mailing_id=mailing_id)


@page(act="read_mailing")
def show_mailing(request: Request, mailing_id: int) -> HttpResponse:
    """Show how far a mailing is, and what came of each person; while it is written, the page looks again by itself."""
    view = read_mailing(actor=request.actor, at=request.at, mailing_id=mailing_id, page=read_page(request))
    _given, fault = take_input(request)
    context = {"view": view, "row": view.row, "form": forms.TakeBackForm(), "fault": fault}
    return render(request, "portals/desk/schedules/mailing.html", context | turn_pages(view.page, view.pages))


@page(act="cancel_mailing", methods=("POST",), back="mailing")
def take_back(request: Request, mailing_id: int) -> HttpResponse:
    """Take a mailing back, as far as its letters are still here."""
    form = forms.TakeBackForm(request.POST)
    because = form.read()["because"]
    told = gettext_lazy("Teruggenomen wat nog niet verstuurd was; deze mensen staan weer gewoon in de planning.")
    with tell_done(request, told):
        cancel_mailing(actor=act_once(request, form.key), at=request.at, mailing_id=mailing_id, because=because)
    return redirect("mailing", mailing_id=mailing_id)


def _read_week(asked: dict[str, str], first_on: date) -> date:
    """Give the week that was asked for by its day alone, as the links of the weeks do."""
    try:
        return date.fromisoformat(asked.get("week_on", ""))
    except ValueError:
        return first_on
