"""The acts of capacity: hours of colleagues, rooms, days without conversations, and calendars of one's own."""

from datetime import date, timedelta

from tests.areas.capacity.working import draft
from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.capacity.actions import (
    NewRoom,
    add_closed_day,
    add_room,
    record_working_hours,
    renew_feed,
)
from sluitend.areas.capacity.models import ClosedDay
from sluitend.areas.capacity.queries import CapacityFilter
from sluitend.areas.contacts.models import Room as OfficeRoom
from sluitend.gate.actor import Actor


def choose_day(place: Place) -> date:
    """Give another day for each place: of one team a day is closed once."""
    return TODAY + timedelta(days=int(place.word.removeprefix("Kanarie")))


def find_owner(place: Place, role: str) -> Actor:
    return Actor(party_id=place.owner, role=role, organisation_id=place.organisation)


def draft_room(place: Place) -> NewRoom:
    return NewRoom(name=place.word, place="Stadhuis", seats=3, from_on=TODAY)


def work(place: Place) -> None:
    record_working_hours(actor=SYSTEM, at=AT, staff_id=place.owner, week=draft())


def furnish(place: Place) -> None:
    add_room(actor=find_owner(place, "planner"), at=AT, room=draft_room(place))


def close(place: Place) -> None:
    closed = {"day": choose_day(place), "because": place.word, "team_id": place.team}
    add_closed_day(actor=find_owner(place, "team_lead"), at=AT, **closed)


def find_room(place: Place) -> int:
    return OfficeRoom.objects.filter(name=place.word).values_list("id", flat=True).first() or GONE


def find_closed(place: Place) -> int:
    return ClosedDay.objects.filter(because=place.word).values_list("id", flat=True).first() or GONE


def feed(place: Place) -> None:
    renew_feed(actor=find_owner(place, "coach"), at=AT)


def open_feed(place: Place) -> str:
    return renew_feed(actor=find_owner(place, "coach"), at=AT) if place.owner != GONE else place.word


ROOM = Room(
    table="""
    record_working_hours  coach:own  team_lead:team  planner:org  system:all
    read_working_hours    coach:own  team_lead:team  planner:org
    read_capacity         team_lead:team  planner:org
    add_room              planner:org
    end_room              planner:org
    add_closed_day        team_lead:team  planner:org
    remove_closed_day     team_lead:team  planner:org
    read_premises         team_lead:team  planner:org
    renew_feed            coach:own  team_lead:own
    end_feed              coach:own  team_lead:own
    export_feed           system:all
    """,
    examples={
        "record_working_hours": lambda p: {"staff_id": p.owner, "week": draft()},
        "read_working_hours": lambda p: {"staff_id": p.owner},
        "read_capacity": lambda p: {"wanted": CapacityFilter(first_monday_on=TODAY, weeks=1)},
        "add_room": lambda p: {"room": draft_room(p)},
        "end_room": lambda p: {"room_id": find_room(p)},
        "add_closed_day": lambda p: {"day": choose_day(p), "because": p.word, "team_id": p.team},
        "remove_closed_day": lambda p: {"closed_day_id": find_closed(p)},
        "read_premises": lambda p: {},
        "renew_feed": lambda p: {},
        "end_feed": lambda p: {},
        "export_feed": lambda p: {"token": open_feed(p)},
    },
    before={
        "read_working_hours": work,
        "read_capacity": work,
        "end_room": furnish,
        "remove_closed_day": close,
        "end_feed": feed,
    },
    about_nobody=frozenset(
        {"record_working_hours", "read_working_hours", "read_capacity", "add_room", "end_room", "add_closed_day"}
        | {"remove_closed_day", "read_premises", "renew_feed", "end_feed", "export_feed"}
    ),
    without_target=frozenset({"read_capacity", "add_room", "read_premises", "renew_feed"}),
)
