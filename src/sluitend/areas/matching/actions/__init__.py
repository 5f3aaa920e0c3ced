"""Everything that changes about matching, one file per use case; each goes through the gate."""

from sluitend.areas.matching.actions.abstaining import end_abstention, start_abstention
from sluitend.areas.matching.actions.deciding import decide_match_line
from sluitend.areas.matching.actions.postcodes import NewPostcode, import_postcodes
from sluitend.areas.matching.actions.rounds import make_match_rounds, request_match_round
from sluitend.areas.matching.actions.stopping import resume_matching, suspend_matching

__all__ = [
    "NewPostcode",
    "decide_match_line",
    "end_abstention",
    "import_postcodes",
    "make_match_rounds",
    "request_match_round",
    "resume_matching",
    "start_abstention",
    "suspend_matching",
]
