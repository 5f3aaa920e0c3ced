"""Everything that changes about employers, one file per use case; each goes through the gate."""

from sluitend.areas.employers.actions.demand import (
    approve_demand,
    correct_demand,
    end_demand,
    record_demand,
    record_demand_answer,
    request_demand,
    split_demand,
)
from sluitend.areas.employers.actions.entry import end_employer_access, make_employer_link
from sluitend.areas.employers.actions.file import (
    NewBranch,
    NewEmployer,
    end_preferred_period,
    hand_over_employer,
    record_branch,
    record_employer,
    start_preferred_period,
)
from sluitend.areas.employers.actions.importing import FoundDemand, Imported, decide_demand_proposal, import_demands
from sluitend.areas.employers.actions.lists import apply_employer_file, stage_employer_file, undo_employer_file
from sluitend.areas.employers.actions.obstacles import record_employer_obstacle, settle_employer_obstacle
from sluitend.areas.employers.actions.people import NewContactPerson, erase_contact_person, record_contact_person
from sluitend.areas.employers.actions.speaking import NewContact, record_employer_answer, record_employer_contact
from sluitend.areas.employers.demanding import NewDemand
from sluitend.areas.employers.verdicts import EmployerLine

__all__ = [
    "EmployerLine",
    "FoundDemand",
    "Imported",
    "NewBranch",
    "NewContact",
    "NewContactPerson",
    "NewDemand",
    "NewEmployer",
    "apply_employer_file",
    "approve_demand",
    "correct_demand",
    "decide_demand_proposal",
    "end_demand",
    "end_employer_access",
    "end_preferred_period",
    "erase_contact_person",
    "hand_over_employer",
    "import_demands",
    "make_employer_link",
    "record_branch",
    "record_contact_person",
    "record_demand",
    "record_demand_answer",
    "record_employer",
    "record_employer_answer",
    "record_employer_contact",
    "record_employer_obstacle",
    "request_demand",
    "settle_employer_obstacle",
    "split_demand",
    "stage_employer_file",
    "start_preferred_period",
    "undo_employer_file",
]
