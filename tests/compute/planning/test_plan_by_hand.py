"""Plans that can be worked out on paper."""

from dataclasses import replace

import numpy as np
import pytest
from tests.compute.planning.problems import WEIGHTS, write_problem

from sluitend.compute.planning.plan import plan_invitations
from sluitend.compute.planning.problem import NOBODY, BadProblem, Weights

# Waiting alone counts.
PLAIN = Weights(near_due=0, load=(0, 0, 0), missed=1_000)


def test_everybody_comes_in_the_first_week_when_there_is_time() -> None:
    plan = plan_invitations(write_problem(quarters=[4, 4], capacity=[[8, 8]], weights=PLAIN))
    assert plan.bins.tolist() == [0, 0]
    assert (plan.cost, plan.bound, plan.gap) == (0, 0, 0.0)


def test_whoever_may_come_in_one_week_only_goes_before_whoever_can_wait() -> None:
    problem = write_problem(quarters=[4, 4], capacity=[[4, 4]], windows=[(0, 1), (0, 0)], weights=PLAIN)
    plan = plan_invitations(problem)
    assert plan.bins.tolist() == [1, 0]
    assert plan.cost == plan.bound == 1


def test_short_conversations_come_first_as_more_people_are_then_spoken_sooner() -> None:
    plan = plan_invitations(write_problem(quarters=[4, 2, 2], capacity=[[4, 4]], weights=PLAIN))
    assert plan.bins.tolist() == [1, 0, 0]
    assert plan.cost == plan.bound == 1


def test_somebody_keeps_their_own_coach_as_long_as_waiting_costs_less() -> None:
    patient = write_problem(quarters=[4], capacity=[[0, 4], [4, 4]], own=[0], weights=replace(PLAIN, lost_coach=2))
    hasty = replace(patient, weights=replace(PLAIN, lost_coach=0))
    assert (plan_invitations(patient).by[0], plan_invitations(patient).bins[0]) == (0, 1)
    assert (plan_invitations(hasty).by[0], plan_invitations(hasty).bins[0]) == (1, 0)


def test_whoever_needs_a_language_goes_to_whoever_speaks_it() -> None:
    problem = write_problem(
        quarters=[4, 4], capacity=[[4], [4]], languages=[0, 1], speaks=[[True, True], [True, False]], weights=PLAIN
    )
    assert plan_invitations(problem).by.tolist() == [1, 0]


def test_work_is_spread_evenly_when_nobody_minds_waiting() -> None:
    weights = Weights(near_due=0, load=(0, 4, 12), missed=1_000)
    problem = write_problem(quarters=[2] * 6, capacity=[[10, 10]], weights=weights)
    idle = replace(problem, cohort=replace(problem.cohort, priority=np.zeros(6, np.int64)))
    plan = plan_invitations(idle)
    assert np.bincount(plan.bins).tolist() == [3, 3]
    assert plan.cost == plan.bound == 0


def test_a_full_caseload_takes_nobody_more() -> None:
    plan = plan_invitations(write_problem(quarters=[2, 2, 2], capacity=[[8]], most_people=2, weights=PLAIN))
    assert len(plan.missed) == 1
    assert plan.least_missed_people == 1


def test_a_told_place_goes_before_a_better_plan() -> None:
    told = [(0, 0), (NOBODY, NOBODY)]
    problem = write_problem(quarters=[4, 4], capacity=[[4, 4]], told=told, weights=PLAIN)
    assert plan_invitations(problem).bins.tolist() == [0, 1]


def test_a_told_place_that_is_gone_is_named_and_another_is_found() -> None:
    problem = write_problem(quarters=[4], capacity=[[0, 4]], told=[(0, 0)], weights=PLAIN)
    plan = plan_invitations(problem)
    assert plan.broken.tolist() == [0]
    assert plan.bins.tolist() == [1]


def test_a_conversation_is_never_cut_up_even_if_the_bound_would() -> None:
    plan = plan_invitations(write_problem(quarters=[4, 1], capacity=[[2, 3]], weights=PLAIN))
    assert plan.missed.tolist() == [0]
    assert plan.least_missed_quarters == 0


def test_time_in_which_no_whole_conversation_fits_is_no_time() -> None:
    plan = plan_invitations(write_problem(quarters=[4], capacity=[[2, 3]], weights=PLAIN))
    assert plan.missed.tolist() == [0]
    assert plan.least_missed_quarters == 4


def test_nobody_to_invite_is_a_plan_too() -> None:
    problem = write_problem(quarters=[4], capacity=[[4]])
    plan = plan_invitations(problem.take(people=np.zeros(0, np.int64), colleagues=np.arange(1)))
    assert (plan.cost, plan.bound, plan.gap, len(plan.by)) == (0, 0, 0.0, 0)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"first": np.array([1])}, "eerste week"),
        ({"quarters": np.array([0])}, "minder dan een kwartier"),
        ({"own": np.array([7])}, "collega is niet bekend"),
        ({"areas": np.array([NOBODY])}, "gebied"),
        ({"languages": np.array([3])}, "taal"),
        ({"priority": np.array([-1])}, "gewicht"),
        ({"own": np.array([0, 0])}, "niet iedereen"),
    ],
)
def test_people_who_cannot_be_are_refused_with_the_reason(wrong: dict[str, np.ndarray], reason: str) -> None:
    problem = write_problem(quarters=[4], capacity=[[4]])
    with pytest.raises(BadProblem, match=reason):
        plan_invitations(replace(problem, cohort=replace(problem.cohort, **wrong)))


def test_missing_somebody_may_not_be_cheap() -> None:
    problem = write_problem(quarters=[4], capacity=[[4]], weights=replace(WEIGHTS, missed=3))
    with pytest.raises(BadProblem, match="goedkoper"):
        plan_invitations(problem)
