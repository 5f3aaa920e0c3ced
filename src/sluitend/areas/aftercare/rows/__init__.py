"""Reading aftercare without asking, for the queries and actions of this room and those up the stairs."""

from sluitend.areas.aftercare.rows.due import find_back, find_lost, find_over, find_silent, find_unplanned
from sluitend.areas.aftercare.rows.followed import (
    CertificateRow,
    CoachingRow,
    FollowedRow,
    HeldRow,
    MomentRow,
    ReportRow,
    VisitRow,
    list_certificates,
    list_followed,
    list_held_results,
)

__all__ = [
    "CertificateRow",
    "CoachingRow",
    "FollowedRow",
    "HeldRow",
    "MomentRow",
    "ReportRow",
    "VisitRow",
    "find_back",
    "find_lost",
    "find_over",
    "find_silent",
    "find_unplanned",
    "list_certificates",
    "list_followed",
    "list_held_results",
]
