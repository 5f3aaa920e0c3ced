"""Where not everybody can be invited: the proof holds by plain counting, and each way to close the gap is enough."""

from dataclasses import replace

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.compute.planning.problems import PROBLEMS, write_problem

from sluitend.compute.planning.costs import find_allowed
from sluitend.compute.planning.overload import find_overload
from sluitend.compute.planning.plan import plan_invitations
from sluitend.compute.planning.problem import NOBODY, Problem
from sluitend.compute.planning.shortage import Shortage, find_shortage

MANY = settings(max_examples=15, deadline=None)


def find_short(problem: Problem) -> Shortage:
    """Give the proof, passing over problems in which everybody can be invited."""
    shortage = find_shortage(problem)
    assume(shortage is not None)
    assert shortage is not None
    return shortage


def count_open(problem: Problem) -> np.ndarray:
    """Give the quarter-hours left of each colleague in each bin, in steps that conversations can fill."""
    step = np.gcd.reduce(problem.cohort.quarters)
    return np.maximum(problem.crew.quarters - problem.crew.taken, 0) // step * step


@MANY
@given(problem=PROBLEMS)
def test_there_is_a_proof_exactly_when_the_relaxation_misses_somebody(problem: Problem) -> None:
    plan = plan_invitations(problem)
    assert sum(each.missing for each in plan.shortages) == plan.least_missed_quarters
    assert all(each.missing > 0 for each in plan.shortages)


@MANY
@given(problem=PROBLEMS)
def test_every_place_of_the_people_in_the_proof_is_counted(problem: Problem) -> None:
    shortage, crew = find_short(problem), problem.crew
    counted = np.zeros(crew.quarters.shape, bool)
    counted[shortage.cells[:, 0], shortage.cells[:, 1]] = True
    for person in shortage.people.tolist():
        window = slice(problem.cohort.first[person], problem.cohort.last[person] + 1)
        for by in range(len(counted)):
            if find_allowed(problem, np.full(problem.people, by))[person]:
                assert (counted[by, window] | (count_open(problem)[by, window] == 0)).all()


@MANY
@given(problem=PROBLEMS)
def test_the_proof_adds_up(problem: Problem) -> None:
    shortage = find_short(problem)
    assert shortage.needed == problem.cohort.quarters[shortage.people].sum()
    assert shortage.available == count_open(problem)[shortage.cells[:, 0], shortage.cells[:, 1]].sum()
    assert shortage.more.sum() == shortage.missing


@MANY
@given(problem=PROBLEMS)
def test_the_hours_that_are_named_close_the_gap(problem: Problem) -> None:
    shortage, crew = find_short(problem), problem.crew
    areas = np.arange(crew.serves.shape[1])
    # In each area a colleague who speaks everything gets exactly those hours.
    helped = replace(
        crew,
        quarters=np.vstack([crew.quarters, shortage.more]),
        taken=np.vstack([crew.taken, np.zeros_like(shortage.more)]),
        teams=np.concatenate([crew.teams, np.full(len(areas), crew.teams.max())]),
        serves=np.vstack([crew.serves, np.eye(len(areas), dtype=bool)]),
        speaks=np.vstack([crew.speaks, np.ones((len(areas), crew.speaks.shape[1]), bool)]),
        most_people=np.concatenate([crew.most_people, np.full(len(areas), problem.people)]),
    )
    assert find_shortage(replace(problem, crew=helped)) is None


@MANY
@given(problem=PROBLEMS, quarters=st.integers(3, 6))
def test_each_way_gives_everybody_a_place_when_all_conversations_take_equally_long(
    problem: Problem, quarters: int
) -> None:
    nobody, alike = np.full(problem.people, NOBODY), np.full(problem.people, quarters)
    cohort = replace(problem.cohort, quarters=alike, told_by=nobody, told_in=nobody)
    crew = replace(problem.crew, most_people=np.full(len(problem.crew.teams), problem.people))
    asked = replace(problem, crew=crew, cohort=cohort)
    plan = plan_invitations(asked)
    assert problem.people * quarters - plan.least_missed_quarters == (plan.bins != NOBODY).sum() * quarters
    for shortage in plan.shortages:
        if shortage.quarters_shorter is not None:
            shorter = replace(cohort, quarters=alike - shortage.quarters_shorter)
            helped = plan_invitations(replace(asked, cohort=shorter))
            assert not np.isin(shortage.people, helped.missed).any()


def test_a_gap_of_a_known_size_is_told_with_what_closes_it() -> None:
    shortage = find_shortage(write_problem(quarters=[4, 4, 4], capacity=[[4, 4]]))
    assert shortage is not None
    assert (shortage.needed, shortage.available, shortage.missing) == (12, 8, 4)
    assert shortage.people.tolist() == [0, 1, 2]
    assert shortage.cells.tolist() == [[0, 0], [0, 1]]
    assert shortage.more.sum() == 4
    assert (shortage.bins_later, shortage.quarters_shorter) == (1, 2)


def test_weeks_that_are_roomy_are_left_out_of_the_proof() -> None:
    shortage = find_shortage(write_problem(quarters=[4] * 3, capacity=[[4, 9, 9]], windows=[(0, 0), (0, 0), (0, 2)]))
    assert shortage is not None
    assert shortage.people.tolist() == [0, 1]
    assert shortage.cells.tolist() == [[0, 0]]


def test_full_caseloads_are_told_with_the_people_and_the_colleagues() -> None:
    problem = write_problem(quarters=[2, 2, 2], capacity=[[8]], most_people=2)
    plan = plan_invitations(problem)
    assert plan.shortages == ()
    assert len(plan.missed) == 1
    [overload] = plan.overloads
    assert (overload.people.tolist(), overload.colleagues.tolist()) == ([0, 1, 2], [0])
    assert (overload.room, overload.missing) == (2, 1)


@MANY
@given(problem=PROBLEMS)
def test_nobody_in_an_overload_can_go_to_anybody_outside_it(problem: Problem) -> None:
    overload = find_overload(problem)
    assume(overload is not None)
    assert overload.room == problem.crew.most_people[overload.colleagues].sum()
    assert overload.missing == len(overload.people) - overload.room > 0
    others = np.setdiff1d(np.arange(len(problem.crew.teams)), overload.colleagues)
    for by in others[problem.crew.most_people[others] > 0]:
        assert not find_allowed(problem, np.full(problem.people, by))[overload.people].any()


def test_a_language_that_nobody_speaks_is_short_of_everything() -> None:
    problem = write_problem(quarters=[4], capacity=[[8]], languages=[1], speaks=[[True, False]])
    plan = plan_invitations(problem)
    assert plan.missed.tolist() == [0]
    assert [each.missing for each in plan.shortages] == [4]


def test_an_area_without_staff_is_short_of_everything() -> None:
    problem = write_problem(quarters=[4, 3], capacity=[[8]])
    plan = plan_invitations(replace(problem, crew=problem.crew.take(np.zeros(0, np.int64))))
    assert plan.missed.tolist() == [0, 1]
    assert (plan.by == NOBODY).all()
    assert [each.missing for each in plan.shortages] == [7]


def test_each_way_is_the_least_that_is_enough() -> None:
    problem = write_problem(quarters=[6] * 5, capacity=[[6, 6, 6]])
    shortage = find_shortage(problem)
    assert shortage is not None
    assert (shortage.bins_later, shortage.quarters_shorter) == (2, 3)
    for shorter, is_enough in ((2, False), (3, True)):
        cohort = replace(problem.cohort, quarters=problem.cohort.quarters - shorter)
        assert (find_shortage(replace(problem, cohort=cohort)) is None) == is_enough
