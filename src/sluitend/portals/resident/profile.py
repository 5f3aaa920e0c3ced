"""My profile: each section as it stands, put right by myself; what stood there before is kept."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.profiles.actions import record_my_profile
from sluitend.areas.profiles.facts import SECTIONS
from sluitend.areas.profiles.queries import Section, read_my_section
from sluitend.gate.errors import NotFound
from sluitend.portals.desk.forms.profiles import ProfileForm, SectionForm
from sluitend.portals.desk.views.profiles.blocks import build_forms, compare
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

MORE = "more"


@page(act="read_my_section")
def show_section(request: Request, section: str) -> HttpResponse:
    """Show one section as a form; what a colleague wrote meanwhile stands beside my own words."""
    view = read_my_section(actor=request.actor, at=request.at, section=section)
    given, fault = take_input(request)
    [form] = build_forms([view.section], given)
    context = {
        "form": form,
        "key": ProfileForm(),
        "section": view.section,
        "comparison": compare(form) if fault and given else None,
        "fault": fault,
    }
    return render(request, "portals/resident/section.html", context)


@page(act="record_my_profile", methods=("POST",), back="my-section")
def record_section(request: Request, section: str) -> HttpResponse:
    """Keep a section as I wrote it, and go back to my data or on with more lines."""
    if section not in SECTIONS:
        raise NotFound
    key = ProfileForm(request.POST)
    key.read()
    answer = SectionForm(Section(code=section), request.POST).read_answer()
    with tell_done(request, _("Bewaard. Wij zien wat u hebt veranderd.")):
        record_my_profile(actor=act_once(request, key.key), at=request.at, answer=answer)
    return redirect("my-section", section=section) if MORE in request.POST else redirect("my-details")
