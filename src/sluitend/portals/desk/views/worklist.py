"""The list: what was promised, by day, the late ones first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.columns import PROMISES, Head, choose_columns
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.gate.text import Text
from sluitend.ledger.queries import PromiseRow, Worklist, read_worklist
from sluitend.portals.desk.forms import WorklistForm
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input

REMEMBERED = "worklist"
TITLES = {
    "coach": _("Mijn lijst"),
    "team_lead": _("Lijst van het team"),
    "planner": _("Alle toezeggingen"),
}
DAYS_IN_WEEK = 7
ALWAYS = ("name", "due_on", "days_late")


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A count on top of the list, which is a filter too."""

    when: str
    name: Text
    count: int
    told: Text


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of the list: the stretch of days it falls in, and the tiles that count it."""

    row: PromiseRow
    stretch: str
    tiles: str


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
    has_owners = len(worklist.owners) > 1
    shown = _choose_columns(request, has_owners=has_owners)
    context = {
        "title": TITLES[request.actor.role],
        "worklist": worklist,
        "wanted": wanted,
        "today": today,
        "tiles": _list_tiles(worklist),
        "lines": [_place(row, today) for row in worklist.rows],
        "here": quote(request.get_full_path(), safe=""),
        "kinds": [(code, gettext(name), count) for code, name, count in worklist.kinds],
        "has_owners": has_owners,
        "shown": shown,
        "heads": _list_heads(shown),
        # Besides the chosen ones: to pick, the day, how it stands, and what can be done.
        "columns": len(shown) + 4,
        "by_day": wanted.order == "due_on",
        "may_settle": find_scope(role=request.actor.role, act="settle_promise"),
        "may_export": find_scope(role=request.actor.role, act="export_list"),
        "query": asked,
        "fault": take_input(request)[1],
        "may_note": find_scope(role=request.actor.role, act="write_note"),
    }
    return render(request, "portals/desk/worklist.html", context)


def _list_heads(shown: Sequence[str]) -> list[Head]:
    """Give the columns that can be chosen; the day always stands in the list."""
    chosen = {code: column for code, column in PROMISES.items() if code not in ALWAYS}
    return [Head(code=code, column=column, is_shown=code in shown) for code, column in chosen.items()]


def _choose_columns(request: Request, *, has_owners: bool) -> tuple[str, ...]:
    """Give the columns asked for; the usual ones tell whose a promise is where there is more than one owner."""
    asked = request.GET.getlist("column") or (["kind", "owner"] if has_owners else ["kind"])
    return tuple(code for code in choose_columns("promises", asked) if code not in ALWAYS or code == "name")


def _list_tiles(worklist: Worklist) -> list[Tile]:
    return [
        Tile(when="late", name=_("Te laat"), count=worklist.late, told=_("vragen nu actie")),
        Tile(when="today", name=_("Vandaag"), count=worklist.today, told=_("uiterlijk vandaag")),
        Tile(when="week", name=_("Deze week"), count=worklist.week, told=_("vandaag en de zeven dagen erna")),
        Tile(when="all", name=_("Alles"), count=worklist.total, told=_("open toezeggingen")),
    ]


def _place(row: PromiseRow, today: date) -> Line:
    """Give a row the stretch of days that it falls in."""
    days = (row.due_on - today).days
    if row.is_late:
        return Line(row=row, stretch=gettext("Te laat"), tiles="late")
    if days < 0:
        return Line(row=row, stretch=gettext("Opgeschort"), tiles="")
    if days == 0:
        return Line(row=row, stretch=gettext("Vandaag"), tiles="today week")
    if days <= DAYS_IN_WEEK:
        return Line(row=row, stretch=gettext("Deze week"), tiles="week")
    return Line(row=row, stretch=gettext("Later"), tiles="")
