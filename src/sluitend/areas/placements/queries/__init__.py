"""What can be asked about placements, one file per use case; each goes through the gate."""

from sluitend.areas.placements.queries.offer import OfferEstimate, OfferQuestion, OfferYear, read_offer_estimate

__all__ = ["OfferEstimate", "OfferQuestion", "OfferYear", "read_offer_estimate"]
