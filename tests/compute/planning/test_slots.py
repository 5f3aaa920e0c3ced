"""Conversations in the days of one colleague: in free time, never two at once, and as many as there is time for."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compute.planning.best_filling import find_most

from sluitend.compute.planning.slots import Slot, Stretch, place_in_slots

LENGTHS = st.lists(st.integers(1, 8), max_size=8)
STRETCHES = st.lists(
    st.builds(Stretch, day=st.integers(0, 4), begins=st.just(36), quarters=st.integers(0, 16)),
    max_size=4,
    unique_by=lambda stretch: stretch.day,
)


def find_quarters(slot: Slot) -> set[tuple[int, int]]:
    return {(slot.day, quarter) for quarter in range(slot.begins, slot.begins + slot.quarters)}


@given(lengths=LENGTHS, stretches=STRETCHES)
def test_every_conversation_is_in_free_time_and_never_two_at_once(lengths: list[int], stretches: list[Stretch]) -> None:
    slots = [slot for slot in place_in_slots(lengths, stretches=stretches) if slot]
    free = {(each.day, quarter) for each in stretches for quarter in range(each.begins, each.begins + each.quarters)}
    assert all(find_quarters(slot) <= free for slot in slots)
    assert not any(find_quarters(one) & find_quarters(other) for one, other in combinations(slots, 2))


@given(lengths=LENGTHS, stretches=STRETCHES)
def test_every_conversation_keeps_its_length_and_its_turn(lengths: list[int], stretches: list[Stretch]) -> None:
    slots = place_in_slots(lengths, stretches=stretches)
    assert [slot.quarters if slot else length for slot, length in zip(slots, lengths)] == lengths


@settings(max_examples=60)
@given(lengths=st.lists(st.integers(1, 8), max_size=6), stretches=STRETCHES)
def test_as_much_time_is_given_away_as_can_be(lengths: list[int], stretches: list[Stretch]) -> None:
    placed = sum(slot.quarters for slot in place_in_slots(lengths, stretches=stretches) if slot)
    assert placed == find_most(tuple(lengths), tuple(each.quarters for each in stretches))


def test_days_are_filled_evenly() -> None:
    week = [Stretch(day=day, begins=36, quarters=12) for day in range(5)]
    slots = place_in_slots([4] * 5, stretches=week)
    assert sorted(slot.day for slot in slots if slot) == [0, 1, 2, 3, 4]


def test_a_day_that_only_fits_when_laid_with_care_is_laid_with_care() -> None:
    days = [Stretch(day=0, begins=36, quarters=10), Stretch(day=1, begins=36, quarters=9)]
    assert None not in place_in_slots([5, 5, 3, 3, 3], stretches=days)
