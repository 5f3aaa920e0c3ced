"""The card and the counts that other rooms show: what is unknown of whom."""

from datetime import timedelta

from tests.areas.profiles.telling import BAKER, CLEANER, WHOLE, tell
from tests.standing import AT, TODAY, House

from sluitend.areas.profiles.facts import ESSENTIALS, WishFact
from sluitend.areas.profiles.rows import list_known, read_profile_card


def test_of_somebody_new_everything_is_unknown(house: House) -> None:
    card = read_profile_card(house.admit(), TODAY)
    assert (card.unknown, card.known, card.oldest_on, card.occupations) == (ESSENTIALS, 0, None, ())


def test_a_card_tells_what_is_unknown_how_old_the_rest_is_and_towards_which_work(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER, BAKER)
    tell(house.coach, person, "wishes", WishFact(words="kok"), at=AT + timedelta(days=3))
    card = read_profile_card(person, TODAY + timedelta(days=10))
    assert card.unknown == tuple(code for code in ESSENTIALS if code not in ("work", "wishes"))
    assert (card.oldest_on, card.freshest_on, card.oldest_days) == (TODAY, TODAY + timedelta(days=3), 10)
    assert card.occupations == ("kok", "schoonmaker", "bakker")


def test_a_card_takes_two_queries(house: House, django_assert_num_queries: object) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    with django_assert_num_queries(2):  # type: ignore[operator]
        read_profile_card(person, TODAY)


def test_whoever_is_known_in_all_essentials_is_found_among_many(house: House) -> None:
    known, new, undone = (house.admit() for _ in range(3))
    for person in (known, undone):
        for section in ESSENTIALS:
            tell(house.coach, person, section, *WHOLE[section])
    tell(house.coach, undone, "languages", seen=1)
    assert [row["person"] for row in list_known()] == [known]
    assert new not in {row["person"] for row in list_known()}
