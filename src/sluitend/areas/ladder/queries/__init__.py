"""What can be asked about where people stand, one file per use case; each goes through the gate."""

from sluitend.areas.ladder.choosing import LadderFilter
from sluitend.areas.ladder.places import OUTSIDE, UNMEASURED
from sluitend.areas.ladder.queries.person import PersonLadder, read_person_ladder
from sluitend.areas.ladder.queries.spread import PLACES, Ladder, read_ladder

__all__ = [
    "OUTSIDE",
    "PLACES",
    "UNMEASURED",
    "Ladder",
    "LadderFilter",
    "PersonLadder",
    "read_ladder",
    "read_person_ladder",
]
