"""Estimating: the planner works an approach out area by area, and what it found is written down with its proof."""

from datetime import datetime

from sluitend.areas.schedules.estimating import Staffing, list_areas, plan_area
from sluitend.areas.schedules.models import Estimate, EstimatedArea
from sluitend.ledger.packs import find_pack_of_version


def make_estimate(estimate: Estimate, *, at: datetime) -> None:
    """Work out an estimate that is waited for."""
    staffing = Staffing(
        quarters=estimate.quarters,
        caseload=estimate.caseload,
        hours=estimate.hours,
        kept_percent=estimate.kept_percent,
    )
    areas = list_areas(find_pack_of_version(estimate.pack_version))
    found = ((area, plan_area(area, staffing)) for area in areas)
    EstimatedArea.objects.bulk_create(
        EstimatedArea(
            estimate=estimate,
            name=area.name,
            people=area.people,
            starts_on=area.starts_on,
            ends_on=area.ends_on,
            is_known=area.is_known,
            first_monday_on=area.first_monday_on,
            **vars(result) | {"room": result.room.tolist(), "quarters": result.quarters.tolist()},
        )
        for area, result in found
    )
    Estimate.objects.filter(id=estimate.pk).update(made_at=at)
