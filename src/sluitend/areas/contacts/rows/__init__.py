"""Contact, appointments and relations as rows, and the cards of the person screen; read without asking."""

from sluitend.areas.contacts.rows.appointments import AppointmentRow, Coming, are_stranded, list_appointments
from sluitend.areas.contacts.rows.cards import ContactsCard, RelationsCard, read_contacts_card, read_relations_card
from sluitend.areas.contacts.rows.notes import MoveRow, NoteRow, find_last_contact_days, list_moves, list_notes
from sluitend.areas.contacts.rows.relations import RelationRow, list_relations
from sluitend.areas.contacts.rows.rooms import list_rooms

__all__ = [
    "AppointmentRow",
    "Coming",
    "ContactsCard",
    "MoveRow",
    "NoteRow",
    "RelationRow",
    "RelationsCard",
    "are_stranded",
    "find_last_contact_days",
    "list_appointments",
    "list_moves",
    "list_notes",
    "list_relations",
    "list_rooms",
    "read_contacts_card",
    "read_relations_card",
]
