"""Subjects: what a promise is about is told to whoever may read the same words in the room where they were written."""

from collections.abc import Callable

from sluitend.gate.actor import Actor
from sluitend.gate.grants import SELF, find_scope

# The act that shows what a promise of a kind is about; of a kind that is not named here no colleague reads a subject.
SHOWN_BY = {
    "budget_decision": "read_budget",
    "conference_advice": "read_cases",
    "handover": "read_appointments",
    "placement_contact": "read_aftercare",
    "plan_step": "read_plan",
    "provision_decision": "read_provisions",
    "provision_request": "read_provisions",
    "provision_review": "read_provisions",
    "provision_start": "read_provisions",
    "provision_talk": "read_provisions",
    "work_check": "read_aftercare",
}


def find_told(reader: Actor | None) -> Callable[[str, str], bool]:
    """Give by which kind and purpose a reader is told what a promise is about; residents hear it of all of theirs."""
    if reader is None:
        return lambda kind, purpose: False
    if reader.scope == SELF:
        return lambda kind, purpose: True
    kinds = {kind for kind, act in SHOWN_BY.items() if find_scope(role=reader.role, act=act)}
    return lambda kind, purpose: kind in kinds and purpose == reader.purpose
