"""Everything that changes about conferences and their cases, one file per use case; each goes through the gate."""

from sluitend.areas.conferences.actions.agenda import (
    Sitting,
    add_case,
    close_conference,
    move_conference,
    plan_conference,
)
from sluitend.areas.conferences.actions.close import Ending, close_case
from sluitend.areas.conferences.actions.share import Sharing, open_case, record_ground

__all__ = [
    "Ending",
    "Sharing",
    "Sitting",
    "add_case",
    "close_case",
    "close_conference",
    "move_conference",
    "open_case",
    "plan_conference",
    "record_ground",
]
