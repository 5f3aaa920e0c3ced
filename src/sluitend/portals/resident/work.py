"""My work: where I am placed, what was agreed, and my yes to it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import agree_placement
from sluitend.areas.placements.queries import AgreedPlacement, read_my_placements
from sluitend.exchange.letters.placement import write_placement_agreement
from sluitend.gate.errors import NotFound
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import AgreePlacementForm


@page(act="read_my_placements")
def show_work(request: Request) -> HttpResponse:
    """Show where I work through the municipality, and what waits for my answer."""
    mine = read_my_placements(actor=request.actor, at=request.at)
    _given, fault = take_input(request)
    return render(request, "portals/resident/work.html", {"mine": mine, "fault": fault})


@page(act="read_my_placements")
def print_agreement(request: Request, placement_id: int) -> HttpResponse:
    """Give what was agreed as a letter to keep."""
    found = _find(read_my_placements(actor=request.actor, at=request.at), placement_id)
    letter = write_placement_agreement(
        found.row, found.agreement, municipality=found.municipality, sender=request.pack.sender
    )
    headers = {"Content-Disposition": 'attachment; filename="mijn-overeenkomst.pdf"'}
    return HttpResponse(letter, content_type="application/pdf", headers=headers)


@page(act="agree_placement", methods=("POST",), back="my-work")
def agree(request: Request) -> HttpResponse:
    """Agree to the version that was read."""
    form = AgreePlacementForm(request.POST)
    given = form.read()
    asked = {"placement_id": given["placement_id"], "version": given["version"]}
    with tell_done(request, _("U bent akkoord. Dank u wel.")):
        agree_placement(actor=act_once(request, form.key), at=request.at, **asked)
    return redirect("my-work")


def _find(mine: tuple[AgreedPlacement, ...], placement_id: int) -> AgreedPlacement:
    for each in mine:
        if each.row.id == placement_id:
            return each
    raise NotFound
