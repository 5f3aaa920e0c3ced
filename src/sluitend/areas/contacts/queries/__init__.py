"""Everything that can be asked about contact and about who stands around people, one file per use case."""

from sluitend.areas.contacts.queries.draft import Draft, Keepable, read_draft
from sluitend.areas.contacts.queries.find import Hit, find_notes
from sluitend.areas.contacts.queries.note import NoteView, read_note
from sluitend.areas.contacts.queries.relations import Circle, read_relations
from sluitend.areas.contacts.queries.timeline import Timeline, read_notes
from sluitend.areas.contacts.rows import NoteRow

__all__ = [
    "Circle",
    "Draft",
    "Hit",
    "Keepable",
    "NoteRow",
    "NoteView",
    "Timeline",
    "find_notes",
    "read_draft",
    "read_note",
    "read_notes",
    "read_relations",
]
