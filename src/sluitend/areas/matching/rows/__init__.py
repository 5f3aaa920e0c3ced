"""Reading rounds without asking, for the queries of this room and of the rooms above."""

from sluitend.areas.matching.rows.explaining import Lack, Pair
from sluitend.areas.matching.rows.rounds import RoundRow, Stop, find_stop, is_match_round_due, list_rounds
from sluitend.areas.matching.rows.shortlist import (
    Candidate,
    Shortlist,
    WorkRow,
    find_shortlist,
    list_shortlist,
    list_work,
)

__all__ = [
    "Candidate",
    "Lack",
    "Pair",
    "RoundRow",
    "Shortlist",
    "Stop",
    "WorkRow",
    "find_shortlist",
    "find_stop",
    "is_match_round_due",
    "list_rounds",
    "list_shortlist",
    "list_work",
]
