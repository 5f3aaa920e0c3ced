"""Everything that can be asked of caseloads, one file per use case; each goes through the gate."""

from sluitend.areas.caseloads.people import PeopleFilter, PersonRow
from sluitend.areas.caseloads.queries.board import Board, BoardRow, read_board
from sluitend.areas.caseloads.queries.exports import ExportFile, ExportRow, list_exports, read_export
from sluitend.areas.caseloads.queries.hand_over import HandOverPlan, Mover, plan_hand_over
from sluitend.areas.caseloads.queries.handover import Handover, read_handover
from sluitend.areas.caseloads.queries.lists import KeptList, list_saved_lists
from sluitend.areas.caseloads.queries.people import PeopleList, list_people
from sluitend.areas.caseloads.queries.search import MOST_FOUND, Found, find_person
from sluitend.areas.caseloads.queries.situation import Situation, read_situation
from sluitend.areas.caseloads.queries.takers import Takers, read_takers

__all__ = [
    "MOST_FOUND",
    "Board",
    "BoardRow",
    "ExportFile",
    "ExportRow",
    "Found",
    "HandOverPlan",
    "Handover",
    "KeptList",
    "Mover",
    "PeopleFilter",
    "PeopleList",
    "PersonRow",
    "Situation",
    "Takers",
    "find_person",
    "list_exports",
    "list_people",
    "list_saved_lists",
    "plan_hand_over",
    "read_board",
    "read_export",
    "read_handover",
    "read_situation",
    "read_takers",
]
