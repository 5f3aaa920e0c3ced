"""What is asked about cohorts, one file per use case; each goes through the gate."""

from sluitend.areas.cohorts.queries.calendar import Calendar, StartingArea, list_cohorts
from sluitend.areas.cohorts.queries.cohort import CohortView, read_cohort
from sluitend.areas.cohorts.queries.left_out import LeftOutList, LeftOutRow, list_left_out
from sluitend.areas.cohorts.queries.member import MemberCohort, MemberCohorts, read_member
from sluitend.areas.cohorts.queries.members import MemberFilter, MemberList, list_cohort_members
from sluitend.areas.cohorts.queries.preview import Preview, read_cohort_preview
from sluitend.areas.cohorts.rows import CohortRow, PlannedSpan

__all__ = [
    "Calendar",
    "CohortRow",
    "CohortView",
    "LeftOutList",
    "LeftOutRow",
    "MemberCohort",
    "MemberCohorts",
    "MemberFilter",
    "MemberList",
    "PlannedSpan",
    "Preview",
    "StartingArea",
    "list_cohort_members",
    "list_cohorts",
    "list_left_out",
    "read_cohort",
    "read_cohort_preview",
    "read_member",
]
