"""The acts of provisions."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM

from sluitend.areas.provisions.actions import Move, Need, add_provision
from sluitend.areas.provisions.models import Provision

ANY = "work income debt integration"
NEED = Need(kind="debt_assistance")


def need(place: Place) -> None:
    add_provision(actor=SYSTEM, at=AT, person_id=place.person, need=NEED)


def find_provision(place: Place) -> int:
    return Provision.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    add_provision    coach:own  team_lead:team  system:all
    move_provision   coach:own  team_lead:team  system:all
    record_threat    coach:own  team_lead:team  system:all
    read_provisions  coach:team  team_lead:team
    """,
    examples={
        "add_provision": lambda p: {"person_id": p.person, "need": NEED},
        "move_provision": lambda p: {"provision_id": find_provision(p), "move": Move(to="requested")},
        "record_threat": lambda p: {"provision_id": find_provision(p), "threat": "eviction"},
        "read_provisions": lambda p: {"person_id": p.person},
    },
    purposes=dict.fromkeys(("add_provision", "move_provision", "record_threat", "read_provisions"), ANY),
    before={"move_provision": need, "record_threat": need},
    shows_the_person=frozenset({"read_provisions"}),
)
