"""Everything that changes about schedules, one file per use case; each goes through the gate."""

from sluitend.areas.schedules.actions.commit import Committed, commit_schedule
from sluitend.areas.schedules.actions.move import move_place
from sluitend.areas.schedules.actions.request import NewSchedule, cancel_schedule, make_schedules, request_schedule

__all__ = [
    "Committed",
    "NewSchedule",
    "cancel_schedule",
    "commit_schedule",
    "make_schedules",
    "move_place",
    "request_schedule",
]
