"""Writing schedules without asking the gate, for the actions of this room."""

from sluitend.areas.schedules.pen.locking import lock_draft
from sluitend.areas.schedules.pen.making import make_schedule

__all__ = ["lock_draft", "make_schedule"]
