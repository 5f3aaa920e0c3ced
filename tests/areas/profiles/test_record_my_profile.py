"""A resident puts the profile right: kept as their own words, with what stood there, until a colleague has read it."""

from datetime import timedelta

from django.conf import settings
from tests.areas.dossiers.leaving import become
from tests.areas.profiles.telling import BAKER, CLEANER, find, tell
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.profiles.actions import Answer, record_my_profile, verify_section
from sluitend.areas.profiles.queries import read_my_section, read_section
from sluitend.areas.profiles.rows import read_profile_card

LATER = AT + timedelta(days=1)
MINE = Answer(section="work", seen=1, facts=(BAKER,))


def list_unseen(person: int) -> tuple[str, ...]:
    return read_profile_card(person, TODAY, pack=settings.PACKS["national"]).unseen


def test_what_the_person_writes_stands_there_as_theirs_with_what_was_there_before(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    assert record_my_profile(actor=become(house, person), at=LATER, answer=MINE)
    view = read_section(actor=house.coach, at=LATER, person_id=person, section="work")
    assert (view.section.facts, view.section.is_own, view.section.told_by) == ((BAKER,), True, "Noor Jansen001")
    assert [(each.facts, each.is_own, each.told_by) for each in view.earlier] == [((CLEANER,), False, "coach 1")]


def test_it_waits_for_a_colleague_until_one_has_read_it(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    assert list_unseen(person) == ()
    record_my_profile(actor=become(house, person), at=LATER, answer=MINE)
    assert (list_unseen(person), find(house, person, "work", LATER).is_unseen) == (("work",), True)
    verify_section(actor=house.coach, at=LATER, person_id=person, section="work", seen=2)
    assert (list_unseen(person), find(house, person, "work", LATER).is_own) == ((), True)


def test_whoever_did_not_see_the_newest_version_is_told_to_compare(house: House) -> None:
    person = house.admit()
    me = become(house, person)
    tell(house.coach, person, "work", CLEANER)
    seen = read_my_section(actor=me, at=AT, section="work").section.number
    tell(house.lead, person, "work", CLEANER, BAKER, seen=seen, at=LATER)
    with refused("changed_meanwhile"):
        record_my_profile(actor=me, at=LATER, answer=MINE)


def test_a_section_that_is_not_there_is_not_found(house: House) -> None:
    me = become(house, house.admit())
    with refused("not_found"):
        read_my_section(actor=me, at=AT, section="diagnosis")
    with refused("invalid"):
        record_my_profile(actor=me, at=AT, answer=Answer(section="diagnosis"))
