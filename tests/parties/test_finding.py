"""Finding somebody as remembered: without accents, misspelt a little, by telephone; a code goes before a name."""

import pytest
from tests.standing import AT, SYSTEM, House

from sluitend.gate.actor import Actor
from sluitend.parties.actions import add_contact
from sluitend.parties.queries import Found, find_person


def find(house: House, text: str, *, actor: Actor | None = None) -> list[int]:
    found: list[Found] = find_person(actor=actor or house.coach, at=AT, text=text)
    return [each.id for each in found]


@pytest.mark.parametrize("text", ["andre cote", "ANDRÉ", "Côté", "côte andré", "an co", "cô"])
def test_accents_capitals_and_order_do_not_matter(house: House, text: str) -> None:
    person = house.admit(first_name="André", last_name="Côté")
    house.admit(first_name="Bo", last_name="Yilmaz")
    assert find(house, text) == [person]


@pytest.mark.parametrize("text", ["jansn", "mohamed jansn", "Janssen", "mohamed janse"])
def test_a_name_that_is_misspelt_a_little_is_found(house: House, text: str) -> None:
    person = house.admit(first_name="Mohammed", last_name="Jansen")
    house.admit(first_name="Bo", last_name="Yilmaz")
    assert find(house, text) == [person]


def test_whoever_bears_the_name_itself_goes_before_whoever_resembles_it(house: House) -> None:
    person = house.admit(first_name="Bo", last_name="Jansen")
    house.admit(first_name="Bo", last_name="Janssens")
    assert find(house, "jansen") == [person]


@pytest.mark.parametrize("text", ["0612345678", "06 1234 5678", "+31 6 12345678", "0031612345678"])
def test_somebody_is_found_by_telephone_however_it_is_written(house: House, text: str) -> None:
    person, other = house.admit(), house.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="06-12345678")
    add_contact(actor=SYSTEM, at=AT, person_id=other, kind="phone", value="06-87654321")
    assert find(house, text) == [person]


def test_a_part_of_a_telephone_number_finds_nobody(house: House) -> None:
    add_contact(actor=SYSTEM, at=AT, person_id=house.admit(), kind="phone", value="06-12345678")
    assert find(house, "1234567") == []


def test_one_telephone_that_a_couple_shares_finds_both(house: House) -> None:
    couple = [house.admit(), house.admit()]
    for person in couple:
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="030 1234567")
    assert find(house, "030-1234567") == couple


@pytest.mark.parametrize("text", ["", "   ", "%", "x", "'; drop table", "\\", "%%%"])
def test_whatever_is_typed_finds_nobody_it_should_not(house: House, text: str) -> None:
    house.admit(first_name="Bo", last_name="Yilmaz")
    assert find(house, text) == []


def test_likeness_does_not_reach_beyond_the_team(house: House) -> None:
    house.admit(first_name="Mohammed", last_name="Jansen")
    assert find(house, "jansn", actor=house.stranger) == []
