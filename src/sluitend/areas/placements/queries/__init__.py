"""What can be asked about placements, one file per use case; each goes through the gate."""

from sluitend.areas.placements.queries.offer import OfferEstimate, OfferQuestion, OfferYear, read_offer_estimate
from sluitend.areas.placements.queries.wage_values import TaskRow, WageValueRow, WageValuesPage, read_wage_values

__all__ = [
    "OfferEstimate",
    "OfferQuestion",
    "OfferYear",
    "TaskRow",
    "WageValueRow",
    "WageValuesPage",
    "read_offer_estimate",
    "read_wage_values",
]
