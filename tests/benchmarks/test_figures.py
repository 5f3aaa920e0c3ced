"""Figures of benchmarks: what is worked out from times, and how it is written."""

import pytest
from benchmarks.figures import (
    compare,
    find_least,
    find_p95,
    find_typical,
    fit_exponent,
    write_ratio,
    write_time,
    write_verdict,
)

CALM, BUSY = [1.0, 1.0, 2.0], [10.0, 10.0, 20.0]


def test_nineteen_of_twenty_stay_within_the_p95() -> None:
    assert find_p95([float(time) for time in range(1, 22)]) == 20


def test_the_p95_of_a_single_time_is_that_time() -> None:
    assert find_p95([3.0]) == 3


def test_one_disturbed_run_does_not_change_what_is_typical() -> None:
    assert find_typical([CALM, BUSY, CALM]) == 1
    assert find_typical([CALM, BUSY, CALM], max) == 2


def test_the_least_is_that_of_the_run_least_disturbed() -> None:
    assert find_least([BUSY, CALM, BUSY]) == 1
    assert find_least([BUSY, CALM, BUSY], max) == 2


def test_contestants_are_compared_within_the_run_that_they_share() -> None:
    mine, other = [[2.0], [20.0], [2.0]], [[1.0], [10.0], [1.0]]
    assert compare(mine, other) == 2
    assert compare([CALM, BUSY], [CALM, BUSY], max) == 1


def test_contestants_with_unequal_runs_are_not_compared() -> None:
    with pytest.raises(ValueError, match="shorter"):
        compare([CALM, CALM], [CALM])


@pytest.mark.parametrize("exponent", [0.0, 0.5, 1.0, 2.0])
def test_growth_by_a_power_gives_that_power(exponent: float) -> None:
    sizes = [25_000, 100_000, 400_000]
    assert fit_exponent(sizes, [3 * size**exponent for size in sizes]) == pytest.approx(exponent)


@pytest.mark.parametrize(
    ("ms", "written"),
    [(0.08123, "0.0812 ms"), (17.84, "17.8 ms"), (532.1, "532 ms"), (1234.0, "1.23 s"), (17_800.0, "17.8 s")],
)
def test_a_time_is_written_in_three_figures(ms: float, written: str) -> None:
    assert write_time(ms) == written


@pytest.mark.parametrize(("ratio", "written"), [(1.0416, "1.04×"), (151.0, "151×"), (8604.4, "8604×")])
def test_a_ratio_is_written_without_false_precision(ratio: float, written: str) -> None:
    assert write_ratio(ratio) == written


def test_a_bar_is_met_by_what_just_reaches_it() -> None:
    assert write_verdict(2.0, at_most=2.0) == "met"
    assert write_verdict(2.01, at_most=2.0) == "MISSED"
