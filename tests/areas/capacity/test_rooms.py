"""Rooms and days without conversations: one conversation at a time in a room, and each decides about their own."""

from datetime import timedelta

import pytest
from tests.areas.contacts.agreeing import TOMORROW, agree
from tests.refusals import refused
from tests.standing import AT, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.capacity.actions import NewRoom, add_closed_day, add_room, end_room, remove_closed_day
from sluitend.areas.capacity.queries import read_premises
from sluitend.areas.contacts.models import Appointment
from sluitend.gate.actor import Actor

DAY = timedelta(days=1)


def furnish(house: House, *, name: str = "Kamer 3", seats: int = 3, **given: int) -> int:
    room = NewRoom(name=name, place="Stadhuis", seats=seats, from_on=TODAY, **given)
    return add_room(actor=house.planner, at=AT, room=room)


def test_an_appointment_in_a_room_tells_where_it_is(house: House) -> None:
    made = agree(house, house.admit(), place="", room_id=furnish(house))
    assert Appointment.objects.get(id=made).place == "Stadhuis, Kamer 3"


def test_two_appointments_never_share_a_room(house: House) -> None:
    room = furnish(house)
    people = house.admit(), house.admit()
    with open_track() as race:
        for hour in range(3):
            first, second = (
                lambda person=person, staff=staff, at=TOMORROW + timedelta(hours=hour): agree(
                    house, person, staff=staff, at=at, room_id=room
                )
                for person, staff in zip(people, (house.coach, house.colleague))
            )
            assert sorted(race(first, second)) == ["done", "room_taken"]


def test_a_room_is_named_only_while_it_is_there_and_of_ones_own_municipality(house: House) -> None:
    room, person = furnish(house), house.admit()
    end_room(actor=house.planner, at=AT, room_id=room)
    for wrong in (room, 999):
        with refused("not_found"):
            agree(house, person, room_id=wrong)
    with refused("not_found"):
        end_room(actor=house.planner, at=AT, room_id=room)
    furnish(house)
    with refused("taken"):
        furnish(house)
    with refused("out_of_order"):
        furnish(house, name="Kast", seats=1)
    with refused("not_found"):
        furnish(house, name="Elders", area_id=999)


def test_what_stands_in_a_room_that_closes_is_shown_as_work(house: House) -> None:
    room = furnish(house)
    made = agree(house, house.admit(), room_id=room)
    end_room(actor=house.planner, at=AT, room_id=room)
    [row] = read_premises(actor=house.lead, at=AT).to_move
    assert (row.id, row.staff_id) == (made, house.coach.party_id)
    assert Appointment.objects.get(id=made).state == "open"


@pytest.mark.parametrize(("who", "sees"), [("lead", 1), ("planner", 2)])
def test_each_sees_the_work_of_whom_they_speak_for(house: House, who: str, sees: int) -> None:
    agree(house, house.admit())
    agree(house, house.admit(), staff=house.stranger)
    add_closed_day(actor=house.planner, at=AT, day=TOMORROW.date(), because="Storing")
    assert len(read_premises(actor=getattr(house, who), at=AT).to_move) == sees


def test_a_lead_closes_a_day_for_their_own_team_and_opens_no_other(house: House) -> None:
    lead = house.lead

    def close(by: Actor, team_id: int | None = None, day: int = 1) -> int:
        return add_closed_day(actor=by, at=AT, day=TODAY + day * DAY, because="Uitje", team_id=team_id)

    for team_id in (None, house.other_team):
        with refused("not_found"):
            close(lead, team_id)
    for day in (-1, 800):
        with refused("invalid"):
            close(lead, house.team, day)
    mine, everybodys = close(lead, house.team), close(house.planner)
    with refused("already_closed"):
        close(house.planner)
    with refused("not_found"):
        remove_closed_day(actor=lead, at=AT, closed_day_id=everybodys)
    shown = {row.id: row.may_remove for row in read_premises(actor=lead, at=AT).closed}
    assert shown == {mine: True, everybodys: False}
    remove_closed_day(actor=lead, at=AT, closed_day_id=mine)
