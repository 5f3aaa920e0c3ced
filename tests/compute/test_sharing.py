"""Sharing people out: everybody once, whoever is known to whoever knows them, the rest evenly."""

from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.sharing import assign_people, count_loads

LOADS = st.dictionaries(st.integers(1, 9), st.integers(0, 50), min_size=1)
PEOPLE = st.dictionaries(st.integers(100, 999), st.one_of(st.none(), st.integers(1, 12)), max_size=60)


@given(people=PEOPLE, loads=LOADS)
def test_everybody_gets_exactly_one_taker_who_was_named(people: dict[int, int | None], loads: dict[int, int]) -> None:
    shared = assign_people(people, loads=loads)
    assert list(shared) == list(people)
    assert set(shared.values()) <= set(loads)


@given(people=PEOPLE, loads=LOADS)
def test_whoever_is_known_goes_to_whoever_knows_them(people: dict[int, int | None], loads: dict[int, int]) -> None:
    shared = assign_people(people, loads=loads)
    assert all(shared[person] == known for person, known in people.items() if known in loads)


@given(count=st.integers(0, 80), loads=LOADS)
def test_nobody_who_gets_somebody_ends_more_than_one_above_the_least(count: int, loads: dict[int, int]) -> None:
    shared = assign_people(dict.fromkeys(range(count)), loads=loads)
    after = count_loads(shared, loads=loads, covered_by={})
    assert sum(after.values()) == sum(loads.values()) + count
    assert all(after[taker] <= min(after.values()) + 1 for taker in set(shared.values()))


def test_whoever_has_fewest_comes_first_and_the_first_named_when_as_few() -> None:
    assert assign_people({1: None, 2: None, 3: None}, loads={7: 1, 8: 0, 9: 0}) == {1: 8, 2: 9, 3: 7}


def test_somebody_who_is_covered_by_the_taker_already_is_counted_once() -> None:
    assert count_loads({1: 7, 2: 7}, loads={7: 3}, covered_by={1: 7, 2: 9}) == {7: 4}
