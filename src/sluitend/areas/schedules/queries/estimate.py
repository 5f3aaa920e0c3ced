"""Estimates: which there are, what one can be asked for, and what one found: by area, by week, and all together."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sluitend.areas.capacity.rows import find_lengths
from sluitend.areas.contacts.kinds import OFFICE
from sluitend.areas.schedules.estimating import has_figures
from sluitend.areas.schedules.models import Estimate, EstimatedArea
from sluitend.areas.schedules.queries.schedule import WeekLoad
from sluitend.compute.calendar.units import MINUTES_A_QUARTER, WEEK
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack, find_pack_of_version, find_packs

MOST_SHOWN = 20


@dataclass(frozen=True, kw_only=True)
class EstimateRow:
    """An estimate: of which approach, and what it supposes; None until it was made."""

    id: int
    title: str
    source: str
    minutes: int
    caseload: int
    hours: int
    kept_percent: int
    asked_at: datetime
    made_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class EstimateList:
    """The newest estimates, the packs that have figures, and what is supposed to begin with."""

    rows: tuple[EstimateRow, ...]
    packs: tuple[tuple[str, str], ...]
    pack: str
    minutes: int
    caseload: int


@dataclass(frozen=True, kw_only=True)
class AreaRow:
    """An area, or all of them: its people, days and colleagues, the quarter-hours that it takes, and the proof.

    `load` is the part of all time that is used, `peak` that of the fullest week; `gap` is how much dearer than the best
    plan this one can be at most, as a share.
    """

    name: str
    people: int
    starts_on: date
    ends_on: date
    is_known: bool
    colleagues: int
    weeks: int
    quarters: int
    load: float
    peak: float
    cost: int
    bound: int
    missed: int

    @property
    def gap(self) -> float:
        """Give the gap; nothing costs nothing."""
        return (self.cost - self.bound) / self.bound if self.bound else 0.0


@dataclass(frozen=True, kw_only=True)
class EstimateView:
    """An estimate with its areas, all of them together, and what is asked of all staff by week."""

    row: EstimateRow
    areas: tuple[AreaRow, ...]
    total: AreaRow | None
    weeks: tuple[WeekLoad, ...]

    @property
    def unknown(self) -> int:
        """Give of how many areas the start is not known."""
        return sum(not each.is_known for each in self.areas)

    @property
    def needed(self) -> float:
        """Give the hours that each colleague needs at least, in each week of an area, with what is kept back."""
        worked = sum(each.colleagues * each.weeks for each in self.areas)
        hours = sum(each.quarters for each in self.areas) / 4 / (1 - self.row.kept_percent / 100)
        return hours / worked if worked else 0.0

    @cached_property
    def busiest(self) -> WeekLoad:
        """Give the week in which most is asked of all together."""
        return max(self.weeks, key=lambda week: week.planned)


@act("list_estimates")
def list_estimates(*, actor: Actor, at: datetime) -> Outcome[EstimateList]:
    """Give the estimates of the actor's municipality, the newest first."""
    rows = Estimate.objects.within(actor).order_by("-id")[:MOST_SHOWN]
    packs = {name: pack for name, pack in find_packs().items() if has_figures(pack)}
    own = find_pack(actor.organisation_id)
    pack = packs.get(own.name) or max(packs.values(), key=lambda each: len(each.areas))
    value = EstimateList(
        rows=tuple(map(_write_row, rows)),
        packs=tuple(sorted((name, each.title) for name, each in packs.items())),
        pack=pack.name,
        minutes=find_lengths(pack, on=pack.from_on).minutes[OFFICE],
        caseload=int(pack.parameter("caseload", on=pack.from_on).value),
    )
    return Outcome(value=value, object="estimates", fields=("areas",))


@act("read_estimate")
def read_estimate(*, actor: Actor, at: datetime, estimate_id: int) -> Outcome[EstimateView]:
    """Give one estimate of the actor's municipality."""
    estimate = Estimate.objects.within(actor).filter(id=estimate_id).first()
    if estimate is None:
        raise NotFound
    areas = list(EstimatedArea.objects.filter(estimate=estimate).order_by("starts_on", "name"))
    weeks = _add_weeks(areas, estimate.quarters)
    value = EstimateView(
        row=_write_row(estimate),
        areas=tuple(map(_write_area, areas)),
        total=_add_up(areas, weeks) if areas else None,
        weeks=weeks,
    )
    return Outcome(value=value, object=f"estimate:{estimate_id}", fields=("areas",))


def _write_row(estimate: Estimate) -> EstimateRow:
    pack = find_pack_of_version(estimate.pack_version)
    return EstimateRow(
        id=estimate.pk,
        title=pack.title,
        source=pack.population.source if pack.population else pack.source,
        minutes=estimate.quarters * MINUTES_A_QUARTER,
        caseload=estimate.caseload,
        hours=estimate.hours,
        kept_percent=estimate.kept_percent,
        asked_at=estimate.asked_at,
        made_at=estimate.made_at,
    )


def _write_area(area: EstimatedArea) -> AreaRow:
    shares = [used / room for used, room in zip(area.quarters, area.room) if room]
    names = "name people starts_on ends_on is_known colleagues cost bound missed".split()
    return AreaRow(
        **{name: getattr(area, name) for name in names},
        weeks=len(area.room),
        quarters=sum(area.quarters),
        load=sum(area.quarters) / max(1, sum(area.room)),
        peak=max(shares, default=0.0),
    )


def _add_up(areas: list[EstimatedArea], weeks: tuple[WeekLoad, ...]) -> AreaRow:
    sums = {name: sum(getattr(each, name) for each in areas) for name in "people colleagues cost bound missed".split()}
    planned, room = sum(each.planned for each in weeks), sum(each.room for each in weeks)
    return AreaRow(
        name="",
        starts_on=min(each.starts_on for each in areas),
        ends_on=max(each.ends_on for each in areas),
        is_known=all(each.is_known for each in areas),
        weeks=len(weeks),
        quarters=planned,
        load=planned / max(1, room),
        peak=max((each.planned / each.room for each in weeks if each.room), default=0.0),
        **sums,
    )


def _add_weeks(areas: list[EstimatedArea], quarters: int) -> tuple[WeekLoad, ...]:
    """Add all areas up by week."""
    room, planned = Counter[date](), Counter[date]()
    for each in areas:
        for number, (there, used) in enumerate(zip(each.room, each.quarters)):
            room[each.first_monday_on + number * WEEK] += there
            planned[each.first_monday_on + number * WEEK] += used
    return tuple(
        WeekLoad(
            monday_on=monday_on,
            room=room[monday_on],
            taken=0,
            planned=planned[monday_on],
            people=planned[monday_on] // quarters,
        )
        for monday_on in sorted(room)
    )
