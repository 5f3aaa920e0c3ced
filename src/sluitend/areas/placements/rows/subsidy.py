"""Subsidies of a placement as rows, the newest first."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.placements.models import WageSubsidy
from sluitend.compute.calendar.moments import find_day


@dataclass(frozen=True, kw_only=True)
class SubsidyRow:
    """A decision on a subsidy; `percent` is the wage value that it rests on, None when it is flat.

    `until_on` is not after the day on which the placement ended. `is_sure` when each rate was looked up in its source.
    """

    from_on: date
    until_on: date
    percent: int | None
    month_cents: int
    is_sure: bool
    because: str
    decided_on: date


def list_subsidies(placement_id: int) -> tuple[SubsidyRow, ...]:
    """Give what was granted for a placement; what would have begun after its end, never held."""
    found = WageSubsidy.objects.filter(placement=placement_id).select_related("wage_value", "placement")
    return tuple(
        SubsidyRow(
            from_on=each.from_on,
            until_on=min(each.until_on, each.placement.ended_on or each.until_on),
            percent=each.wage_value.percent if each.wage_value else None,
            month_cents=each.month_cents,
            is_sure=each.is_sure,
            because=each.because,
            decided_on=find_day(each.decided_at),
        )
        for each in found.order_by("-from_on")
        if each.from_on <= (each.placement.ended_on or each.from_on)
    )
