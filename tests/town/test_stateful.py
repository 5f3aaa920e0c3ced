"""T1: PostgreSQL and the ledger on paper do the same steps, and must say and hold the same after each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from tests.compute.promises.paper import add_kind
from tests.emptying import empty_book
from tests.standing import House, build_house
from tests.town.pair import found_pair
from tests.town.walk import walk

STEPS = 200


@pytest.fixture(autouse=True)
def visits(tmp_path: Path) -> Iterator[None]:
    """Let a kind that is kept by degrees take part; none that ships is."""
    with add_kind(tmp_path):
        yield


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(50))
def test_a_town_is_the_same_on_paper_and_in_the_database(house: House, seed: int) -> None:
    walk(found_pair(house), seed=seed, steps=STEPS)


@pytest.mark.long
@pytest.mark.parametrize("lane", range(50))
def test_towns_are_the_same_on_paper_and_in_the_database(owner: psycopg.Connection[Any], lane: int) -> None:
    for seed in range(1000 + 25 * lane, 1025 + 25 * lane):
        empty_book(owner)
        walk(found_pair(build_house()), seed=seed, steps=STEPS)
