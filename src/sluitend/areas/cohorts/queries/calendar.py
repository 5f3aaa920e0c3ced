"""The calendar: every cohort with its days and how far it is, and the areas of the pack that still have to begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.hiding import find_least_shown, is_hidden
from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.cohorts.rows import CohortRow, PlannedSpan, list_figures, list_planned_spans, mask_figures
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class StartingArea:
    """An area of the pack of which there is no cohort, with its days where those are known."""

    name: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """All cohorts of a municipality on a day, by their start, the weeks that are planned, and the areas that wait.

    Of fewer people than `least_shown` the council sees no figures.
    """

    on: date
    least_shown: int
    cohorts: tuple[CohortRow, ...]
    planned: dict[int, PlannedSpan]
    waiting: tuple[StartingArea, ...]


@act("list_cohorts")
def list_cohorts(*, actor: Actor, at: datetime, on: date | None = None) -> Outcome[Calendar]:
    """Give the cohorts of the actor's municipality as they were at the end of a day, today unless asked otherwise."""
    day = on or find_day(at)
    least = find_least_shown(actor, on=day)
    rows = _hide_small(actor, list_figures(Cohort.objects.within(actor).filter(frozen_on__lte=day), on=day), least)
    begun = {row.area for row in rows}
    areas = find_pack(actor.organisation_id).areas
    waiting = (
        StartingArea(name=area.name, starts_on=area.starts_on, ends_on=area.ends_on)
        for area in sorted(areas, key=lambda each: (each.starts_on or date.max, each.name))
        if area.name not in begun
    )
    planned = list_planned_spans([row.id for row in rows if row.is_shown], on=day)
    calendar = Calendar(on=day, least_shown=least, cohorts=tuple(rows), planned=planned, waiting=tuple(waiting))
    return Outcome(value=calendar, object="cohorts", fields=("states",))


def _hide_small(actor: Actor, rows: Sequence[CohortRow], least: int) -> list[CohortRow]:
    return [mask_figures(row) if is_hidden(actor, people=row.members, least_shown=least) else row for row in rows]
