"""Everything that changes what we know of contact and of who stands around people, one file per use case."""

from sluitend.areas.contacts.actions.correct import NoteFacts, erase_note, move_note, record_correction
from sluitend.areas.contacts.actions.relate import NewRelation, add_relation, end_relation
from sluitend.areas.contacts.actions.write import NewNote, Written, write_note

__all__ = [
    "NewNote",
    "NewRelation",
    "NoteFacts",
    "Written",
    "add_relation",
    "end_relation",
    "erase_note",
    "move_note",
    "record_correction",
    "write_note",
]
