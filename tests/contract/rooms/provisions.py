"""The acts of provisions."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM

from sluitend.areas.provisions.actions import Move, Need, add_provision, move_provision
from sluitend.areas.provisions.models import Provision

ANY = "work income debt integration"
NEED = Need(kind="debt_assistance")


def need(place: Place) -> None:
    add_provision(actor=SYSTEM, at=AT, person_id=place.person, need=NEED)


def ask_for(place: Place) -> None:
    need(place)
    move_provision(actor=SYSTEM, at=AT, provision_id=find_provision(place), move=Move(to="requested"))


def find_provision(place: Place) -> int:
    return Provision.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    add_provision    coach:own  team_lead:team  system:all
    move_provision   coach:own  team_lead:team  system:all
    record_threat    coach:own  team_lead:team  system:all
    take_back_provision  coach:own  team_lead:team
    read_provisions  coach:team  team_lead:team
    """,
    examples={
        "add_provision": lambda p: {"person_id": p.person, "need": NEED},
        "move_provision": lambda p: {"provision_id": find_provision(p), "move": Move(to="requested")},
        "record_threat": lambda p: {"provision_id": find_provision(p), "threat": "eviction"},
        "take_back_provision": lambda p: {"provision_id": find_provision(p)},
        "read_provisions": lambda p: {"person_id": p.person},
    },
    purposes=dict.fromkeys(
        ("add_provision", "move_provision", "record_threat", "take_back_provision", "read_provisions"), ANY
    ),
    before={"move_provision": need, "record_threat": need, "take_back_provision": ask_for},
    shows_the_person=frozenset({"read_provisions"}),
)
