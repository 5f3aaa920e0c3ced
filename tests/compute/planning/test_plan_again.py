"""A colleague drops out: whoever must move gets another place, hardly anybody else moves, and each change is named."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compute.planning.problems import PROBLEMS, draw_problem, is_possible, write_problem

from sluitend.compute.planning.again import Change, plan_again
from sluitend.compute.planning.plan import plan_invitations
from sluitend.compute.planning.problem import NOBODY, BadProblem, Problem

MANY = settings(max_examples=15, deadline=None)


def lose_colleague(problem: Problem, number: int, *, from_bin: int = 0) -> Problem:
    """Give the problem in which a colleague has no time any more from a bin on."""
    quarters = problem.crew.quarters.copy()
    taken = problem.crew.taken.copy()
    quarters[number % len(quarters), from_bin:] = 0
    taken[number % len(quarters), from_bin:] = 0
    return replace(problem, crew=replace(problem.crew, quarters=quarters, taken=taken))


@MANY
@given(problem=PROBLEMS, number=st.integers(0, 3))
def test_the_plan_that_follows_breaks_nothing(problem: Problem, number: int) -> None:
    plan = plan_invitations(problem)
    less = lose_colleague(problem, number)
    again = plan_again(less, by=plan.by, bins=plan.bins)
    assert is_possible(less, by=again.by, bins=again.bins)


@MANY
@given(problem=PROBLEMS, number=st.integers(0, 3))
def test_every_difference_is_named_and_nothing_else(problem: Problem, number: int) -> None:
    plan = plan_invitations(problem)
    again = plan_again(lose_colleague(problem, number), by=plan.by, bins=plan.bins)
    by, bins = plan.by.copy(), plan.bins.copy()
    for change in again.changes:
        assert (by[change.person], bins[change.person]) == (change.from_by, change.from_bin)
        assert (change.from_by, change.from_bin) != (change.to_by, change.to_bin)
        by[change.person], bins[change.person] = change.to_by, change.to_bin
    assert (by == again.by).all()
    assert (bins == again.bins).all()


@MANY
@given(problem=PROBLEMS, number=st.integers(0, 3))
def test_nobody_with_another_colleague_loses_their_place(problem: Problem, number: int) -> None:
    plan = plan_invitations(problem)
    again = plan_again(lose_colleague(problem, number), by=plan.by, bins=plan.bins)
    gone = number % len(problem.crew.quarters)
    assert all(change.from_by in (gone, NOBODY) for change in again.changes if change.had_to)
    assert all(change.to_bin != NOBODY for change in again.changes if not change.had_to)


@MANY
@given(problem=PROBLEMS)
def test_nothing_changes_when_nothing_changed(problem: Problem) -> None:
    plan = plan_invitations(problem)
    again = plan_again(problem, by=plan.by, bins=plan.bins)
    assert [change for change in again.changes if change.from_bin != NOBODY and change.had_to] == []


@pytest.mark.parametrize("seed", range(6))
def test_others_who_move_are_a_tenth_of_those_who_must(seed: int) -> None:
    problem = draw_problem(seed, people=120, colleagues=8, bins=12, most=12)
    plan = plan_invitations(problem)
    again = plan_again(lose_colleague(problem, 0), by=plan.by, bins=plan.bins)
    homeless = ((plan.by == 0) | (plan.bins == NOBODY)).sum()
    assert sum(not change.had_to for change in again.changes) <= homeless / 10


def test_whoever_was_told_leaves_last_when_there_is_less_time() -> None:
    problem = write_problem(quarters=[4, 4], capacity=[[8, 0], [0, 4]], told=[(NOBODY, NOBODY), (0, 0)])
    less = replace(problem, crew=replace(problem.crew, quarters=np.array([[4, 0], [0, 4]])))
    again = plan_again(less, by=np.array([0, 0]), bins=np.array([0, 0]))
    assert again.changes == (Change(person=0, from_by=0, from_bin=0, to_by=1, to_bin=1, had_to=True),)


def test_whoever_finds_no_place_is_named_with_nobody() -> None:
    problem = write_problem(quarters=[4], capacity=[[0], [2]])
    [change] = plan_again(problem, by=np.array([0]), bins=np.array([0])).changes
    assert (change.to_by, change.to_bin, change.had_to) == (NOBODY, NOBODY, True)


def test_a_smaller_caseload_lets_the_longest_conversation_leave() -> None:
    problem = write_problem(quarters=[2, 4], capacity=[[8], [8]], most_people=1)
    [change] = plan_again(problem, by=np.array([0, 0]), bins=np.array([0, 0])).changes
    assert (change.person, change.to_by) == (1, 1)


def test_whoever_moved_out_of_their_weeks_is_planned_within_them() -> None:
    problem = write_problem(quarters=[4], capacity=[[8, 8]], windows=[(1, 1)])
    [change] = plan_again(problem, by=np.array([0]), bins=np.array([0])).changes
    assert (change.from_bin, change.to_bin) == (0, 1)


def test_one_other_makes_room_when_ten_must_move() -> None:
    # Ten leave colleague 0; there is a place for all only if somebody with 1 in week 0 goes to week 1.
    quarters, windows = [2] * 11, [(0, 0)] * 10 + [(0, 1)]
    problem = write_problem(quarters=quarters, windows=windows, capacity=[[0, 0], [20, 2]])
    again = plan_again(problem, by=np.array([0] * 10 + [1]), bins=np.zeros(11, np.int64))
    assert (again.bins != NOBODY).all()
    assert [change.person for change in again.changes if not change.had_to] == [10]


def test_a_plan_for_a_problem_that_contradicts_itself_is_refused() -> None:
    problem = write_problem(quarters=[0], capacity=[[8]])
    with pytest.raises(BadProblem):
        plan_again(problem, by=np.array([0]), bins=np.array([0]))
