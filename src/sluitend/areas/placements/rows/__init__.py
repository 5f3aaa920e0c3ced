"""Reading placements without asking, for the queries of this room and of the rooms above it."""

from sluitend.areas.placements.rows.agreement import AgreementRow, MarkRow, list_agreements
from sluitend.areas.placements.rows.check import CheckRow, list_checks
from sluitend.areas.placements.rows.placement import (
    AHEAD,
    ENDED,
    RUNNING,
    PlacementRow,
    find_placement,
    list_placements,
)
from sluitend.areas.placements.rows.subsidy import SubsidyRow, list_subsidies

__all__ = [
    "AHEAD",
    "ENDED",
    "RUNNING",
    "AgreementRow",
    "CheckRow",
    "MarkRow",
    "PlacementRow",
    "SubsidyRow",
    "find_placement",
    "list_agreements",
    "list_checks",
    "list_placements",
    "list_subsidies",
]
