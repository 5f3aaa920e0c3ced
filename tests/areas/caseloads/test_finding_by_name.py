"""Finding people: by number, by part of a name or by a whole BSN, and only within reach."""

import pytest
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.caseloads.queries import MOST_FOUND, Found, find_person
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.actions import discharge_person

BSN = "123456782"


def find(house: House, text: str, *, actor: Actor | None = None) -> list[Found]:
    return find_person(actor=actor or house.intake, at=AT, text=text)


@pytest.mark.parametrize("text", ["Ayşe", "yılmaz", "ayşe yıl", "  YILM Ay "])
def test_somebody_is_found_by_parts_of_the_name_in_any_order(house: House, text: str) -> None:
    # PostgreSQL and not Python decides what a capital is, so a dotless i is searched as it is written.
    person = house.admit(first_name="Ayşe", last_name="Yılmaz")
    house.admit()
    text = text.replace("YILM", "Yılm")
    assert [found.id for found in find(house, text)] == [person]


def test_somebody_is_found_by_client_number_in_capitals_or_not(house: House) -> None:
    person = house.admit()
    [found] = find(house, f"p{house.municipality}-00001")
    assert (found.id, found.number, found.active) == (person, f"P{house.municipality}-00001", True)


def test_part_of_a_client_number_finds_nobody(house: House) -> None:
    house.admit()
    assert find(house, f"P{house.municipality}-0000") == []


def test_somebody_is_found_by_the_whole_bsn_and_not_by_part_of_it(house: House) -> None:
    person = house.admit(bsn=BSN)
    assert [found.id for found in find(house, BSN)] == [person]
    assert find(house, BSN[:8]) == []


@pytest.mark.parametrize("text", ["", "   ", "Niemand", "' OR 1=1 --", "%"])
def test_what_fits_nobody_finds_nobody(house: House, text: str) -> None:
    house.admit()
    assert find(house, text) == []


def test_whoever_left_is_found_as_somebody_who_left(house: House) -> None:
    person = house.admit(last_name="Vertrokken")
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    assert [found.active for found in find(house, "Vertrokken")] == [False]


def test_people_of_the_same_name_are_all_found_in_one_order(house: House) -> None:
    people = [house.admit(first_name=name, last_name="Jansen") for name in ("Bo", "An", "Bo")]
    assert [found.id for found in find(house, "Jansen")] == [people[1], people[0], people[2]]


def test_of_a_name_that_many_bear_the_first_by_name_are_found(house: House) -> None:
    names = [f"Noor{place:02}" for place in range(MOST_FOUND + 1)]
    people = [house.admit(first_name=name, last_name="Jansen") for name in reversed(names)]
    assert [found.id for found in find(house, "jansen")] == people[::-1][:MOST_FOUND]


def test_a_coach_finds_the_people_of_the_team_and_a_stranger_does_not(house: House) -> None:
    house.admit(owner=house.colleague, last_name="Vlinder")
    assert len(find(house, "Vlinder", actor=house.coach)) == 1
    assert find(house, "Vlinder", actor=house.stranger) == []
    assert find(house, "Vlinder", actor=house.outsider) == []


def test_whoever_was_found_can_see_that_they_were_looked_for(house: House) -> None:
    person = house.admit(last_name="Vlinder")
    find(house, "Vlinder")
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, entry.about, entry.fields) == ("find_person", [person], ["name", "number", "born_on"])


def test_what_was_searched_for_is_not_in_the_journal(house: House) -> None:
    find(house, "Vlinder")
    assert "Vlinder" not in repr(Entry.objects.order_by("-number").values()[0])


def test_the_council_looks_for_nobody(house: House) -> None:
    with refused("not_allowed"):
        find(house, "Jansen", actor=house.council)
