"""The pen of this room: writes appointments and puts notes right without asking; only `actions` may hold it."""

from sluitend.areas.contacts.pen.appointing import (
    NewAppointment,
    end_appointment,
    follow_note,
    lock_appointment,
    note_outcome,
    write_appointment,
)
from sluitend.areas.contacts.pen.correcting import Rewriting, correct_note, find_own

__all__ = [
    "NewAppointment",
    "Rewriting",
    "correct_note",
    "end_appointment",
    "find_own",
    "follow_note",
    "lock_appointment",
    "note_outcome",
    "write_appointment",
]
