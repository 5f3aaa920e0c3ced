"""The page for a colleague who takes somebody over; it prints on paper."""

from django.http import HttpResponse
from django.shortcuts import render

from sluitend.areas.caseloads.queries import read_handover
from sluitend.compute.calendar.moments import find_day
from sluitend.portals import profile_names as names
from sluitend.portals.desk.views.profiles.blocks import describe
from sluitend.portals.page import Request, page


@page(act="read_handover")
def show_handover(request: Request, person_id: int) -> HttpResponse:
    """Show what a new colleague must know before the first conversation."""
    handover = read_handover(actor=request.actor, at=request.at, person_id=person_id)
    blocks = [describe(section, told_since_on=handover.told_since_on) for section in handover.sections]
    context = {
        "handover": handover,
        "known": [block for block in blocks if block.section.is_known],
        "unknown": [block for block in blocks if not block.section.is_known],
        "today": find_day(request.at),
        "attribution": names.ATTRIBUTION,
    }
    return render(request, "portals/desk/caseloads/handover.html", context)
