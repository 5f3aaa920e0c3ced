"""Everything that changes about cohorts, one file per use case; each goes through the gate."""

from sluitend.areas.cohorts.actions.exempt import end_exemption, give_exemption
from sluitend.areas.cohorts.actions.freeze import NewCohort, freeze_cohort
from sluitend.areas.cohorts.actions.join import join_cohorts
from sluitend.areas.cohorts.actions.plan import Week, plan_members, take_back_planning

__all__ = [
    "NewCohort",
    "Week",
    "end_exemption",
    "freeze_cohort",
    "give_exemption",
    "join_cohorts",
    "plan_members",
    "take_back_planning",
]
