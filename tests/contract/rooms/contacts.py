"""The acts of contact, of appointments and of who stands around people."""

from datetime import timedelta

from tests.contract.places import GONE, Place, draft_admission
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.contacts.actions import (
    NewAppointment,
    NewNote,
    NewRelation,
    add_relation,
    make_appointment,
    write_note,
)
from sluitend.areas.contacts.models import Appointment, Note, Relation
from sluitend.areas.contacts.queries import AgendaFilter
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import admit_person
from sluitend.parties.models import Person

ANY = "work income debt integration"


def find_owner(place: Place) -> Actor:
    return Actor(party_id=place.owner, role="coach", organisation_id=place.organisation, purpose=place.purpose)


def draft(place: Place) -> NewNote:
    return NewNote(kind="call", happened_on=TODAY, text=f"Over {place.word}", visibility="organisation")


def note(place: Place) -> None:
    write_note(actor=find_owner(place), at=AT, person_id=place.person, note=draft(place))


def name_other(place: Place) -> str:
    return f"{place.word}-2"


def note_beside_other(place: Place) -> None:
    """Write a note, and let somebody else in to whom it can be moved."""
    note(place)
    other = draft_admission(place, number=name_other(place), with_bsn=False)
    admit_person(actor=SYSTEM, at=AT, admission=other)


def relate(place: Place) -> None:
    add_relation(actor=find_owner(place), at=AT, person_id=place.person, relation=name_buddy(place))


def name_buddy(place: Place) -> NewRelation:
    return NewRelation(kind="buddy", name=place.word)


def meet(place: Place) -> NewAppointment:
    return NewAppointment(
        staff_id=find_colleague(place), starts_at=AT + timedelta(days=1), minutes=30, way="office", place=place.word
    )


def find_colleague(place: Place) -> int:
    """Give who covers the person; a resident who asks for themselves owns nothing."""
    return Person.objects.filter(party=place.person).values_list("covered_by", flat=True).first() or place.owner


def agree(place: Place) -> None:
    make_appointment(actor=SYSTEM, at=AT, person_id=place.person, appointment=meet(place))


def find_appointment(place: Place) -> int:
    return Appointment.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def find_note(place: Place) -> int:
    return Note.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def find_relation(place: Place) -> int:
    return Relation.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    write_note         coach:team  team_lead:team  intake:org  system:all
    record_correction  coach:own  team_lead:own  intake:own
    erase_note         coach:own  team_lead:own  intake:own
    move_note          coach:own  team_lead:own  intake:own
    read_draft         coach:team  team_lead:team  intake:org
    read_notes         coach:team  team_lead:team  intake:org
    read_note          coach:team  team_lead:team  intake:org
    find_notes         coach:team  team_lead:team  intake:org
    add_relation       coach:own  team_lead:team  system:all
    end_relation       coach:own  team_lead:team
    read_relations     coach:team  team_lead:team
    make_appointment   coach:team  team_lead:team  intake:org  system:all
    move_appointment   coach:team  team_lead:team  intake:org  system:all
    cancel_appointment  coach:team  team_lead:team  intake:org  system:all  resident:self
    read_appointments  coach:team  team_lead:team  intake:org
    read_appointment   coach:team  team_lead:team  intake:org
    read_agenda        coach:own  team_lead:team
    read_my_appointments  resident:self
    """,
    examples={
        "write_note": lambda p: {"person_id": p.person, "note": draft(p)},
        "record_correction": lambda p: {"note_id": find_note(p), "version": 1, "text": p.word, "because": "Anders."},
        "erase_note": lambda p: {"note_id": find_note(p), "version": 1, "because": "Hoort hier niet."},
        "move_note": lambda p: {
            "note_id": find_note(p),
            "version": 1,
            "number": name_other(p),
            "because": "Ander persoon.",
        },
        "read_draft": lambda p: {"person_id": p.person},
        "read_notes": lambda p: {"person_id": p.person},
        "read_note": lambda p: {"note_id": find_note(p)},
        "find_notes": lambda p: {"text": p.word},
        "add_relation": lambda p: {"person_id": p.person, "relation": name_buddy(p)},
        "end_relation": lambda p: {"relation_id": find_relation(p)},
        "read_relations": lambda p: {"person_id": p.person},
        "make_appointment": lambda p: {"person_id": p.person, "appointment": meet(p)},
        "move_appointment": lambda p: {"appointment_id": find_appointment(p), "to": meet(p), "because": p.word},
        "cancel_appointment": lambda p: {"appointment_id": find_appointment(p), "because": p.word},
        "read_appointments": lambda p: {"person_id": p.person},
        "read_appointment": lambda p: {"appointment_id": find_appointment(p)},
        "read_agenda": lambda p: {"wanted": AgendaFilter(from_on=TODAY, until_on=TODAY + timedelta(days=1))},
        "read_my_appointments": lambda p: {},
    },
    before={
        "record_correction": note,
        "erase_note": note,
        "move_note": note_beside_other,
        "read_notes": note,
        "read_note": note,
        "find_notes": note,
        "end_relation": relate,
        "read_relations": relate,
        "move_appointment": agree,
        "cancel_appointment": agree,
        "read_appointments": agree,
        "read_appointment": agree,
        "read_agenda": agree,
        "read_my_appointments": agree,
    },
    purposes={
        "write_note": ANY,
        "record_correction": ANY,
        "erase_note": ANY,
        "move_note": ANY,
        "read_draft": ANY,
        "read_notes": ANY,
        "read_note": ANY,
        "find_notes": ANY,
    },
    about_two=frozenset({"move_note"}),
    filtered=frozenset({"find_notes", "read_agenda", "read_my_appointments"}),
    shows_the_person=frozenset({"read_draft", "read_notes", "read_note", "find_notes", "read_relations"})
    | {"read_appointments", "read_appointment", "read_agenda", "read_my_appointments"},
)
