"""One section of a profile: filled in, changed, and with all that it was before."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sluitend.areas.profiles.facts import SECTIONS
from sluitend.areas.profiles.queries import read_section
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.profiles import ProfileForm, VerifyForm
from sluitend.portals.desk.views.profiles.blocks import build_forms, compare, describe
from sluitend.portals.desk.views.profiles.saving import save_sections
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input

MORE = "more"


@page(act="read_section")
def show_section(request: Request, person_id: int, section: str) -> HttpResponse:
    """Show a section as a form, with its trace below; a colleague's version stands beside one's own."""
    view = read_section(actor=request.actor, at=request.at, person_id=person_id, section=section)
    given, fault = take_input(request)
    [form] = build_forms([view.section], given)
    context = {
        "view": view,
        "key": ProfileForm(),
        "form": form,
        "comparison": compare(form) if fault and given else None,
        "fault": fault,
        "expected": view.expected,
        "earlier": [describe(edition) for edition in view.earlier],
        "told": describe(view.section) if view.section.is_unseen else None,
        "verify_form": VerifyForm(initial={"seen": view.section.number}, auto_id=False),
        "may_record": find_scope(role=request.actor.role, act="record_profile"),
        "attribution": names.ATTRIBUTION,
    }
    return render(request, "portals/desk/profiles/section.html", context)


@page(act="record_profile", methods=("POST",), back="profile-section")
def record_section(request: Request, person_id: int, section: str) -> HttpResponse:
    """Record one section, and go back to the profile or on with more lines."""
    if section not in SECTIONS:
        raise NotFound
    where = {"person_id": person_id, "section": section}
    form_at = reverse("profile-section", kwargs=where)
    profile_at = reverse("profile", kwargs={"person_id": person_id})
    then = form_at if MORE in request.POST else f"{profile_at}#{section}"
    return save_sections(request, person_id, [section], form_at=form_at, then=then)
