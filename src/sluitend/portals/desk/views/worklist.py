"""The list: what was promised, by day, the late ones first."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.gate.text import Text
from sluitend.ledger.queries import PromiseRow, Worklist, read_worklist
from sluitend.portals.desk.forms import WorklistForm
from sluitend.portals.page import Request, page

REMEMBERED = "worklist"
TITLES = {
    "coach": _("Mijn lijst"),
    "team_lead": _("Lijst van het team"),
    "planner": _("Alle toezeggingen"),
}
DAYS_IN_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A count on top of the list, which is a filter too."""

    when: str
    name: Text
    count: int
    told: Text


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of the list: the stretch of days it falls in, the tiles that count it, and where its form leads back."""

    row: PromiseRow
    stretch: Text
    tiles: str
    back: str


@page(act="read_worklist")
def show_worklist(request: Request) -> HttpResponseBase:
    """Show one page of the list; without a question, the one that was asked last."""
    asked, remembered = request.GET.urlencode(), request.session.get(REMEMBERED)
    if not asked and remembered:
        return redirect(f"{request.path}?{remembered}")
    wanted = WorklistForm(request.GET).read_filter()
    worklist = read_worklist(actor=request.actor, at=request.at, wanted=wanted)
    request.session[REMEMBERED] = asked
    today = find_day(request.at)
    here = request.get_full_path()
    has_owners = len(worklist.owners) > 1
    context = {
        "title": TITLES[request.actor.role],
        "worklist": worklist,
        "wanted": wanted,
        "today": today,
        "tiles": _list_tiles(worklist),
        # By place and not by number: after settling, the next row stands in that place.
        "lines": [_place(row, today, f"{here}#rij-{place}") for place, row in enumerate(worklist.rows, start=1)],
        "has_owners": has_owners,
        "columns": 6 if has_owners else 5,
        "by_day": wanted.order == "due_on",
        "previous": worklist.page - 1,
        "next_page": worklist.page + 1 if worklist.page < worklist.pages else 0,
        "may_settle": find_scope(role=request.actor.role, act="settle_promise"),
        "may_note": find_scope(role=request.actor.role, act="write_note"),
    }
    return render(request, "portals/desk/worklist.html", context)


def _list_tiles(worklist: Worklist) -> list[Tile]:
    return [
        Tile(when="late", name=_("Te laat"), count=worklist.late, told=_("vragen nu actie")),
        Tile(when="today", name=_("Vandaag"), count=worklist.today, told=_("uiterlijk vandaag")),
        Tile(when="week", name=_("Deze week"), count=worklist.week, told=_("vandaag en de zeven dagen erna")),
        Tile(when="all", name=_("Alles"), count=worklist.total, told=_("open toezeggingen")),
    ]


def _place(row: PromiseRow, today: date, back: str) -> Line:
    """Give a row the stretch of days that it falls in."""
    days = (row.due_on - today).days
    if row.is_late:
        return Line(row=row, back=back, stretch=_("Te laat"), tiles="late")
    if days < 0:
        return Line(row=row, back=back, stretch=_("Opgeschort"), tiles="")
    if days == 0:
        return Line(row=row, back=back, stretch=_("Vandaag"), tiles="today week")
    if days <= DAYS_IN_WEEK:
        return Line(row=row, back=back, stretch=_("Deze week"), tiles="week")
    return Line(row=row, back=back, stretch=_("Later"), tiles="")
