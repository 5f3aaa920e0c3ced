"""Rooms: that one is there from a day on, until when, and which can be named in an appointment."""

from dataclasses import asdict, dataclass
from datetime import date

from sluitend.areas.contacts.models import Room
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class NewRoom:
    """What a room is called, where it is (its building, perhaps its area), for how many people, and since when."""

    name: str
    place: str
    seats: int
    from_on: date
    area_id: int | None = None


def write_room(new: NewRoom, *, organisation_id: int) -> int:
    """Write a room of a municipality down; the database refuses one that is there already."""
    return Room.objects.create(organisation_id=organisation_id, **asdict(new)).pk


def close_room(room_id: int, organisation_id: int | None, *, until_on: date) -> None:
    """Note the last day of a room that is still in use; what stands in it later is shown, and not undone."""
    room = Room.objects.filter(id=room_id, organisation=organisation_id, until_on=None, from_on__lte=until_on)
    if not room.update(until_on=until_on):
        raise NotFound


def find_room(room_id: int, organisation_id: int | None, *, on: date) -> Room:
    """Give a room of this municipality that is there on a day."""
    room = Room.objects.filter(id=room_id, organisation=organisation_id, from_on__lte=on).first()
    if room is None or (room.until_on is not None and room.until_on < on):
        raise NotFound
    return room
