"""Placements in the database and on paper do the same steps, and must say and hold the same after each."""

from random import Random
from typing import Any

import psycopg
import pytest
from tests.areas.placements.steps import RARE, STEPS
from tests.areas.placements.town import found_town
from tests.emptying import empty_book

WALKS, LENGTH = 4, 90


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(WALKS))
def test_a_walk_through_placements_is_the_same_on_paper(owner: psycopg.Connection[Any], seed: int) -> None:
    empty_book(owner)
    town, chance = found_town(), Random(seed)
    for step in chance.choices((*STEPS, *STEPS, *RARE), k=LENGTH):
        step(town, chance.choice)
        town.compare()
