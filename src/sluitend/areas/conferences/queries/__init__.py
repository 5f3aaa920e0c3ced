"""Everything that can be asked about conferences, by colleagues and by partners; each goes through the gate."""

from sluitend.areas.conferences.queries.agenda import Agenda, Brought, list_conferences, read_cases
from sluitend.areas.conferences.queries.case import CaseView, read_case
from sluitend.areas.conferences.queries.shared import SharedCase, SharedRow, list_shared_cases, read_shared_case

__all__ = [
    "Agenda",
    "Brought",
    "CaseView",
    "SharedCase",
    "SharedRow",
    "list_conferences",
    "list_shared_cases",
    "read_case",
    "read_cases",
    "read_shared_case",
]
