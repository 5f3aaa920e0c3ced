"""Gathering results: each cohort, each area and all of them counted by the definitions that hold on a day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.areas.cohorts.hiding import LEAST_SHOWN
from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.outcomes.facts import MemberTally, count_facts
from sluitend.compute.evaluation.figures import Figure, measure_indicator
from sluitend.compute.policy.indicators import Indicator
from sluitend.gate.actor import Actor
from sluitend.ledger.packs import find_pack
from sluitend.parties.reasons import STOPPED_REASONS


@dataclass(frozen=True, kw_only=True)
class Result:
    """The figures of a cohort, an area or all, in the order of the definitions; none where the group is too small.

    `exits` counts by reason who left; `work` and `stopped` are among them and are never added up.
    """

    name: str
    area_id: int | None
    cohort_id: int | None
    people: int
    is_shown: bool
    figures: tuple[Figure, ...]
    earlier: tuple[Figure, ...]
    exits: dict[str, int]

    @property
    def work(self) -> int:
        """Give how many left to work."""
        return self.exits.get("work", 0)

    @property
    def stopped(self) -> int:
        """Give of how many the benefit was stopped."""
        return sum(count for reason, count in self.exits.items() if reason in STOPPED_REASONS)


@dataclass(frozen=True, kw_only=True)
class Results:
    """The figures from a day (the beginning of each cohort without one) up to and including another.

    `definitions` are those of the last day; `earlier` are the versions before them, under which every result is counted
    too. `total` adds up the cohorts that are shown.
    """

    since_on: date | None
    until_on: date
    definitions: tuple[Indicator, ...]
    earlier: tuple[Indicator, ...]
    least_shown: int
    total: Result
    areas: tuple[Result, ...]
    cohorts: tuple[Result, ...]


@dataclass(frozen=True, kw_only=True)
class _Counted:
    """What was counted at both ends of a period, and by which definitions."""

    definitions: tuple[Indicator, ...]
    earlier: tuple[Indicator, ...]
    least_shown: int
    before: Sequence[MemberTally]
    now: Sequence[MemberTally]

    def sum_up(self, name: str, cohorts: Sequence[Cohort], *, area_id: int | None = None) -> Result:
        """Give the result of these cohorts together."""
        ids = {each.pk for each in cohorts}
        now = [each for each in self.now if each.cohort_id in ids]
        before = [each for each in self.before if each.cohort_id in ids]
        people = sum(each.people for each in now)
        is_shown = people >= self.least_shown
        return Result(
            name=name,
            area_id=area_id,
            cohort_id=cohorts[0].pk if len(cohorts) == 1 else None,
            people=people,
            is_shown=is_shown,
            figures=_measure(self.definitions, before, now) if is_shown else (),
            earlier=_measure(self.earlier, before, now) if is_shown else (),
            exits=_count_exits(before, now) if is_shown else {},
        )


def count_results(actor: Actor, *, until_on: date, since_on: date | None) -> Results:
    """Give the figures of the actor's municipality over a period, for the use cases that show them."""
    day, counted = until_on, _count(actor, since_on=since_on, day=until_on)
    found = Cohort.objects.within(actor).filter(frozen_on__lte=day).select_related("area")
    cohorts = list(found.order_by("starts_on", "name", "id"))
    shown = [each for each in cohorts if counted.sum_up("", [each]).is_shown]
    return Results(
        since_on=since_on,
        until_on=day,
        definitions=counted.definitions,
        earlier=counted.earlier,
        least_shown=counted.least_shown,
        total=counted.sum_up("", shown),
        areas=tuple(_sum_up_areas(counted, cohorts)),
        cohorts=tuple(counted.sum_up(each.name, [each], area_id=each.area_id) for each in cohorts),
    )


def _count(actor: Actor, *, since_on: date | None, day: date) -> _Counted:
    pack = find_pack(actor.organisation_id)
    ids = list(Cohort.objects.within(actor).filter(frozen_on__lte=day).values_list("id", flat=True))
    definitions = tuple(each for each in pack.list_indicators(on=day) if not each.is_lasting)
    known = [each for each in pack.indicators if each.from_on <= day and not each.is_lasting]
    return _Counted(
        definitions=definitions,
        earlier=tuple(each for each in known if each not in definitions),
        least_shown=int(pack.parameter(LEAST_SHOWN, on=day).value),
        before=count_facts(ids, on=since_on - timedelta(days=1)) if since_on else (),
        now=count_facts(ids, on=day),
    )


def _sum_up_areas(counted: _Counted, cohorts: Sequence[Cohort]) -> Iterable[Result]:
    """Give the result of each area of which there is a cohort, by name."""
    areas = {each.area.pk: each.area.name for each in cohorts if each.area}
    for area_id, name in sorted(areas.items(), key=lambda each: (each[1], each[0])):
        yield counted.sum_up(name, [each for each in cohorts if each.area_id == area_id], area_id=area_id)


def _measure(
    definitions: Iterable[Indicator], before: Sequence[MemberTally], now: Sequence[MemberTally]
) -> tuple[Figure, ...]:
    return tuple(measure_indicator(each, now).since(measure_indicator(each, before)) for each in definitions)


def _count_exits(before: Sequence[MemberTally], now: Sequence[MemberTally]) -> dict[str, int]:
    """Give how many left by reason; whoever came back within the period counts against it."""
    counts: Counter[str] = Counter()
    for each in now:
        counts[each.reason] += each.people
    for each in before:
        counts[each.reason] -= each.people
    return {reason: count for reason, count in sorted(counts.items()) if reason and count}
