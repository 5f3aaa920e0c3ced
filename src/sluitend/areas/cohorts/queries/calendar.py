"""The calendar: every cohort with its days and how far it is, and the areas of the pack that still have to begin."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.cohorts.models.cohort import Cohorts
from sluitend.areas.cohorts.reasons import LEFT, STATES
from sluitend.areas.cohorts.rows import count_states
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.reasons import STOPPED_REASONS


@dataclass(frozen=True, kw_only=True)
class CohortRow:
    """A cohort with its figures on a day: `states` add up to `members`.

    `work` and `stopped` are among those who left before they were spoken to; they are never added up.
    """

    id: int
    name: str
    area: str
    target_group: str
    frozen_on: date
    starts_on: date
    ends_on: date
    frozen: int
    members: int
    states: dict[str, int]
    left: dict[str, int]

    @property
    def work(self) -> int:
        """Give how many left to work."""
        return self.left.get("work", 0)

    @property
    def stopped(self) -> int:
        """Give of how many the benefit was stopped."""
        return sum(count for reason, count in self.left.items() if reason in STOPPED_REASONS)


@dataclass(frozen=True, kw_only=True)
class StartingArea:
    """An area of the pack of which there is no cohort, with its days where those are known."""

    name: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """All cohorts of a municipality on a day, by their start, and the areas that wait."""

    on: date
    cohorts: tuple[CohortRow, ...]
    waiting: tuple[StartingArea, ...]


@act("list_cohorts")
def list_cohorts(*, actor: Actor, at: datetime, on: date | None = None) -> Outcome[Calendar]:
    """Give the cohorts of the actor's municipality as they were at the end of a day, today unless asked otherwise."""
    day = on or find_day(at)
    rows = write_rows(Cohort.objects.within(actor).filter(frozen_on__lte=day), on=day)
    begun = {row.area for row in rows}
    areas = find_pack(actor.organisation_id).areas
    waiting = (
        StartingArea(name=area.name, starts_on=area.starts_on, ends_on=area.ends_on)
        for area in sorted(areas, key=lambda each: (each.starts_on or date.max, each.name))
        if area.name not in begun
    )
    calendar = Calendar(on=day, cohorts=tuple(rows), waiting=tuple(waiting))
    return Outcome(value=calendar, object="cohorts", fields=("states",))


def write_rows(cohorts: Cohorts, *, on: date) -> list[CohortRow]:
    """Give cohorts with their figures at the end of a day, with three queries."""
    found = list(cohorts.select_related("area").order_by("starts_on", "name", "id"))
    states: dict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(STATES, 0))
    left: dict[int, dict[str, int]] = defaultdict(dict)
    for count in count_states([each.pk for each in found], on=on):
        states[count.cohort_id][count.state] += count.members
        if count.state == LEFT:
            left[count.cohort_id][count.reason] = count.members
    return [
        CohortRow(
            id=each.pk,
            name=each.name,
            area=each.area.name if each.area else "",
            target_group=each.target_group,
            frozen_on=each.frozen_on,
            starts_on=each.starts_on,
            ends_on=each.ends_on,
            frozen=each.frozen,
            members=sum(states[each.pk].values()),
            states=states[each.pk],
            left=left[each.pk],
        )
        for each in found
    ]
