"""Everything that can change caseloads and their lists, one file per use case; each goes through the gate."""

from sluitend.areas.caseloads.actions.export import ExportWish, end_export, export_list, write_exports
from sluitend.areas.caseloads.actions.hand_over import Handed, hand_over_people
from sluitend.areas.caseloads.actions.lists import add_saved_list, forget_saved_list

__all__ = [
    "ExportWish",
    "Handed",
    "add_saved_list",
    "end_export",
    "export_list",
    "forget_saved_list",
    "hand_over_people",
    "write_exports",
]
