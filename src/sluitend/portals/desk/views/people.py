"""My people: everybody of a caseload, with what is due next and why to look now."""

from dataclasses import dataclass
from urllib.parse import quote

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.columns import PEOPLE, Head, choose_columns
from sluitend.areas.caseloads.queries import PeopleFilter, PeopleList, list_people
from sluitend.areas.caseloads.signals import SIGNALS
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.gate.text import Text
from sluitend.portals.desk.forms import PeopleForm
from sluitend.portals.page import Request, page
from sluitend.portals.refusals import take_input

REMEMBERED = "people"
UNSEEN = "unseen"
TITLES = {"coach": _("Mijn mensen"), "team_lead": _("Mensen van het team"), "planner": _("Alle mensen")}


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A count on top of the list, which is a filter too."""

    signal: str
    name: Text
    count: int
    told: Text


@page(act="list_people")
def show_people(request: Request) -> HttpResponseBase:
    """Show one page of people; without a question, the one that was asked last."""
    asked, remembered = request.GET.urlencode(), request.session.get(REMEMBERED)
    if not asked and remembered:
        return redirect(f"{request.path}?{remembered}")
    wanted = PeopleForm(request.GET).read_filter()
    people = list_people(actor=request.actor, at=request.at, wanted=wanted)
    if asked != remembered:
        request.session[REMEMBERED] = asked
    _given, fault = take_input(request)
    context = _tell(request, people, wanted) | {"fault": fault}
    return render(request, "portals/desk/caseloads/people.html", context, using="jinja2")


def _tell(request: Request, people: PeopleList, wanted: PeopleFilter) -> dict[str, object]:
    role = request.actor.role
    shown = choose_columns("people", request.GET.getlist("column"))
    return {
        "title": SIGNALS[UNSEEN].name if wanted.signal == UNSEEN else TITLES[role],
        "people": people,
        "found": people.found,
        "subject": "people",
        "wanted": wanted,
        "today": find_day(request.at),
        "tiles": _list_tiles(people),
        "heads": [Head(code=code, column=each, is_shown=code in shown) for code, each in PEOPLE.items()],
        "shown": shown,
        # Besides the chosen ones: to pick, the name, and what can be done.
        "columns": len(shown) + 3,
        "this_page": quote(request.get_full_path(), safe=""),
        "may_note": find_scope(role=role, act="write_note"),
        "may_admit": find_scope(role=role, act="read_admission"),
        "may_hand_over": find_scope(role=role, act="hand_over_people"),
        "may_export": find_scope(role=role, act="export_list"),
        "query": request.GET.urlencode(),
    }


def _list_tiles(people: PeopleList) -> list[Tile]:
    told = [(SIGNALS[code], count) for code, count in people.counts.items()]
    return [
        Tile(signal="", name=_("Iedereen"), count=people.total, told=_("mensen")),
        *(Tile(signal=signal.code, name=signal.name, count=count, told=signal.told) for signal, count in told),
    ]
