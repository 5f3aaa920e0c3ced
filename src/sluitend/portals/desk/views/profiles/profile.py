"""A person's profile: every section with what is known since when, and what is unknown."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sluitend.areas.profiles.actions import verify_section
from sluitend.areas.profiles.queries import read_profile
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.profiles import VerifyForm
from sluitend.portals.desk.views.profiles.blocks import describe
from sluitend.portals.page import Request, act_once, page


@page(act="read_profile")
def show_profile(request: Request, person_id: int) -> HttpResponse:
    """Show the profile; what is unknown stands there as unknown."""
    profile = read_profile(actor=request.actor, at=request.at, person_id=person_id)
    blocks = [describe(section, told_since_on=profile.told_since_on) for section in profile.sections]
    context = {
        "profile": profile,
        "blocks": [(block, VerifyForm(initial={"seen": block.section.number}, auto_id=False)) for block in blocks],
        "unknown": [block for block in blocks if block.is_essential and not block.section.is_known],
        "may_record": find_scope(role=request.actor.role, act="record_profile"),
        "may_hand_over": find_scope(role=request.actor.role, act="read_handover"),
        "attribution": names.ATTRIBUTION,
    }
    return render(request, "portals/desk/profiles/profile.html", context)


@page(act="verify_section", methods=("POST",), back="profile-section")
def verify(request: Request, person_id: int, section: str) -> HttpResponse:
    """Note with one click that a section is still as it was."""
    form = VerifyForm(request.POST)
    seen = form.read()["seen"]
    try:
        actor = act_once(request, form.key)
        verify_section(actor=actor, at=request.at, person_id=person_id, section=section, seen=seen)
    except DoneBefore:
        pass
    messages.success(request, _("Nagevraagd: dit klopt nog."))
    return redirect(f"{reverse('profile', kwargs={'person_id': person_id})}#{section}")
