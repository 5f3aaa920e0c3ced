"""The card and the counts that other rooms show: what is unknown of whom."""

from datetime import timedelta

from django.conf import settings
from tests.areas.profiles.telling import BAKER, CLEANER, WHOLE, tell
from tests.standing import AT, TODAY, House

from sluitend.areas.profiles.actions import verify_section
from sluitend.areas.profiles.facts import ESSENTIALS, WishFact
from sluitend.areas.profiles.rows import find_told_since, list_aged, list_known, read_profile_card

NATIONAL = settings.PACKS["national"]


def test_of_somebody_new_everything_is_unknown(house: House) -> None:
    card = read_profile_card(house.admit(), TODAY, pack=NATIONAL)
    assert (card.unknown, card.known, card.oldest_on, card.occupations) == (ESSENTIALS, 0, None, ())


def test_a_card_tells_what_is_unknown_how_old_the_rest_is_and_towards_which_work(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER, BAKER)
    tell(house.coach, person, "wishes", WishFact(words="kok"), at=AT + timedelta(days=3))
    card = read_profile_card(person, TODAY + timedelta(days=10), pack=NATIONAL)
    assert card.unknown == tuple(code for code in ESSENTIALS if code not in ("work", "wishes"))
    assert (card.oldest_on, card.freshest_on, card.oldest_days) == (TODAY, TODAY + timedelta(days=3), 10)
    assert card.occupations == ("kok", "schoonmaker", "bakker")


def test_a_card_takes_one_query(house: House, django_assert_num_queries: object) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    with django_assert_num_queries(1):  # type: ignore[operator]
        read_profile_card(person, TODAY, pack=NATIONAL)


def test_whoever_is_known_in_all_essentials_is_found_among_many(house: House) -> None:
    known, new, undone = (house.admit() for _ in range(3))
    for person in (known, undone):
        for section in ESSENTIALS:
            tell(house.coach, person, section, *WHOLE[section])
    tell(house.coach, undone, "languages", seen=1)
    assert [row["person"] for row in list_known()] == [known]
    assert new not in {row["person"] for row in list_known()}


def test_what_nobody_heard_of_for_too_long_is_told_until_it_is_asked_again(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    later = TODAY + timedelta(days=366)
    assert read_profile_card(person, TODAY + timedelta(days=364), pack=NATIONAL).aged == ()
    assert read_profile_card(person, later, pack=NATIONAL).aged == ("work",)
    assert [edition.person_id for edition in list_aged(find_told_since(NATIONAL, later))] == [person]
    verify_section(actor=house.coach, at=AT + timedelta(days=366), person_id=person, section="work", seen=1)
    assert read_profile_card(person, later, pack=NATIONAL).aged == ()


def test_only_answers_to_essentials_grow_old(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "wishes")
    assert read_profile_card(person, TODAY + timedelta(days=999), pack=NATIONAL).aged == ()
