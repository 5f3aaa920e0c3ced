"""Bug: the plan of a town that was proposed again held steps of which the day was over; the town ended there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings

from sluitend.areas.plans.queries import read_plan
from sluitend.cli.town.life import settle_team, start_life
from sluitend.cli.town.planning import OWN_STEP_DAYS, SIGNED_WITHIN, STEP_DAYS, propose, sign
from sluitend.cli.town.week import Week
from sluitend.cli.town.world import build_world
from sluitend.ledger.queries import PromiseRow, WorklistFilter, read_worklist

DAY = timedelta(days=1)


@pytest.fixture
def week(book: None) -> Week:
    """Give the first week of a colleague in a town of a few people."""
    world = build_world(name="Stad", pack=settings.PACKS["enschede-2010"], seed=1, scale=0.002)
    life = settle_team(world, start_life(world, world.teams[0]), steps=[])
    dice = world.draw_dice("plan")
    return Week(world=world, coach=life.team.coaches[0], day=world.starts_on, dice=dice, memory=life.memory)


@pytest.fixture
def row(week: Week) -> PromiseRow:
    return read_worklist(actor=week.coach, at=week.read_clock(), wanted=WorklistFilter(order="name")).rows[0]


def count_steps(week: Week, row: PromiseRow) -> int:
    plan = read_plan(actor=week.coach, at=week.read_clock(), person_id=row.person_id).proposed
    assert plan
    assert all(step.by_on >= week.day for step in plan.steps)
    return len(plan.steps)


@pytest.mark.parametrize("past", range(len(OWN_STEP_DAYS) + 2))
def test_a_plan_that_was_withdrawn_is_proposed_again_without_the_days_that_are_past(
    week: Week, row: PromiseRow, past: int
) -> None:
    """The day is one on which so many steps of the first plan are over; the rest is agreed on again."""
    days = (*OWN_STEP_DAYS, STEP_DAYS)
    propose(week, row)
    assert count_steps(week, row) == len(days)
    again = replace(week, day=week.day + (timedelta(days=days[past - 1]) if past else SIGNED_WITHIN) + DAY)
    sign(again, row)
    propose(again, row)
    assert count_steps(again, row) == 2 * len(days) - past
