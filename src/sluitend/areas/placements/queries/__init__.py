"""What can be asked about placements, one file per use case; each goes through the gate."""

from sluitend.areas.placements.queries.employer import EmployerPlacements, read_employer_placements
from sluitend.areas.placements.queries.list import PlacementFilter, PlacementList, list_placements
from sluitend.areas.placements.queries.mine import AgreedPlacement, read_by_link, read_my_placements
from sluitend.areas.placements.queries.offer import OfferEstimate, OfferQuestion, OfferYear, read_offer_estimate
from sluitend.areas.placements.queries.one import PlacementView, read_placement
from sluitend.areas.placements.queries.person import PersonPlacements, read_placements
from sluitend.areas.placements.queries.wage_values import TaskRow, WageValueRow, WageValuesPage, read_wage_values

__all__ = [
    "AgreedPlacement",
    "EmployerPlacements",
    "OfferEstimate",
    "OfferQuestion",
    "OfferYear",
    "PersonPlacements",
    "PlacementFilter",
    "PlacementList",
    "PlacementView",
    "TaskRow",
    "WageValueRow",
    "WageValuesPage",
    "list_placements",
    "read_by_link",
    "read_employer_placements",
    "read_my_placements",
    "read_offer_estimate",
    "read_placement",
    "read_placements",
    "read_wage_values",
]
