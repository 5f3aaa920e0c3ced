"""The map: where each area lies, with the results of the cohorts of which it is or from which it came."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sluitend.areas.outcomes.gathering import Result, Results, count_results
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.outlines import Outline
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Area, AreaShape

DRAWN = ("path", "west", "south", "east", "north", "label_x", "label_y")


@dataclass(frozen=True, kw_only=True)
class MapArea:
    """An area with where it lies (None when nobody read a map), and its result (None when no cohort began).

    Of a part of an area that was split it is the result of the whole, as long as the part has no cohort of its own.
    """

    code: str
    name: str
    outline: Outline | None
    result: Result | None


@dataclass(frozen=True, kw_only=True)
class AreaMap:
    """The areas of a municipality on the last day of a period, by code, with all results."""

    results: Results
    areas: tuple[MapArea, ...]
    source: str


@act("read_map")
def read_map(
    *, actor: Actor, at: datetime, until_on: date | None = None, since_on: date | None = None
) -> Outcome[AreaMap]:
    """Give the map of the actor's municipality with the results of a period."""
    results = count_results(actor, until_on=min(until_on or find_day(at), find_day(at)), since_on=since_on)
    here = Q(organisation=actor.organisation_id) & Q(from_on__lte=results.until_on)
    areas = list(Area.objects.filter(here, Q(until_on=None) | Q(until_on__gte=results.until_on)).order_by("code", "id"))
    shapes = {each.area_id: each for each in AreaShape.objects.filter(area__in=areas)}
    known = {each.area_id: each for each in results.areas if each.area_id}
    value = AreaMap(
        results=results,
        areas=tuple(_place(each, shapes.get(each.pk), known) for each in areas),
        source=next((each.source for each in shapes.values()), ""),
    )
    return Outcome(value=value, object="results", fields=("facts",))


def _place(area: Area, shape: AreaShape | None, known: Mapping[int, Result]) -> MapArea:
    whole = next((known[each] for each in (area.pk, *reversed(area.came_from)) if each in known), None)
    outline = Outline(**{name: getattr(shape, name) for name in DRAWN}) if shape else None
    return MapArea(code=area.code, name=area.name, outline=outline, result=whole)
