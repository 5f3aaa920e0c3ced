"""Everything that can change caseloads and their lists, one file per use case; each goes through the gate."""

from sluitend.areas.caseloads.actions.export import ExportWish, end_export, export_list, write_exports
from sluitend.areas.caseloads.actions.give import hand_over_caseload, hand_over_person
from sluitend.areas.caseloads.actions.hand_over import Handed, hand_over_people
from sluitend.areas.caseloads.actions.lists import add_saved_list, forget_saved_list
from sluitend.areas.caseloads.pen import Given
from sluitend.areas.contacts.pen import HandedOn

__all__ = [
    "ExportWish",
    "Given",
    "Handed",
    "HandedOn",
    "add_saved_list",
    "end_export",
    "export_list",
    "forget_saved_list",
    "hand_over_caseload",
    "hand_over_people",
    "hand_over_person",
    "write_exports",
]
