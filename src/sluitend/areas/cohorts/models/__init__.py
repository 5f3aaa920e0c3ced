"""What we remember of cohorts, one file per group; written only by `actions` beside it."""

from sluitend.areas.cohorts.models.cohort import Cohort, LeftOut, Member, Members
from sluitend.areas.cohorts.models.course import Exemption, Planned

__all__ = ["Cohort", "Exemption", "LeftOut", "Member", "Members", "Planned"]
