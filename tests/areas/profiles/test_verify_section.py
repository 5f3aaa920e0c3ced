"""What is known is confirmed with one click, so that nobody is asked twice."""

from datetime import timedelta

import pytest
from tests.areas.profiles.telling import BAKER, CLEANER, find, tell
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.profiles.actions import verify_section

HALF_A_YEAR_ON = AT + timedelta(days=180)


def test_a_section_that_is_still_so_is_fresh_again_and_keeps_its_day(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    verify_section(actor=house.lead, at=HALF_A_YEAR_ON, person_id=person, section="work", seen=1)
    section = find(house, person, "work", HALF_A_YEAR_ON)
    assert (section.told_at, section.verified_at, section.verified_by) == (AT, HALF_A_YEAR_ON, "team_lead 3")
    assert (section.fresh_at, section.number, section.facts) == (HALF_A_YEAR_ON, 1, (CLEANER,))


def test_what_was_confirmed_is_not_mended_but_followed(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    verify_section(actor=house.coach, at=AT, person_id=person, section="work", seen=1)
    tell(house.coach, person, "work", BAKER, seen=1)
    assert find(house, person, "work").verified_at is None


def test_who_saw_an_older_edition_cannot_confirm_the_newer_one(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.lead, person, "work", BAKER, seen=1)
    with refused("changed_meanwhile"):
        verify_section(actor=house.coach, at=AT, person_id=person, section="work", seen=1)


def test_what_is_unknown_cannot_be_confirmed(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        verify_section(actor=house.coach, at=AT, person_id=person, section="work", seen=0)


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_who_does_not_speak_for_somebody_confirms_nothing(house: House, who: str) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    with refused("not_found"):
        verify_section(actor=getattr(house, who), at=AT, person_id=person, section="work", seen=1)
