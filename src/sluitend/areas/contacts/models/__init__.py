"""What we remember of contact with people, and of who stands around them."""

from sluitend.areas.contacts.models.note import Note, NoteCorrection, NoteMove
from sluitend.areas.contacts.models.relation import Relation

__all__ = ["Note", "NoteCorrection", "NoteMove", "Relation"]
