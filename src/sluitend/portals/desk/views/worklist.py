"""The list: what was promised, by day, the late ones first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.columns import PROMISES, Head, choose_columns
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.gate.text import Text
from sluitend.ledger.queries import PromiseRow, Worklist, read_worklist
from sluitend.portals.desk.forms import WorklistForm
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input
from sluitend.portals.templatetags.sluitend import day, draw_badge, show_badge, tell_standing

REMEMBERED = "worklist"
TITLES = {
    "coach": _("Mijn lijst"),
    "team_lead": _("Lijst van het team"),
    "planner": _("Alle toezeggingen"),
}
DAYS_IN_WEEK = 7
ALWAYS = ("name", "due_on", "days_late")
SUBJECT = '<span class="list__subject">{}</span>'


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A count on top of the list, which is a filter too."""

    when: str
    name: Text
    count: int
    told: Text


class Standing(NamedTuple):
    """The stretch of days that a row falls in, the tiles that count it, its day in words, and its badge."""

    stretch: str
    tiles: str
    due: str
    badge: SafeString


# The days in which rows fall that stand together, with what each row shows.
Stretch = tuple[str, list[dict[str, str | int]]]


@page(act="read_worklist")
def show_worklist(request: Request) -> HttpResponseBase:
    """Show one page of the list; without a question, the one that was asked last."""
    asked, remembered = request.GET.urlencode(), request.session.get(REMEMBERED)
    if not asked and remembered:
        return redirect(f"{request.path}?{remembered}")
    wanted = WorklistForm(request.GET).read_filter()
    worklist = read_worklist(actor=request.actor, at=request.at, wanted=wanted)
    if asked != remembered:
        request.session[REMEMBERED] = asked
    # The frame need not ask for it again.
    request.waiting = worklist.told.found
    today = find_day(request.at)
    has_owners = len(worklist.owners) > 1
    shown = _choose_columns(request, has_owners=has_owners)
    context = {
        "title": TITLES[request.actor.role],
        "worklist": worklist,
        "found": worklist.found,
        "subject": "promises",
        "wanted": wanted,
        "today": today,
        "tiles": _list_tiles(worklist),
        "stretches": _list_stretches(worklist.rows, today, shown),
        "this_page": quote(request.get_full_path(), safe=""),
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
    return render(request, "portals/desk/worklist.html", context, using="jinja2")


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


def _list_stretches(rows: Sequence[PromiseRow], today: date, shown: Sequence[str]) -> list[Stretch]:
    """Give the rows by the days in which they fall, with what each of them shows."""
    kinds = {name: gettext(name) for name in {row.kind_name for row in rows}}
    language = get_language()
    stretches: list[Stretch] = []
    for place, row in enumerate(rows, start=1):
        standing = _find_standing(row.due_on, today, row.is_suspended, language)
        if not stretches or stretches[-1][0] != standing.stretch:
            stretches.append((standing.stretch, []))
        stretches[-1][1].append(
            {
                "place": place,
                "tiles": standing.tiles,
                "id": row.id,
                "person_id": row.person_id,
                "name": row.person_name,
                "mark": draw_badge("warning", "lock", gettext("Beperkt")) if row.is_restricted else "",
                "kind": kinds[row.kind_name],
                "subject": format_html(SUBJECT, row.subject) if row.subject else "",
                "owner_id": row.owner_id,
                "owner": row.owner_name,
                "opened": day(row.opened_at) if "opened_on" in shown else "",
                "renewals": row.renewals,
                "due": standing.due,
                "badge": standing.badge,
            }
        )
    return stretches


@lru_cache(maxsize=1024)
def _find_standing(due_on: date, today: date, is_suspended: bool, _language: str | None) -> Standing:
    """Say how an open promise stands that is due on a day; the same few stand in every list."""
    days = (due_on - today).days
    badge = show_badge(*tell_standing(days, is_suspended=is_suspended))
    if days < 0:
        stretch, tiles = (gettext("Opgeschort"), "") if is_suspended else (gettext("Te laat"), "late")
    elif days == 0:
        stretch, tiles = gettext("Vandaag"), "today week"
    else:
        stretch, tiles = (gettext("Deze week"), "week") if days <= DAYS_IN_WEEK else (gettext("Later"), "")
    return Standing(stretch, tiles, day(due_on), badge)
