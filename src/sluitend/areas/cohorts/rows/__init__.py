"""Ungated reading of cohorts: how far the approach is with whom, on any day."""

from sluitend.areas.cohorts.rows.cards import CohortsCard, MemberCard, read_cohorts_card
from sluitend.areas.cohorts.rows.figures import CohortRow, list_figures, mask_figures
from sluitend.areas.cohorts.rows.members import MemberRow, list_members
from sluitend.areas.cohorts.rows.planned import PlannedSpan, list_planned_spans
from sluitend.areas.cohorts.rows.states import Count, count_states, find_member_ids, find_states

__all__ = [
    "CohortRow",
    "CohortsCard",
    "Count",
    "MemberCard",
    "MemberRow",
    "PlannedSpan",
    "count_states",
    "find_member_ids",
    "find_states",
    "list_figures",
    "list_members",
    "list_planned_spans",
    "mask_figures",
    "read_cohorts_card",
]
