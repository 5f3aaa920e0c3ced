"""T2: seeded towns live three years, and on every simulated day nobody is uncovered."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from psycopg import Connection
from tests.emptying import empty_book

from sluitend.areas.ladder.queries import read_ladder
from sluitend.areas.outcomes.queries import read_noughts
from sluitend.cli.town.run import Tick, run_town_life
from sluitend.cli.town.world import SYSTEM, World, build_world
from sluitend.gate.errors import ClockWrong
from sluitend.ledger.actions import sweep_late
from sluitend.ledger.queries import digest_book

SMALL, DEEP = 0.006, 0.01
# Where one colleague writes everything out: one is what a test can wait for.
DEEP_SEEDS = (1,)


def build(seed: int, scale: float = SMALL, pack: str = "enschede-2010", deep: int = 0) -> World:
    return build_world(name=f"Stad {seed}", pack=settings.PACKS[pack], seed=seed, scale=scale, deep_coaches=deep)


def count_uncovered() -> int:
    """Both ways: what the triggers keep, and a recount from the promises."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE covered_by_id IS NULL),"
            " count(*) FILTER (WHERE NOT EXISTS (SELECT FROM ledger_promise JOIN parties_party owner ON owner.id ="
            " owner_id WHERE beneficiary_id = party_id AND state = 'open' AND covers AND owner.present))"
            " FROM parties_person WHERE active"
        )
        return sum(cursor.fetchone())


def live(world: World, months: int) -> Tick:
    """Live so long; a day on which somebody is uncovered is told with the seed that made it."""
    for tick in run_town_life(world, months=months):
        assert count_uncovered() == 0, f"zaad {world.seed}, {tick.day}"
    return tick


def digest(world: World, last: Tick) -> str:
    at = world.clock.read(last.day) + timedelta(hours=2)
    return digest_book(actor=SYSTEM, at=at, organisation_id=world.organisation_id)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 20))
def test_nobody_is_uncovered_on_any_day_of_three_years(book: None, seed: int) -> None:
    # July 2010 to July 2013: a leap day, six changes of the clock, colleagues who fall ill and come back.
    deep = seed in DEEP_SEEDS
    world = build(seed, scale=DEEP if deep else SMALL, deep=deep)
    last = live(world, months=36)
    noughts = read_noughts(actor=SYSTEM, at=world.clock.read(last.day) + timedelta(hours=2))
    assert (noughts.uncovered, noughts.unfunded, noughts.unattended) == (0, 0, 0)
    assert noughts.kept > noughts.broken > 0
    assert sum(each.count for each in noughts.exits) > 0


@pytest.mark.slow
def test_a_full_enschede_lives_a_quarter_with_everybody_covered(book: None) -> None:
    world = build(20, scale=1)
    last = live(world, months=3)
    ladder = read_ladder(actor=SYSTEM, at=world.clock.read(last.day) + timedelta(hours=2), on=world.starts_on)
    assert ladder.counts == {1: 751, 2: 1563, 3: 1821, 4: 1015, 5: 188, 6: 13}


def test_the_same_seed_makes_the_same_town_and_another_seed_another(owner: Connection[Any]) -> None:
    digests = []
    for seed in (7, 7, 8):
        empty_book(owner)
        world = build(seed, scale=0.01, deep=1)
        digests.append(digest(world, live(world, months=2)))
    assert digests[0] == digests[1] != digests[2]


def test_a_clock_that_jumps_ahead_is_followed_and_one_that_goes_back_is_refused(book: None) -> None:
    world = build(3, scale=0.01)
    last = live(world, months=1)
    at = world.clock.read(last.day)
    later = at + timedelta(days=400)
    assert sweep_late(actor=SYSTEM, at=later).told > 0
    with pytest.raises(ClockWrong):
        sweep_late(actor=SYSTEM, at=at)
    assert count_uncovered() == 0


def test_amsterdam_has_its_areas_and_their_people(book: None) -> None:
    world = build(1, scale=0.01, pack="amsterdam-2019")
    assert len({team.area_id for team in world.teams}) == 23
    assert sum(team.people for team in world.teams) == round(39_703 * 0.01)
    live(world, months=1)
