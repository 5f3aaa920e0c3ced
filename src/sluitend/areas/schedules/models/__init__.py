"""What we remember of schedules, of weeks that were sent out together, and of what an approach asks of staff."""

from sluitend.areas.schedules.models.estimate import (
    LEAST_CASELOAD,
    MOST_CASELOAD,
    MOST_HOURS,
    Estimate,
    EstimatedArea,
)
from sluitend.areas.schedules.models.mailing import Mailing, MailingRow, Mailings
from sluitend.areas.schedules.models.schedule import (
    LONGEST_QUARTERS,
    MOST_WEEKS,
    MissingTime,
    Place,
    Schedule,
    ScheduledStaff,
    Schedules,
)

__all__ = [
    "LEAST_CASELOAD",
    "LONGEST_QUARTERS",
    "MOST_CASELOAD",
    "MOST_HOURS",
    "MOST_WEEKS",
    "Estimate",
    "EstimatedArea",
    "Mailing",
    "MailingRow",
    "Mailings",
    "MissingTime",
    "Place",
    "Schedule",
    "ScheduledStaff",
    "Schedules",
]
