"""Splitting an area: say into which parts, see how many go where, and only then do it; and taking it back."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.gate.grants import find_scope
from sluitend.parties.actions import split_area, undo_area_split
from sluitend.parties.queries import read_area_split
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.splitting import SplitForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_area_split")
def show_split(request: Request, area_id: int) -> HttpResponse:
    """Show who lives in an area, and the form for its parts."""
    preview = read_area_split(actor=request.actor, at=request.at, area_id=area_id)
    given, fault = take_input(request)
    return _show(request, {"preview": preview, "form": SplitForm(initial=given), "fault": fault})


@page(act="read_area_split", methods=("POST",), back="area-split")
def show_preview(request: Request, area_id: int) -> HttpResponse:
    """Show how many would go to each part."""
    form = SplitForm(request.POST)
    parts = form.read_parts()
    preview = read_area_split(actor=request.actor, at=request.at, area_id=area_id, parts=parts)
    given = {name: request.POST.get(name, "") for name in form.fields if name not in ("once", "seen")}
    ready = SplitForm(initial=given | {"seen": " ".join(str(count) for count in preview.counts)})
    return _show(request, {"preview": preview, "form": ready, "counts": list(zip(parts, preview.counts))})


@page(act="split_area", methods=("POST",), back="area-split")
def split(request: Request, area_id: int) -> HttpResponse:
    """Split an area as it was shown."""
    form = SplitForm(request.POST)
    parts = form.read_parts()
    with tell_done(request, _("Het gebied is gesplitst. Wie er woonde, woont nu in een van de delen.")):
        split_area(
            actor=act_once(request, form.key), at=request.at, area_id=area_id, parts=parts, seen=form.read_seen()
        )
    return redirect("area-split", area_id=area_id)


@page(act="undo_area_split", methods=("POST",))
def undo(request: Request, split_id: int) -> HttpResponse:
    """Let the area be one again."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De splitsing is teruggedraaid. Iedereen woont weer in het hele gebied.")):
        undo_area_split(actor=act_once(request, form.key), at=request.at, split_id=split_id)
    return redirect("home")


def _show(request: Request, context: dict[str, object]) -> HttpResponse:
    may = find_scope(role=request.actor.role, act="list_areas")
    return render(request, "portals/desk/office/split.html", context | {"may_list": may})
