"""Assigning is worth what it says and no more than its bound, and the best is what others published as the best."""

import gzip
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment
from tests.compute.matching.published import find_published, read_rows

from sluitend.compute.matching.assigning import (
    Assignment,
    Choices,
    assign_by_size,
    assign_exactly,
    assign_people,
    weigh_edges,
    weigh_priorities,
)

MANY = settings(max_examples=25, deadline=None)


def write_choices(values: np.ndarray, holds: np.ndarray) -> Choices:
    """Give the choices of a table of people by places, where nought is no choice."""
    persons, places = np.nonzero(values)
    return Choices(people=len(values), persons=persons, places=places, values=values[persons, places], holds=holds)


def draw_choices(seed: int, people: int, places: int) -> Choices:
    drawn = np.random.default_rng(seed)
    values = drawn.integers(1, 60, (people, places)) * (drawn.random((people, places)) < 0.6)
    return write_choices(values, drawn.integers(0, 4, places))


CHOICES = st.builds(draw_choices, st.integers(0, 2**32), st.integers(1, 20), st.integers(1, 8))


def find_best(choices: Choices) -> int:
    """Give what the best assignment is worth, with a column for each seat."""
    table = np.zeros((choices.people, len(choices.holds)), np.int64)
    table[choices.persons, choices.places] = choices.values
    seats = np.repeat(table, choices.holds, axis=1)
    return int(seats[linear_sum_assignment(seats, maximize=True)].sum())


def check_assignment(choices: Choices, found: Assignment) -> None:
    """See that nobody has the place of another, no place too many, and that it is worth what it says."""
    edges = found.edges[found.edges >= 0]
    assert (choices.persons[edges] == np.flatnonzero(found.edges >= 0)).all()
    assert (np.bincount(choices.places[edges], minlength=len(choices.holds)) <= choices.holds).all()
    assert found.value == choices.values[edges].sum()


@MANY
@given(choices=CHOICES)
def test_an_auction_is_near_the_best_and_its_bound_is_above_it(choices: Choices) -> None:
    found, best = assign_people(choices), find_best(choices)
    check_assignment(choices, found)
    assert found.value <= best <= found.bound + 1e-9
    # A step for each person at most, and steps are 0.005 of a best value, none of which is above 60.
    assert found.bound - found.value <= 0.3 * choices.people
    assert found.gap == pytest.approx(1 - found.value / found.bound if found.bound else 0)


@MANY
@given(choices=CHOICES)
def test_the_exact_way_is_as_good_as_the_best(choices: Choices) -> None:
    assert weigh_edges(choices, assign_exactly(choices)) == find_best(choices)


@MANY
@given(choices=CHOICES)
def test_nobody_without_a_place_would_pay_more_than_its_price(choices: Choices) -> None:
    found = assign_people(choices)
    without = np.isin(choices.persons, np.flatnonzero(found.edges < 0)) & (choices.holds[choices.places] > 0)
    assert (choices.values[without] <= found.prices[choices.places[without]]).all()


def test_a_priority_decides_who_goes_and_its_price_is_told() -> None:
    choices = write_choices(np.array([[30], [25]]), np.array([1]))
    assert assign_people(choices).edges.tolist() == [0, -1]
    found, price = weigh_priorities(choices, points=np.array([0, 10]))
    assert found.edges.tolist() == [-1, 1]
    assert price == 5


def test_of_two_who_are_worth_as_much_the_seed_decides() -> None:
    choices = write_choices(np.array([[30], [30]]), np.array([1]))
    assert {tuple(assign_people(choices, seed=seed).edges.tolist()) for seed in range(9)} == {(0, -1), (-1, 1)}


def test_nobody_to_assign_is_no_mistake() -> None:
    nobody = write_choices(np.zeros((0, 2), np.int64), np.array([1, 1]))
    assert (assign_people(nobody).value, assign_people(nobody).gap) == (0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("size", [500, 600])
def test_the_minimum_that_the_or_library_published_is_found(size: int) -> None:
    numbers = gzip.decompress(find_published(f"assignment-orlib/assign{size}.txt.gz").read_bytes()).split()
    costs = np.array(numbers[1:], np.int64).reshape(size, size)
    [row] = [each for each in read_rows("assignment-orlib/optima.csv") if each["n"] == str(size)]
    choices = write_choices(101 - costs, np.ones(size, np.int64))
    assert 101 * size - weigh_edges(choices, assign_exactly(choices)) == int(row["optimum_min"])


def test_the_minima_of_small_generalised_problems_are_found() -> None:
    optima = {row["instance"]: int(row["optimum"]) for row in read_rows("gap/optima.csv")}
    lines = gzip.decompress(find_published("gap/instances.jsonl.gz").read_bytes()).splitlines()[:4]
    for problem in map(json.loads, lines):
        agents, jobs, *rest = problem["tokens"]
        numbers = np.array(rest)
        costs, sizes = numbers[: 2 * agents * jobs].reshape(2, agents, jobs)
        # So much for each job that none is left out.
        choices = write_choices(1000 - costs.T, numbers[2 * agents * jobs :])
        edges = assign_by_size(choices, sizes=sizes.T.reshape(-1))
        assert 1000 * jobs - weigh_edges(choices, edges) == optima[problem["instance"]]
