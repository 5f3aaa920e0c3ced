"""Writing schedules and sending weeks out without asking the gate, for the actions of this room."""

from sluitend.areas.schedules.pen.estimating import make_estimate
from sluitend.areas.schedules.pen.locking import lock_draft
from sluitend.areas.schedules.pen.mailing import TakenBack, lock_municipality, send_piece, take_back_rows
from sluitend.areas.schedules.pen.making import make_schedule

__all__ = [
    "TakenBack",
    "lock_draft",
    "lock_municipality",
    "make_estimate",
    "make_schedule",
    "send_piece",
    "take_back_rows",
]
