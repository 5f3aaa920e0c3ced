"""What we remember of rights and of destroying; written only by the actions and the pen beside it."""

from sluitend.areas.dossiers.models.destruction import (
    DestructionCount,
    DestructionLine,
    DestructionList,
    Tally,
)
from sluitend.areas.dossiers.models.rights import Correction, Hold, RightsRequest

__all__ = [
    "Correction",
    "DestructionCount",
    "DestructionLine",
    "DestructionList",
    "Hold",
    "RightsRequest",
    "Tally",
]
