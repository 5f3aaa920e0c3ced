"""The card and the counts that other rooms show: what is unknown of whom."""

from datetime import timedelta

from django.db.models import F
from tests.areas.profiles.telling import BAKER, CLEANER, HOURS, tell
from tests.standing import AT, TODAY, House

from sluitend.areas.profiles.facts import ESSENTIALS, ObstacleFact, WishFact
from sluitend.areas.profiles.rows import build_unknowns, count_unknowns, read_profile_card
from sluitend.parties.models import Person


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


def test_unknowns_are_counted_for_many_people_at_once(house: House) -> None:
    known, new, undone = (house.admit() for _ in range(3))
    tell(house.coach, known, "work", CLEANER)
    tell(house.coach, known, "availability", HOURS)
    tell(house.coach, known, "own_words")
    tell(house.coach, undone, "obstacles", ObstacleFact(kind="care", stands=False))
    tell(house.coach, undone, "obstacles", seen=1)
    expected = {known: len(ESSENTIALS) - 2, new: len(ESSENTIALS), undone: len(ESSENTIALS)}
    assert count_unknowns([known, new, undone]) == expected
    people = Person.objects.annotate(unknown=build_unknowns()).order_by("-unknown")
    assert dict(people.values_list("party", F("unknown"))) == expected
