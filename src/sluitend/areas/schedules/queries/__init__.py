"""What is asked about schedules, one file per use case; each goes through the gate."""

from sluitend.areas.schedules.queries.list import CohortChoice, ScheduleList, list_schedules
from sluitend.areas.schedules.queries.places import PlaceFilter, PlaceList, PlaceRow, list_schedule_places
from sluitend.areas.schedules.queries.schedule import Remedy, ScheduleView, Short, WeekLoad, read_schedule
from sluitend.areas.schedules.rows import ScheduleRow

__all__ = [
    "CohortChoice",
    "PlaceFilter",
    "PlaceList",
    "PlaceRow",
    "Remedy",
    "ScheduleList",
    "ScheduleRow",
    "ScheduleView",
    "Short",
    "WeekLoad",
    "list_schedule_places",
    "list_schedules",
    "read_schedule",
]
