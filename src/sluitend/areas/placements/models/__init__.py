"""What we remember of work: placements with their agreements, the checks before them, wage values and subsidies."""

from sluitend.areas.placements.models.agreement import PlacementAgreement, PlacementMark
from sluitend.areas.placements.models.displacement import DisplacementCheck
from sluitend.areas.placements.models.placement import Placement
from sluitend.areas.placements.models.subsidy import WageSubsidy
from sluitend.areas.placements.models.wage_value import HOURS_A_WEEK, WHOLE_PERCENT, WageValue, WageValueTask

__all__ = [
    "HOURS_A_WEEK",
    "WHOLE_PERCENT",
    "DisplacementCheck",
    "Placement",
    "PlacementAgreement",
    "PlacementMark",
    "WageSubsidy",
    "WageValue",
    "WageValueTask",
]
