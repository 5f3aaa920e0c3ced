"""What we remember of contact with people, of appointments, and of who stands around them."""

from sluitend.areas.contacts.models.appointment import Appointment
from sluitend.areas.contacts.models.note import Note, NoteCorrection, NoteMove
from sluitend.areas.contacts.models.relation import Relation
from sluitend.areas.contacts.models.room import Room

__all__ = ["Appointment", "Note", "NoteCorrection", "NoteMove", "Relation", "Room"]
