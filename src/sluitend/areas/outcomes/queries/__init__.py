"""What is asked about outcomes, one file per use case; each goes through the gate."""

from sluitend.areas.outcomes.gathering import Result, Results
from sluitend.areas.outcomes.queries.lasting import LastingRow, LastingView, read_lasting
from sluitend.areas.outcomes.queries.map import AreaMap, MapArea, read_map
from sluitend.areas.outcomes.queries.noughts import Exit, Noughts, read_noughts
from sluitend.areas.outcomes.queries.results import read_results
from sluitend.areas.outcomes.queries.turnout import Turnout, TurnoutView, read_turnout

__all__ = [
    "AreaMap",
    "Exit",
    "LastingRow",
    "LastingView",
    "MapArea",
    "Noughts",
    "Result",
    "Results",
    "Turnout",
    "TurnoutView",
    "read_lasting",
    "read_map",
    "read_noughts",
    "read_results",
    "read_turnout",
]
