"""Everything that can be asked about employers; each goes through the gate."""

from sluitend.areas.employers.queries.demand import (
    ENDED,
    DemandFilter,
    DemandList,
    DemandView,
    find_demand_proposal,
    find_wordings,
    list_demands,
    read_demand,
)
from sluitend.areas.employers.queries.employer import (
    ContactPersonFile,
    EmployerView,
    export_contact_person,
    read_employer,
)
from sluitend.areas.employers.queries.list import MINE, SORTS, EmployerFilter, EmployerList, list_employers
from sluitend.areas.employers.queries.lists import EmployerFileView, list_employer_files, read_employer_file
from sluitend.areas.employers.rows import BranchRow

__all__ = [
    "ENDED",
    "MINE",
    "SORTS",
    "BranchRow",
    "ContactPersonFile",
    "DemandFilter",
    "DemandList",
    "DemandView",
    "EmployerFileView",
    "EmployerFilter",
    "EmployerList",
    "EmployerView",
    "export_contact_person",
    "find_demand_proposal",
    "find_wordings",
    "list_demands",
    "list_employer_files",
    "list_employers",
    "read_demand",
    "read_employer",
    "read_employer_file",
]
