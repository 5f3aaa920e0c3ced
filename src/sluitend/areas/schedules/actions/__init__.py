"""Everything that changes about schedules and mailings, one file per use case; each goes through the gate."""

from sluitend.areas.schedules.actions.commit import Committed, commit_schedule
from sluitend.areas.schedules.actions.estimate import NewEstimate, make_estimates, request_estimate
from sluitend.areas.schedules.actions.mailing import Manner, cancel_mailing, run_mailing, start_mailing
from sluitend.areas.schedules.actions.move import move_place
from sluitend.areas.schedules.actions.request import NewSchedule, cancel_schedule, make_schedules, request_schedule
from sluitend.areas.schedules.pen import TakenBack
from sluitend.areas.schedules.weighing import WeekChoice

__all__ = [
    "Committed",
    "Manner",
    "NewEstimate",
    "NewSchedule",
    "TakenBack",
    "WeekChoice",
    "cancel_mailing",
    "cancel_schedule",
    "commit_schedule",
    "make_estimates",
    "make_schedules",
    "move_place",
    "request_estimate",
    "request_schedule",
    "run_mailing",
    "start_mailing",
]
