"""Everything that changes what we know of contact, appointments and who stands around people, one file per use case."""

from sluitend.areas.contacts.actions.appoint import cancel_appointment, make_appointment, move_appointment
from sluitend.areas.contacts.actions.correct import NoteFacts, erase_note, move_note, record_correction
from sluitend.areas.contacts.actions.relate import NewRelation, add_relation, end_relation
from sluitend.areas.contacts.actions.write import Written, write_note
from sluitend.areas.contacts.pen import NewAppointment, NewNote

__all__ = [
    "NewAppointment",
    "NewNote",
    "NewRelation",
    "NoteFacts",
    "Written",
    "add_relation",
    "cancel_appointment",
    "end_relation",
    "erase_note",
    "make_appointment",
    "move_appointment",
    "move_note",
    "record_correction",
    "write_note",
]
