"""Cohorts as rows: their days and their figures on a day, which always add up."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from sluitend.areas.cohorts.models.cohort import Cohorts
from sluitend.areas.cohorts.reasons import LEFT, STATES
from sluitend.areas.cohorts.rows.states import count_states
from sluitend.parties.reasons import STOPPED_REASONS


@dataclass(frozen=True, kw_only=True)
class CohortRow:
    """A cohort with its figures on a day: `states` add up to `members`.

    `work` and `stopped` are among those who left before they were spoken to; they are never added up. One that is not
    shown has no figures: it holds so few people that they could be recognised.
    """

    id: int
    name: str
    area_id: int | None
    area: str
    target_group: str
    frozen_on: date
    starts_on: date
    ends_on: date
    frozen: int
    members: int
    states: dict[str, int]
    left: dict[str, int]
    is_shown: bool = True

    @property
    def work(self) -> int:
        """Give how many left to work."""
        return self.left.get("work", 0)

    @property
    def stopped(self) -> int:
        """Give of how many the benefit was stopped."""
        return sum(count for reason, count in self.left.items() if reason in STOPPED_REASONS)


def mask_figures(row: CohortRow) -> CohortRow:
    """Give a cohort without its figures."""
    return replace(row, frozen=0, members=0, states=dict.fromkeys(STATES, 0), left={}, is_shown=False)


def list_figures(cohorts: Cohorts, *, on: date) -> list[CohortRow]:
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
            area_id=each.area_id,
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
