"""Households: one at a time, and the days of each are kept."""

from datetime import timedelta

from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.parties.actions import join_household
from sluitend.parties.models import Household, HouseholdMember


def join(house: House, person: int, number: str, *, days: int = 0) -> int:
    return join_household(actor=house.coach, at=AT + timedelta(days=days), person_id=person, number=number)


def test_two_people_can_live_in_one_household(house: House) -> None:
    first, second = house.admit(), house.admit()
    assert join(house, first, "H1") == join(house, second, "H1")
    assert Household.objects.count() == 1
    assert HouseholdMember.objects.filter(until_on=None).count() == 2


def test_joining_another_household_ends_the_one_before(house: House) -> None:
    person = house.admit()
    join(house, person, "H1")
    join(house, person, "H2", days=30)
    moved_on = TODAY + timedelta(days=30)
    rows = HouseholdMember.objects.order_by("id").values_list("household__number", "from_on", "until_on")
    assert list(rows) == [("H1", TODAY, moved_on), ("H2", moved_on, None)]


def test_whoever_leaves_a_household_leaves_the_others_in_it(house: House) -> None:
    first, second = house.admit(), house.admit()
    for person in (first, second):
        join(house, person, "H1")
    join(house, first, "H2")
    left = HouseholdMember.objects.filter(household__number="H1", until_on=None)
    assert list(left.values_list("person", flat=True)) == [second]


def test_the_household_of_a_stranger_is_left_alone(house: House) -> None:
    person = house.admit(owner=house.stranger)
    with refused("not_found"):
        join(house, person, "H1")
