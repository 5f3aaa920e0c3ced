"""T2: seeded towns live three years, and on every simulated day nobody is uncovered."""

import csv
import gzip
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from psycopg import Connection
from tests.areas.cohorts.quarter import tell_states
from tests.emptying import empty_book

from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.ladder.queries import read_ladder
from sluitend.areas.outcomes.queries import read_noughts
from sluitend.areas.pacts.queries import read_demand_outlook
from sluitend.areas.schedules.actions import NewSchedule, make_schedules, request_schedule
from sluitend.areas.schedules.models import Place, Schedule
from sluitend.cli.town.assumptions import ARISEN
from sluitend.cli.town.outlook import tell_outlook
from sluitend.cli.town.run import Tick, run_town_life
from sluitend.cli.town.world import SYSTEM, World, build_world
from sluitend.gate.errors import ClockWrong
from sluitend.ledger.actions import sweep_late
from sluitend.ledger.queries import digest_book
from sluitend.parties.models import AreaSplit, Person, Residence

SMALL, DEEP = 0.006, 0.01
COUNTED = Path(__file__).parents[3] / "shared" / "data" / "cbs-vacatures"
PERIODS = ("2023KW01", "2023KW02", "2023KW03", "2022KW04")
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


def test_an_area_splits_and_everybody_stays_in_their_cohort_and_can_be_planned(
    book: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many teams as colleagues, so that a small town has an area with several."""
    monkeypatch.setattr("sluitend.cli.town.world.TEAM_COACHES", 1)
    monkeypatch.setattr("sluitend.cli.town.run.SPLIT_ON_DAY", 8)
    world = build(5, scale=0.04)
    last = live(world, months=2)
    split = AreaSplit.objects.get()
    homes = Residence.objects.filter(until_on=None, person__active=True)
    counts = Counter(homes.values_list("area__code", flat=True))
    assert {*counts} == {f"{split.area.code}N", f"{split.area.code}Z"}
    assert counts.total() == Person.objects.filter(active=True).count()
    assert homes.filter(from_on__gt=split.split_on).exists()
    cohort, at = Cohort.objects.get(), world.clock.read(last.day) + timedelta(hours=2)
    states = tell_states(cohort.pk, on=last.day)
    assert sum(states.values()) == Member.objects.filter(cohort=cohort).count() > 0
    assert "moved" not in states
    new = NewSchedule(cohort_ids=(cohort.pk,), from_on=last.day + timedelta(days=3), minutes=30)
    schedule = request_schedule(actor=world.planner, at=at, new=new)
    make_schedules(actor=SYSTEM, at=at)
    wanted = states["not_planned"] + states["planned"] + states.get("invited", 0)
    assert Place.objects.filter(schedule=schedule).count() == wanted
    assert Schedule.objects.get().state == "draft"


def test_an_area_with_one_team_is_not_split(book: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sluitend.cli.town.run.SPLIT_ON_DAY", 1)
    live(build(5), months=1)
    assert not AreaSplit.objects.exists()


def test_a_town_begins_with_what_each_sector_needs_by_the_figures_of_cbs(book: None) -> None:
    world = build(5, scale=0.02)
    tell_outlook(world, day=world.starts_on)
    view = read_demand_outlook(actor=world.account_manager, at=world.clock.read(world.starts_on))
    assert {row.sector for row in view.rows} == {*ARISEN}
    # 107 of 416,000 benefits, and 77,000 vacancies in trade in the third quarter.
    assert [row.people for row in view.rows if row.sector == "G"] == [20, 20, 20, 21]
    assert [each.people > 0 for each in view.quarters] == [True] * 4 + [False] * 12
    assert all("CBS" in row.source and row.said_on == world.starts_on for row in view.rows)


@pytest.mark.skipif(not COUNTED.exists(), reason="the figures of CBS are not on this machine")
def test_the_figures_of_vacancies_are_those_that_cbs_counted() -> None:
    with gzip.open(COUNTED / "vacatures_sbi_bedrijfsgrootte_80472ned.csv.gz", "rt") as file:
        arisen = {
            (row["Bedrijfskenmerken"], row["Perioden"]): row["OntstaneVacatures_2"] for row in csv.DictReader(file)
        }
    with (COUNTED / "bedrijfskenmerken.csv").open() as file:
        keys = {row["titel"].partition(" ")[0]: row["sleutel"] for row in csv.DictReader(file)}
    for sector, thousands in ARISEN.items():
        assert thousands == tuple(float(arisen[keys[sector], period]) for period in PERIODS)
