"""Small problems, planned by solvers that look at everything: the bound is theirs, and the plan is near the best."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model
from scipy.optimize import linprog
from scipy.sparse import coo_array
from tests.compute.planning.problems import PROBLEMS, WEIGHTS, draw_problem

from sluitend.compute.planning.costs import count_by_team, find_allowed, find_own, find_stretches, weigh_waits
from sluitend.compute.planning.network import build_network
from sluitend.compute.planning.plan import plan_invitations
from sluitend.compute.planning.problem import NOBODY, Problem
from sluitend.compute.planning.relaxation import find_bound


def find_best(problem: Problem) -> int:
    """Give what the best plan costs, by CP-SAT with a switch for each person, colleague and bin."""
    cohort, crew, model = problem.cohort, problem.crew, cp_model.CpModel()
    colleagues, bins = crew.quarters.shape
    points, own = [], find_own(problem)
    chosen = np.full((problem.people, colleagues, bins), None)
    for by in range(colleagues):
        for person in np.flatnonzero(find_allowed(problem, np.full(problem.people, by))).tolist():
            lost = problem.weights.lost_coach * (own[person] not in (NOBODY, by))
            for each_bin in range(cohort.first[person], cohort.last[person] + 1):
                switch = chosen[person, by, each_bin] = model.new_bool_var("")
                wait = weigh_waits(problem, people=np.array([person]), bins=np.array([each_bin]))
                points.append(int(wait[0] + lost) * switch)
    for person, quarters in enumerate(cohort.quarters.tolist()):
        missed = model.new_bool_var("")
        model.add_exactly_one([*list_switches(chosen[person]), missed])
        points.append(problem.weights.missed * quarters * missed)
    for by in range(colleagues):
        model.add(sum(list_switches(chosen[:, by])) <= int(crew.most_people[by]))
    given_away: dict[tuple[int, int], list] = {}
    for by, each_bin in np.ndindex(colleagues, bins):
        people = [person for person in range(problem.people) if chosen[person, by, each_bin] is not None]
        quarters = sum(int(cohort.quarters[person]) * chosen[person, by, each_bin] for person in people)
        model.add(quarters <= max(0, int(crew.quarters[by, each_bin] - crew.taken[by, each_bin])))
        given_away.setdefault((int(crew.teams[by]), each_bin), []).append(quarters)
    for place, terms in given_away.items():
        points += price_load(model, problem, place, sum(terms))
    model.minimize(sum(points))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return round(solver.objective_value)


def list_switches(chosen: np.ndarray) -> list[cp_model.IntVar]:
    return [switch for switch in chosen.flat if switch is not None]


def price_load(model: cp_model.CpModel, problem: Problem, place: tuple[int, int], given_away: object) -> list:
    """Cut what a team gives away into the three stretches that it has left in a bin, each at its price."""
    taken, pieces = int(count_by_team(problem, problem.crew.taken)[place]), []
    for length in find_stretches(problem)[(slice(None), *place)].tolist():
        used = min(length, taken)
        taken -= used
        pieces.append(model.new_int_var(0, length - used, ""))
    model.add(sum(pieces) == given_away)
    return [price * piece for price, piece in zip(problem.weights.load, pieces)]


def solve_by_highs(problem: Problem) -> float:
    """Give the optimum of the relaxation as a linear program, in points."""
    network = build_network(problem)
    arcs, number = network.arcs, np.arange(len(network.arcs.tails))
    ones = np.ones(len(number))
    balance = coo_array(
        (np.concatenate([ones, -ones]), (np.concatenate([arcs.tails, arcs.heads]), np.concatenate([number, number]))),
        shape=(len(network.supplies), len(number)),
    )
    bounds = np.column_stack([np.zeros(len(number)), arcs.capacities])
    found = linprog(arcs.costs, A_eq=balance.tocsr(), b_eq=network.supplies, bounds=bounds, method="highs")
    return found.fun / network.scale


@settings(max_examples=12, deadline=None)
@given(problem=PROBLEMS)
def test_no_plan_of_any_solver_is_below_the_bound(problem: Problem) -> None:
    untold = forget_told(problem)
    plan, best = plan_invitations(untold), find_best(untold)
    assert plan.bound <= best <= plan.cost


@settings(max_examples=12, deadline=None)
@given(problem=PROBLEMS)
def test_the_bound_is_the_optimum_of_the_linear_program(problem: Problem) -> None:
    assert find_bound(problem).bound == np.ceil(solve_by_highs(problem) - 1e-6)


@settings(max_examples=12, deadline=None)
@given(problem=PROBLEMS, quarters=st.integers(1, 6))
def test_no_plan_is_better_when_all_conversations_take_equally_long(problem: Problem, quarters: int) -> None:
    alike = np.full(problem.people, quarters)
    crew = replace(problem.crew, most_people=np.full(len(problem.crew.teams), problem.people))
    untold = forget_told(replace(problem, crew=crew, cohort=replace(problem.cohort, quarters=alike)))
    plan = plan_invitations(untold)
    assert plan.cost == plan.bound


@pytest.mark.slow
def test_plans_of_small_teams_miss_and_cost_little_more_than_the_best_there_is() -> None:
    problems = [forget_told(draw_problem(seed, people=24, colleagues=4, bins=8, most=16)) for seed in range(12)]
    costs, best = np.array([(plan_invitations(problem).cost, find_best(problem)) for problem in problems]).T
    missed, least = costs // WEIGHTS.missed, best // WEIGHTS.missed
    assert (costs >= best).all()
    assert (missed - least).sum() <= 0.15 * least.sum()
    same = missed == least
    assert same.sum() >= 8
    assert (costs - best)[same].sum() <= 0.1 * (best % WEIGHTS.missed)[same].sum()


def forget_told(problem: Problem) -> Problem:
    """Give the problem in which nobody was told anything yet."""
    nobody = np.full(problem.people, NOBODY)
    return replace(problem, cohort=replace(problem.cohort, told_by=nobody, told_in=nobody))
