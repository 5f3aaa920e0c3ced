"""Guarantees and pacts as rows, for the queries of this room and above, one file per group."""

from sluitend.areas.pacts.rows.guarantee import (
    STOPPED,
    TRAINED,
    TRAINING,
    CandidateRow,
    GuaranteeRow,
    count_standings,
    find_stage,
    list_candidates,
    list_guarantee_rows,
)
from sluitend.areas.pacts.rows.pact import (
    EvidenceRow,
    MemberRow,
    Membership,
    ResultRow,
    list_members,
    list_memberships,
    list_results,
)

__all__ = [
    "STOPPED",
    "TRAINED",
    "TRAINING",
    "CandidateRow",
    "EvidenceRow",
    "GuaranteeRow",
    "MemberRow",
    "Membership",
    "ResultRow",
    "count_standings",
    "find_stage",
    "list_candidates",
    "list_guarantee_rows",
    "list_members",
    "list_memberships",
    "list_results",
]
