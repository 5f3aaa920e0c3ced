"""Demand ahead: what is expected in each sector and quarter of four years, beside what is promised or asked already."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.employers.models import Demand
from sluitend.areas.pacts.models import DemandOutlook, Guarantee
from sluitend.areas.pacts.quarters import list_quarters
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.contact_budget import find_quarter
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

# Of a sector in a quarter.
Spot = tuple[str, date]


@dataclass(frozen=True, kw_only=True)
class OutlookRow:
    """What is expected of a sector in a quarter, said last by whom and when, and how many places there are for it."""

    sector: str
    quarter_on: date
    people: int
    places: int
    source: str
    said_on: date


@dataclass(frozen=True, kw_only=True)
class OutlookQuarter:
    """All sectors of a quarter together."""

    quarter_on: date
    people: int
    places: int


@dataclass(frozen=True, kw_only=True)
class OutlookView:
    """Four years ahead, by sector and all together."""

    rows: tuple[OutlookRow, ...]
    quarters: tuple[OutlookQuarter, ...]
    today: date


@act("read_demand_outlook")
def read_demand_outlook(*, actor: Actor, at: datetime) -> Outcome[OutlookView]:
    """Give what is expected in the next four years, beside the places that employers promised or ask for."""
    today = find_day(at)
    quarters = list_quarters(today)
    said, places = _find_said(actor, quarters), _count_places(actor)
    rows = tuple(
        OutlookRow(
            sector=sector,
            quarter_on=quarter_on,
            people=sum(each.people for each in those),
            places=places[sector, quarter_on],
            source=those[-1].source,
            said_on=those[-1].said_on,
        )
        for (sector, quarter_on), those in sorted(said.items(), key=lambda each: (each[0][1], each[0][0]))
    )
    view = OutlookView(
        rows=rows,
        quarters=tuple(
            OutlookQuarter(
                quarter_on=day,
                people=sum(row.people for row in rows if row.quarter_on == day),
                places=sum(count for (_, when), count in places.items() if when == day),
            )
            for day in quarters
        ),
        today=today,
    )
    return Outcome(value=view, object="demand_outlook", fields=("people",))


def _find_said(actor: Actor, quarters: tuple[date, ...]) -> dict[Spot, list[DemandOutlook]]:
    """Give what holds of each sector and quarter: the last word on the whole sector, or else those of its employers."""
    found = DemandOutlook.objects.within(actor).filter(quarter_on__in=quarters).order_by("said_on", "id")
    last = {(each.sector, each.quarter_on, each.employer_id): each for each in found}
    said: dict[Spot, list[DemandOutlook]] = {}
    for (sector, quarter_on, employer_id), each in last.items():
        if employer_id is None:
            said[sector, quarter_on] = [each]
        elif (sector, quarter_on, None) not in last:
            said.setdefault((sector, quarter_on), []).append(each)
    return said


def _count_places(actor: Actor) -> Counter[Spot]:
    """Count the places of running guarantees and of open demands, by the sector of the employer and the quarter."""
    places = Counter[Spot]()
    running = (
        Guarantee.objects.within(actor).filter(settled_at=None).values_list("employer__sector", "due_on", "places")
    )
    asked = Demand.objects.within(actor).are_taken_up().values_list("employer__sector", "starts_on", "places")
    for sector, day, count in (*running, *asked):
        places[sector, find_quarter(day)] += count
    return places
