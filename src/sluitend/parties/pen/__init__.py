"""The pen of this room: writes without asking; only `actions`, here or above, may hold it."""

from sluitend.parties.pen.correcting import (
    erase_people,
    note_birth,
    note_bsn,
    note_spell_start,
    rename_person,
    reopen_spell,
    take_contact,
    take_home,
    take_spell,
    write_contact,
    write_home,
)
from sluitend.parties.pen.people import (
    NewPerson,
    end_spell,
    note_coming_back,
    note_leaving,
    write_people,
    write_spells,
)
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
    "erase_people",
    "hand_on_standing_in",
    "note_absence",
    "note_birth",
    "note_bsn",
    "note_coming_back",
    "note_end_of_service",
    "note_leaving",
    "note_presence",
    "note_return",
    "note_spell_start",
    "rename_person",
    "reopen_spell",
    "take_contact",
    "take_home",
    "take_spell",
    "write_contact",
    "write_home",
    "write_organisation",
    "write_people",
    "write_spells",
    "write_team",
]
