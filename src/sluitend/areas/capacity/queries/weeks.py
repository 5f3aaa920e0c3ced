"""Capacity on screen: what teams, or the colleagues of one team, have for conversations by the week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from django.db.models import F

from sluitend.areas.capacity.rows import Capacity, count_weeks
from sluitend.areas.capacity.rows.cells import Cell, draw_cells
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.planning.problem import Flags
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Membership
from sluitend.parties.models.scoping import find_owners

MOST_WEEKS = 78
# Of whoever leads or plans nothing is shown, unless their hours say that they hold conversations.
SPEAKERS = ("coach", "intake")


@dataclass(frozen=True, kw_only=True)
class CapacityFilter:
    """From which Monday, how many weeks (78 at most), and perhaps the colleagues of one team."""

    first_monday_on: date
    weeks: int
    team_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class CapacityRow:
    """A team or a colleague: of how many the working hours are known, of how many not, and the weeks."""

    id: int
    name: str
    known: int
    unknown: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class CapacityPage:
    """The rows with all of them together, and the teams that can be chosen."""

    mondays: tuple[date, ...]
    rows: tuple[CapacityRow, ...]
    together: CapacityRow
    teams: tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class _Member:
    staff_id: int
    name: str
    team_id: int
    role: str


# The number and name of a row, and which colleagues it is about.
_Group = tuple[int, str, list[int]]


@act("read_capacity")
def read_capacity(*, actor: Actor, at: datetime, wanted: CapacityFilter) -> Outcome[CapacityPage]:
    """Give what the teams within the actor's scope, or the colleagues of one of them, have for conversations."""
    within = find_owners(actor.scope, actor).filter(kind="team").order_by("name", "id")
    teams = tuple(within.values_list("id", "name"))
    chosen = [(number, name) for number, name in teams if wanted.team_id in (None, number)]
    members = _list_members(number for number, _ in chosen)
    capacity = count_weeks(
        staff_ids=[member.staff_id for member in members],
        first_monday_on=wanted.first_monday_on,
        weeks=min(wanted.weeks, MOST_WEEKS),
        on=find_day(at),
    )
    silent = np.array([member.role in SPEAKERS for member in members], bool) & ~capacity.known
    shown = [row for row in range(len(members)) if capacity.known[row] or silent[row]]
    if wanted.team_id:
        groups = [(members[row].staff_id, members[row].name, [row]) for row in shown]
    else:
        groups = [(number, name, [row for row in shown if members[row].team_id == number]) for number, name in chosen]
    page = CapacityPage(
        mondays=capacity.mondays,
        rows=tuple(_draw_row(capacity, silent, group) for group in groups),
        together=_draw_row(capacity, silent, (0, "", shown)),
        teams=teams,
    )
    return Outcome(value=page, object="capacity", fields=("capacity",))


def _list_members(teams: Iterable[int]) -> list[_Member]:
    """Give who works in these teams now, by name."""
    members = Membership.objects.filter(team__in=list(teams), until_on=None, staff__ended_on=None)
    named = members.order_by("staff__party__name", "staff").annotate(name=F("staff__party__name"))
    return [_Member(**row) for row in named.values("staff_id", "team_id", "role", "name")]


def _draw_row(capacity: Capacity, silent: Flags, group: _Group) -> CapacityRow:
    """Give the row of some colleagues together."""
    number, name, places = group
    known, unknown = int(capacity.known[places].sum()), int(silent[places].sum())
    return CapacityRow(id=number, name=name, known=known, unknown=unknown, cells=draw_cells(capacity, places))
