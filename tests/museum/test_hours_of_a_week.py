"""Bug: longer hours on one place were not held beside another, and two places after each other counted as at once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.employers.hiring import found_hiring_desk
from tests.areas.placements.working import BAKER, WorkingDesk
from tests.contract.rooms.placements import TERMS
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.actions import NewEmployer, record_employer
from sluitend.areas.placements.actions import extend_placement

SPRING, SUMMER = TODAY + timedelta(days=100), TODAY + timedelta(days=200)


@pytest.fixture
def desk(house: House) -> WorkingDesk:
    desk = WorkingDesk(house=house, hiring=found_hiring_desk(house))
    record_employer(actor=desk.hiring.manager, at=AT, new=NewEmployer(name="Kok", kvk="87654321"))
    return desk


def test_nobody_is_given_more_hours_than_there_are_by_extending(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person, hours_a_week=24)
    desk.place(person, kvk="87654321", hours_a_week=24)
    with refused("invalid"):
        extend_placement(actor=desk.house.coach, at=AT, placement_id=placement, terms=TERMS)
    same = replace(TERMS, hours_a_week=24)
    extend_placement(actor=desk.house.coach, at=AT, placement_id=placement, terms=same)


def test_two_places_after_each_other_leave_room_for_a_third_beside_both(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    desk.place(person, hours_a_week=24, ends_on=SPRING)
    desk.place(person, hours_a_week=24, starts_on=SPRING + timedelta(days=1), ends_on=SUMMER)
    assert desk.place(person, replace(BAKER, kvk="87654321"), hours_a_week=24, ends_on=SUMMER)
