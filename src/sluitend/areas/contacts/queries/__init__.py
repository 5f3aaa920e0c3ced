"""Everything that can be asked about contact, appointments and who stands around people, one file per use case."""

from sluitend.areas.contacts.queries.agenda import AgendaFilter, AgendaPage, read_agenda
from sluitend.areas.contacts.queries.appointments import (
    AppointmentView,
    MyAppointments,
    PersonAppointments,
    read_appointment,
    read_appointments,
    read_my_appointments,
)
from sluitend.areas.contacts.queries.draft import Draft, Keepable, read_draft
from sluitend.areas.contacts.queries.find import Finding, Hit, NoteFilter, find_notes
from sluitend.areas.contacts.queries.note import NoteView, read_note
from sluitend.areas.contacts.queries.relations import Circle, read_relations
from sluitend.areas.contacts.queries.timeline import Timeline, read_notes
from sluitend.areas.contacts.rows import AppointmentRow, NoteRow

__all__ = [
    "AgendaFilter",
    "AgendaPage",
    "AppointmentRow",
    "AppointmentView",
    "Circle",
    "Draft",
    "Finding",
    "Hit",
    "Keepable",
    "MyAppointments",
    "NoteFilter",
    "NoteRow",
    "NoteView",
    "PersonAppointments",
    "Timeline",
    "find_notes",
    "read_agenda",
    "read_appointment",
    "read_appointments",
    "read_draft",
    "read_my_appointments",
    "read_note",
    "read_notes",
    "read_relations",
]
