"""Whatever is asked: a plan breaks nothing, costs what it says, and is not below its bound."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from tests.compute.planning.problems import PROBLEMS, SEEDS, is_possible, weigh_by_hand

from sluitend.compute.planning.plan import plan_invitations
from sluitend.compute.planning.problem import NOBODY, Problem

MANY = settings(max_examples=15, deadline=None)


@MANY
@given(problem=PROBLEMS)
def test_no_plan_breaks_a_window_a_language_an_area_the_time_or_a_caseload(problem: Problem) -> None:
    plan = plan_invitations(problem)
    assert is_possible(problem, by=plan.by, bins=plan.bins)


@MANY
@given(problem=PROBLEMS)
def test_a_plan_costs_what_it_says_and_no_less_than_its_bound(problem: Problem) -> None:
    plan = plan_invitations(problem)
    assert plan.cost == weigh_by_hand(problem, plan)
    assert plan.bound <= plan.cost
    assert plan.gap >= 0


@MANY
@given(problem=PROBLEMS)
def test_no_plan_misses_less_than_the_relaxation_does(problem: Problem) -> None:
    plan = plan_invitations(problem)
    assert problem.cohort.quarters[plan.missed].sum() >= plan.least_missed_quarters


@MANY
@given(problem=PROBLEMS, seed=SEEDS)
def test_the_same_seed_gives_the_same_plan_and_any_seed_the_same_bound(problem: Problem, seed: int) -> None:
    plan, again, other = (plan_invitations(problem, seed=each) for each in (seed, seed, seed + 1))
    assert (plan.by == again.by).all()
    assert (plan.bins == again.bins).all()
    assert plan.bound == other.bound


@MANY
@given(problem=PROBLEMS)
def test_whoever_was_told_keeps_that_place_unless_it_is_named_as_broken(problem: Problem) -> None:
    plan = plan_invitations(problem)
    cohort = problem.cohort
    kept = np.setdiff1d(np.flatnonzero(cohort.told_in != NOBODY), plan.broken)
    assert (plan.by[kept] == cohort.told_by[kept]).all()
    assert (plan.bins[kept] == cohort.told_in[kept]).all()


@MANY
@given(problem=PROBLEMS)
def test_more_time_never_raises_the_bound_when_load_costs_nothing(problem: Problem) -> None:
    free = replace(problem, weights=replace(problem.weights, load=(0, 0, 0)))
    nobody_told = np.full(problem.people, NOBODY)
    untold = replace(free, cohort=replace(free.cohort, told_by=nobody_told, told_in=nobody_told))
    roomier = replace(untold, crew=replace(untold.crew, quarters=untold.crew.quarters + 2))
    assert plan_invitations(roomier).bound <= plan_invitations(untold).bound
