"""What we remember of pacts, one file per group; written only by `actions` and the pen beside it."""

from sluitend.areas.pacts.models.guarantee import Guarantee, GuaranteeCandidate

__all__ = ["Guarantee", "GuaranteeCandidate"]
