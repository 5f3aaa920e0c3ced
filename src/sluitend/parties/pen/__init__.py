"""The pen of this room: writes without asking; only `actions`, here or above, may hold it."""

from sluitend.parties.pen.people import NewPerson, end_spell, note_leaving, write_people, write_spells
from sluitend.parties.pen.staff import (
    hand_on_standing_in,
    note_absence,
    note_end_of_service,
    note_presence,
    note_return,
    write_organisation,
    write_team,
)

__all__ = [
    "NewPerson",
    "end_spell",
    "hand_on_standing_in",
    "note_absence",
    "note_end_of_service",
    "note_leaving",
    "note_presence",
    "note_return",
    "write_organisation",
    "write_people",
    "write_spells",
    "write_team",
]
