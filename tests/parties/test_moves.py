"""Moving: one area at a time, of the own municipality, and the days of each are kept."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.parties.actions import add_area, move_person
from sluitend.parties.models import Residence


def add(house: House, code: str, *, organisation_id: int | None = None) -> int:
    where = organisation_id or house.municipality
    return add_area(actor=SYSTEM, at=AT, organisation_id=where, code=code, name=code, from_on=TODAY)


def move(house: House, person: int, area: int, *, days: int = 0) -> None:
    move_person(actor=house.coach, at=AT + timedelta(days=days), person_id=person, area_id=area)


def test_moving_ends_where_somebody_lived_before(house: House) -> None:
    person, north, south = house.admit(), add(house, "N"), add(house, "Z")
    move(house, person, north)
    move(house, person, south, days=5)
    moved_on = TODAY + timedelta(days=5)
    rows = Residence.objects.order_by("id").values_list("area__code", "from_on", "until_on")
    assert list(rows) == [("N", TODAY, moved_on), ("Z", moved_on, None)]


def test_nobody_is_moved_to_an_area_of_another_municipality(house: House) -> None:
    person = house.admit()
    elsewhere = add(house, "X", organisation_id=house.outsider.organisation_id)
    with refused("not_found"):
        move(house, person, elsewhere)


def test_nobody_is_moved_to_an_area_that_is_not_there(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        move(house, person, 999_999)


@pytest.mark.parametrize("whose", ["colleague", "stranger", "outsider"])
def test_a_coach_moves_the_own_people_only(house: House, whose: str) -> None:
    person, area = house.admit(owner=getattr(house, whose)), add(house, "N")
    with refused("not_found"):
        move(house, person, area)
