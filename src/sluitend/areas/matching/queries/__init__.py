"""Everything that can be asked of matching, one file per use case; each goes through the gate."""

from sluitend.areas.matching.queries.card import Counted, MatchCard, read_match_card
from sluitend.areas.matching.queries.person import PersonMatches, read_fitting_work
from sluitend.areas.matching.queries.replay import Replay, digest_match_round
from sluitend.areas.matching.queries.rounds import (
    LeftOver,
    LineRow,
    RoundList,
    RoundView,
    list_match_rounds,
    read_match_round,
)
from sluitend.areas.matching.queries.shortlist import ShortlistView, read_shortlist
from sluitend.areas.matching.rows import Candidate, Lack, Pair, RoundRow, Stop, WorkRow

__all__ = [
    "Candidate",
    "Counted",
    "Lack",
    "LeftOver",
    "LineRow",
    "MatchCard",
    "Pair",
    "PersonMatches",
    "Replay",
    "RoundList",
    "RoundRow",
    "RoundView",
    "ShortlistView",
    "Stop",
    "WorkRow",
    "digest_match_round",
    "list_match_rounds",
    "read_fitting_work",
    "read_match_card",
    "read_match_round",
    "read_shortlist",
]
