"""Rooms and closed days of a municipality, and the appointments that must be moved because of them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sluitend.areas.capacity.models import ClosedDay
from sluitend.areas.capacity.rows.moving import ToMove, list_to_move
from sluitend.areas.contacts.models import Appointment, Room
from sluitend.areas.contacts.models.appointment import are_ours
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Area
from sluitend.parties.models.scoping import find_owners


@dataclass(frozen=True, kw_only=True)
class RoomRow:
    """A room, where it is and for how many people."""

    id: int
    name: str
    place: str
    area_name: str
    seats: int
    from_on: date
    until_on: date | None


@dataclass(frozen=True, kw_only=True)
class ClosedRow:
    """A day without conversations, why, and of which team; `may_remove` tells whether the actor decides about it."""

    id: int
    day: date
    because: str
    team_name: str
    may_remove: bool


@dataclass(frozen=True, kw_only=True)
class Premises:
    """Where and when conversations can be held; areas and teams are those that can be chosen."""

    rooms: tuple[RoomRow, ...]
    closed: tuple[ClosedRow, ...]
    to_move: tuple[ToMove, ...]
    areas: tuple[tuple[int, str], ...]
    teams: tuple[tuple[int, str], ...]


@act("read_premises")
def read_premises(*, actor: Actor, at: datetime) -> Outcome[Premises]:
    """Give the rooms and the coming closed days of one's own municipality, and what must be moved."""
    home, today = actor.organisation_id, find_day(at)
    lasting = Q(until_on=None) | Q(until_on__gte=today)
    days = ClosedDay.objects.filter(organisation=home, day__gte=today).order_by("day", "team")
    mine = set(ClosedDay.objects.within(actor).filter(day__gte=today).values_list("id", flat=True))
    rooms = Room.objects.filter(lasting, organisation=home).select_related("area").order_by("place", "name", "id")
    areas = Area.objects.filter(lasting, organisation=home).order_by("name")
    teams = find_owners(actor.scope, actor).filter(kind="team").order_by("name")
    premises = Premises(
        rooms=tuple(_write_room(each) for each in rooms),
        closed=tuple(_write_closed(each, mine) for each in days.select_related("team__party")),
        to_move=list_to_move(Appointment.objects.filter(are_ours(actor)), at=at),
        areas=tuple(areas.values_list("id", "name")),
        teams=tuple(teams.values_list("id", "name")),
    )
    return Outcome(value=premises, object="premises", fields=("room", "closed_day", "appointment"))


def _write_room(room: Room) -> RoomRow:
    told = {name: getattr(room, name) for name in "id name place seats from_on until_on".split()}
    return RoomRow(**told, area_name=room.area.name if room.area else "")


def _write_closed(closed: ClosedDay, mine: set[int]) -> ClosedRow:
    return ClosedRow(
        id=closed.pk,
        day=closed.day,
        because=closed.because,
        team_name=closed.team.party.name if closed.team else "",
        may_remove=closed.pk in mine,
    )
