"""The short intake: in three minutes what work cannot be found without, asking only what is not known yet."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sluitend.areas.profiles.facts import ESSENTIALS
from sluitend.areas.profiles.queries import read_profile
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.profiles import ProfileForm, VerifyForm
from sluitend.portals.desk.views.profiles.blocks import build_forms, compare, describe
from sluitend.portals.desk.views.profiles.saving import save_sections
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input

ASKED = (*ESSENTIALS, "own_words")


@page(act="read_profile")
def show_intake(request: Request, person_id: int) -> HttpResponse:
    """Show a form for what is unknown; what is known is shown, to be confirmed with one click."""
    profile = read_profile(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    asked = [section for section in profile.sections if section.code in ASKED]
    # What was sent and refused is shown again, even when a colleague filled it in meanwhile.
    open_ones = [each for each in asked if not each.is_known or f"{each.code}-lines" in given]
    forms = build_forms(open_ones, given)
    known = [describe(section) for section in asked if section not in open_ones]
    context = {
        "profile": profile,
        "key": ProfileForm(),
        "forms": [(form, compare(form) if fault and given else None) for form in forms],
        "known": [(block, VerifyForm(initial={"seen": block.section.number}, auto_id=False)) for block in known],
        "fault": fault,
        "attribution": names.ATTRIBUTION,
    }
    return render(request, "portals/desk/profiles/intake.html", context)


@page(act="record_profile", methods=("POST",), back="intake")
def record_intake(request: Request, person_id: int) -> HttpResponse:
    """Record the sections that were on the page."""
    codes = [code for code in ASKED if f"{code}-lines" in request.POST]
    where = {"person_id": person_id}
    form_at, then = reverse("intake", kwargs=where), reverse("profile", kwargs=where)
    return save_sections(request, person_id, codes, form_at=form_at, then=then)
