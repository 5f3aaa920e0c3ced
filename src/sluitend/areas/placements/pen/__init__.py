"""The pen of this room: writes placements and agreements without asking, for the actions of this and higher rooms."""

from sluitend.areas.placements.pen.agreeing import Terms, find_latest, write_agreement, write_mark
from sluitend.areas.placements.pen.ending import close_placement
from sluitend.areas.placements.pen.locking import lock_placement
from sluitend.areas.placements.pen.writing import find_review_day, write_placement

__all__ = [
    "Terms",
    "close_placement",
    "find_latest",
    "find_review_day",
    "lock_placement",
    "write_agreement",
    "write_mark",
    "write_placement",
]
