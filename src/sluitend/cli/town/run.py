"""Running a town: every team lives the same day, side by side, before anybody lives the next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Protocol

from sluitend.cli.town.assumptions import SPLIT_ON_DAY
from sluitend.cli.town.caring import hear_from_work
from sluitend.cli.town.cohorts import keep_cohorts, list_beginnings
from sluitend.cli.town.employers import meet_employers, open_employers
from sluitend.cli.town.introductions import introduce_people
from sluitend.cli.town.life import TeamLife, live_day, settle_team, start_life
from sluitend.cli.town.matching import match_people
from sluitend.cli.town.outlook import tell_outlook
from sluitend.cli.town.placing import place_people
from sluitend.cli.town.splitting import split_largest
from sluitend.cli.town.world import World
from sluitend.cli.work import follow_aftercare, follow_invited, sweep_all
from sluitend.compute.calendar import add_months

MONDAY, FRIDAY, WORKING_DAYS = 0, 4, 5
ONE_DAY = timedelta(days=1)
# How many people a town has in which employers are spoken to every week.
WEEKLY_FROM = 1_000


class Map(Protocol):
    """How to do the same thing for many teams: the built-in `map`, or that of a pool of processes."""

    def __call__(self, work: Callable[[Any], Any], each: Any, /) -> Iterator[Any]:
        """Give the answers in order."""


@dataclass(frozen=True, kw_only=True)
class Tick:
    """How far a town is: what it is doing, and how many of how many."""

    what: str
    done: int
    total: int
    day: date


def run_town_life(world: World, *, months: int, map_teams: Map = map) -> Iterator[Tick]:
    """Let people in, then live so many months; after each tick the book is as after any working day.

    Teams share no people, so their day can be lived side by side with the same result.
    """
    steps = _list_steps(world)
    lives = [start_life(world, team) for team in world.teams]
    total, done = sum(team.people for team in world.teams), 0
    settle = partial(_settle, world, steps)
    for place, life in enumerate(map_teams(settle, lives)):
        lives[place] = life
        done += life.team.people
        yield Tick(what="mensen komen binnen", done=done, total=total, day=world.starts_on)
    yield from _live(world, lives, months, map_teams)


def _live(world: World, lives: list[TeamLife], months: int, map_teams: Map) -> Iterator[Tick]:
    days, beginnings = _list_working_days(world.starts_on, months), list_beginnings(world)
    before_on = world.starts_on - ONE_DAY
    # A small town has few employers to speak to; a large one speaks to some every week.
    weeks = max(1, WEEKLY_FROM // sum(life.team.people for life in lives))
    open_employers(world, day=world.starts_on)
    tell_outlook(world, day=world.starts_on)
    for number, day in enumerate(days, start=1):
        keep_cohorts(world, beginnings, after_on=before_on, day=day)
        before_on = day
        if number == SPLIT_ON_DAY:
            split_largest(world, lives, day=day)
        rounds, rests = divmod(number // WORKING_DAYS, weeks)
        if day.weekday() == MONDAY and not rests:
            meet_employers(world, day=day, week=rounds)
            place_people(world, day=day, week=rounds)
            hear_from_work(world, day=day, week=rounds)
        lives[:] = map_teams(partial(_live_day, world, day), lives)
        if day.weekday() == FRIDAY:
            # The others' clocks ran on while this one waited, so the week is closed an hour after it.
            sweep_all(world.clock.read(day) + timedelta(hours=1))
            follow_aftercare(world.clock.read(day) + timedelta(hours=1))
            # Only those who write everything out invite anybody.
            if world.deep_coaches:
                follow_invited(world.clock.read(day) + timedelta(hours=1))
        if number == len(days) and world.deep_coaches:
            introduce_people(world, day=day, agreed=match_people(world, day=day))
        yield Tick(what="de stad leeft", done=number, total=len(days), day=day)


def _list_working_days(starts_on: date, months: int) -> list[date]:
    """Give the weekdays of so many months, in whole weeks from the first Monday on."""
    monday = starts_on + timedelta(days=7 - starts_on.weekday())
    weeks = max(1, (add_months(starts_on, count=months) - monday).days // 7)
    return [monday + timedelta(days=7 * week + day) for week in range(weeks) for day in range(FRIDAY + 1)]


def _settle(world: World, steps: list[int], life: TeamLife) -> TeamLife:
    first = sum(team.people for team in world.teams[: life.team.number])
    return settle_team(world, life, steps=steps[first : first + life.team.people])


def _live_day(world: World, day: date, life: TeamLife) -> TeamLife:
    return live_day(world, life, day=day)


def _list_steps(world: World) -> list[int]:
    """Give a ladder step for each person in the proportions of the pack; nothing where it uses no ladder."""
    ladder = world.population.ladder if world.pack.uses_ladder else None
    if ladder is None:
        return []
    people = sum(team.people for team in world.teams)
    # By the middle of each person's place in the queue, so that any number of people fits the proportions.
    bounds = [sum(ladder[: step + 1]) for step in range(len(ladder))]
    steps = [
        next(step for step, bound in enumerate(bounds, 1) if (place + 0.5) * bounds[-1] / people <= bound)
        for place in range(people)
    ]
    world.draw_dice("ladder").shuffle(steps)
    return steps
