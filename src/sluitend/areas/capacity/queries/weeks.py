"""Capacity on screen: what teams, or the colleagues of one team, have for conversations by the week."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from sluitend.areas.capacity.rows import Capacity, count_weeks
from sluitend.areas.capacity.rows.cells import Cell, draw_cells
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Membership
from sluitend.parties.models.scoping import find_owners

MOST_WEEKS = 78
# Whoever leads or plans holds conversations only when their hours say so.
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


@act("read_capacity")
def read_capacity(*, actor: Actor, at: datetime, wanted: CapacityFilter) -> Outcome[CapacityPage]:
    """Give what the teams within the actor's scope, or the colleagues of one of them, have for conversations."""
    within = find_owners(actor.scope, actor).filter(kind="team").order_by("name", "id")
    teams = tuple(within.values_list("id", "name"))
    chosen = {number: name for number, name in teams if wanted.team_id in (None, number)}
    members = Membership.objects.filter(team__in=chosen, until_on=None, staff__ended_on=None)
    working = list(members.order_by("staff__party__name", "staff").values_list("staff", "staff__party__name", "team"))
    speakers = set(members.filter(role__in=SPEAKERS).values_list("staff", flat=True))
    names, groups = dict(chosen), defaultdict[int, list[int]](list)
    if wanted.team_id:
        names = {staff_id: name for staff_id, name, _ in working}
    for row, (staff_id, _, team_id) in enumerate(working):
        groups[staff_id if wanted.team_id else team_id].append(row)
    capacity = count_weeks(
        staff_ids=[staff_id for staff_id, *_ in working],
        first_monday_on=wanted.first_monday_on,
        weeks=min(wanted.weeks, MOST_WEEKS),
        on=find_day(at),
    )
    silent = np.array([staff_id in speakers for staff_id in capacity.staff_ids], bool) & ~capacity.known
    page = CapacityPage(
        mondays=capacity.mondays,
        rows=tuple(_draw_row(capacity, silent, groups[number], id=number, name=name) for number, name in names.items()),
        together=_draw_row(capacity, silent, list(range(len(working))), id=0, name=""),
        teams=teams,
    )
    return Outcome(value=page, object="capacity", fields=("capacity",))


def _draw_row(capacity: Capacity, silent: np.ndarray, places: list[int], *, id: int, name: str) -> CapacityRow:
    known, unknown = int(capacity.known[places].sum()), int(silent[places].sum())
    return CapacityRow(id=id, name=name, known=known, unknown=unknown, cells=draw_cells(capacity, places))
