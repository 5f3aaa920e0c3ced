"""The pen of this room: writes appointments and puts notes right without asking; only `actions` may hold it."""

from sluitend.areas.contacts.pen.appointing import (
    NewAppointment,
    end_appointment,
    find_interpreter_minutes,
    follow_note,
    lock_appointment,
    note_outcome,
    require_pair,
    write_appointment,
)
from sluitend.areas.contacts.pen.correcting import Rewriting, correct_note, find_own
from sluitend.areas.contacts.pen.handing_on import HandedOn, hand_appointments_on
from sluitend.areas.contacts.pen.noting import NewNote, write_down
from sluitend.areas.contacts.pen.rooming import NewRoom, close_room, write_room

__all__ = [
    "HandedOn",
    "NewAppointment",
    "NewNote",
    "NewRoom",
    "Rewriting",
    "close_room",
    "correct_note",
    "end_appointment",
    "find_interpreter_minutes",
    "find_own",
    "follow_note",
    "hand_appointments_on",
    "lock_appointment",
    "note_outcome",
    "require_pair",
    "write_appointment",
    "write_down",
    "write_room",
]
