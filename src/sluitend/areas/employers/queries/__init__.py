"""Everything that can be asked about employers; each goes through the gate."""

from sluitend.areas.employers.queries.employer import (
    ContactPersonFile,
    EmployerView,
    export_contact_person,
    read_employer,
)
from sluitend.areas.employers.queries.list import MINE, SORTS, EmployerFilter, EmployerList, list_employers

__all__ = [
    "MINE",
    "SORTS",
    "ContactPersonFile",
    "EmployerFilter",
    "EmployerList",
    "EmployerView",
    "export_contact_person",
    "list_employers",
    "read_employer",
]
