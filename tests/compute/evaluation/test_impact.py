"""Whether groups are chosen as often as others is told with its uncertainty, and of small groups not at all."""

import numpy as np
import pytest

from sluitend.compute.evaluation.impact import Chosen, measure_impact


def test_a_group_is_held_against_the_one_most_often_chosen() -> None:
    found = measure_impact({"north": Chosen(count=30, of=100), "south": Chosen(count=60, of=100)})
    assert found["south"].ratio == 1
    assert not found["south"].is_low
    assert found["north"].ratio == 0.5
    assert found["north"].is_surely_low


def test_a_low_ratio_of_few_people_may_be_chance() -> None:
    found = measure_impact({"north": Chosen(count=6, of=20), "south": Chosen(count=10, of=20)})["north"]
    assert found.is_low
    assert not found.is_surely_low


def test_nothing_is_told_of_fewer_than_ten_people_nor_when_nobody_was_chosen() -> None:
    small = {"north": Chosen(count=9, of=9), "south": Chosen(count=5, of=10)}
    assert measure_impact(small)["north"] is None
    assert measure_impact(small)["south"].ratio == 1
    assert measure_impact({"north": Chosen(count=0, of=50)}) == {"north": None}
    assert measure_impact({}) == {}


@pytest.mark.parametrize(("share", "people"), [(0.1, 200), (0.4, 60)])
def test_the_interval_holds_the_true_ratio_about_nineteen_times_in_twenty(share: float, people: int) -> None:
    drawn, inside = np.random.default_rng(3), 0
    for _ in range(600):
        low, high = drawn.binomial(people, share * 0.7), drawn.binomial(people, share)
        groups = {"low": Chosen(count=int(low), of=people), "high": Chosen(count=int(max(high, low + 1)), of=people)}
        interval = measure_impact(groups)["low"].interval
        inside += interval.low <= 0.7 <= interval.high
    assert 0.92 <= inside / 600 <= 0.99
