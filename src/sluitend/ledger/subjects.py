"""Subjects: what a promise is about is told to whoever may read the same words in the room where they were written."""

from collections.abc import Callable

from sluitend.gate.actor import Actor
from sluitend.gate.grants import EMPLOYER, SELF, find_scope

# The act that shows what a promise of a kind is about; of a kind that is not named here no colleague reads a subject.
SHOWN_BY = {
    "budget_decision": "read_budget",
    "conference_advice": "read_cases",
    "demand_answer": "read_demand",
    "demand_follow_up": "read_demand",
    "employer_mark": "read_placement",
    "guarantee_candidates": "read_guarantee",
    "guarantee_places": "read_guarantee",
    "guarantee_training": "read_guarantee",
    "handover": "read_appointments",
    "introduction_news": "read_introductions",
    "obstacle_answer": "read_employer",
    "pact_result_ours": "read_pact",
    "pact_result_theirs": "read_pact",
    "placement_contact": "read_aftercare",
    "placement_mark": "read_placement",
    "placement_review": "read_placement",
    "plan_step": "read_plan",
    "provision_decision": "read_provisions",
    "provision_request": "read_provisions",
    "provision_review": "read_provisions",
    "provision_start": "read_provisions",
    "provision_talk": "read_provisions",
    "work_check": "read_aftercare",
}


def find_told(reader: Actor | None) -> Callable[[str, str], bool]:
    """Give by which kind and purpose a reader is told what a promise is about.

    Residents and employers read only what is promised to them, and hear it of all of that.
    """
    if reader is None:
        return lambda kind, purpose: False
    if reader.scope == SELF or reader.role == EMPLOYER:
        return lambda kind, purpose: True
    kinds = {kind for kind, act in SHOWN_BY.items() if find_scope(role=reader.role, act=act)}
    return lambda kind, purpose: kind in kinds and purpose == reader.purpose
