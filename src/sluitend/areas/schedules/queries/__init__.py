"""What is asked about schedules, one file per use case; each goes through the gate."""

from sluitend.areas.schedules.queries.comparison import Comparison, read_schedule_comparison
from sluitend.areas.schedules.queries.estimate import (
    AreaRow,
    EstimateList,
    EstimateRow,
    EstimateView,
    list_estimates,
    read_estimate,
)
from sluitend.areas.schedules.queries.list import CohortChoice, ScheduleList, list_schedules
from sluitend.areas.schedules.queries.mailing import MailedRow, MailingView, read_mailing
from sluitend.areas.schedules.queries.places import PlaceFilter, PlaceList, PlaceRow, WeekTile, list_schedule_places
from sluitend.areas.schedules.queries.schedule import Remedy, ScheduleView, Short, WeekLoad, read_schedule
from sluitend.areas.schedules.queries.week import MailingPreview, WeekView, read_mailing_preview
from sluitend.areas.schedules.rows import MailingSummary, ScheduleRow

__all__ = [
    "AreaRow",
    "CohortChoice",
    "Comparison",
    "EstimateList",
    "EstimateRow",
    "EstimateView",
    "MailedRow",
    "MailingPreview",
    "MailingSummary",
    "MailingView",
    "PlaceFilter",
    "PlaceList",
    "PlaceRow",
    "Remedy",
    "ScheduleList",
    "ScheduleRow",
    "ScheduleView",
    "Short",
    "WeekLoad",
    "WeekTile",
    "WeekView",
    "list_estimates",
    "list_schedule_places",
    "list_schedules",
    "read_estimate",
    "read_mailing",
    "read_mailing_preview",
    "read_schedule",
    "read_schedule_comparison",
]
