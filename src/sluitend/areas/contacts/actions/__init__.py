"""Everything that changes what we know of contact and of who stands around people, one file per use case."""

from sluitend.areas.contacts.actions.correct import record_correction
from sluitend.areas.contacts.actions.relate import NewRelation, add_relation, end_relation
from sluitend.areas.contacts.actions.write import NewNote, Written, write_note

__all__ = [
    "NewNote",
    "NewRelation",
    "Written",
    "add_relation",
    "end_relation",
    "record_correction",
    "write_note",
]
