"""Who is compared: greedy by due day, HiGHS on the linear program, and CP-SAT with a switch for every place."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from ortools.sat.python import cp_model
from scipy.optimize import linprog
from scipy.sparse import coo_array

from sluitend.compute.planning.board import build_board
from sluitend.compute.planning.costs import (
    find_own,
    find_stretches,
    find_takers,
    weigh_missed,
    weigh_plan,
    weigh_waits,
)
from sluitend.compute.planning.moves import place_people
from sluitend.compute.planning.network import Arcs, Network
from sluitend.compute.planning.problem import NOBODY, Problem


def plan_greedily(problem: Problem) -> int:
    """Give the cost of the plan in which each person, the soonest due first, gets the cheapest place that is left."""
    cohort, nowhere = problem.cohort, np.full(problem.people, NOBODY)
    board = build_board(problem, by=nowhere, bins=nowhere)
    place_people(board, np.lexsort((-cohort.priority, cohort.last)))
    return weigh_places(problem, board.by, board.bins)


def weigh_places(problem: Problem, by: np.ndarray, bins: np.ndarray) -> int:
    """Give what places cost, with whoever is missed."""
    return weigh_plan(problem, by=by, bins=bins) + weigh_missed(problem, bins=bins)


def find_bound_by_highs(network: Network) -> float:
    """Give the optimum of the relaxation in points, as a linear program on a network."""
    arcs, numbers = network.arcs, np.arange(len(network.arcs.tails))
    ends = np.concatenate([arcs.tails, arcs.heads])
    signs = np.repeat([1.0, -1.0], len(numbers))
    balance = coo_array((signs, (ends, np.tile(numbers, 2))), shape=(len(network.supplies), len(numbers))).tocsr()
    bounds = np.column_stack([np.zeros(len(numbers)), arcs.capacities])
    found = linprog(arcs.costs, A_eq=balance, b_eq=network.supplies, bounds=bounds, method="highs")
    return float(found.fun) / network.scale


def leave_out_pools(network: Network) -> Network:
    """Give the plain program: an arc for each group, bin and colleague who may speak with them, and no pools."""
    arcs, choices, takings = network.arcs, network.choices, network.takings
    count, bins = len(choices.groups), network.groups.problem.bins
    first, last = count + len(network.pool_of), count + len(network.pool_of) + len(takings.by)
    keys = takings.pools * bins + takings.bins
    order = np.argsort(keys, kind="stable")
    by_pool = np.flatnonzero(choices.by == NOBODY)
    wanted = network.pool_of[choices.groups[by_pool]] * bins + choices.bins[by_pool]
    begins, ends = (np.searchsorted(keys[order], wanted, side=side) for side in ("left", "right"))
    arc = np.repeat(by_pool, ends - begins)
    place = np.arange(len(arc)) + np.repeat(begins - np.cumsum(ends - begins) + ends - begins, ends - begins)
    kept = np.concatenate([np.flatnonzero(choices.by != NOBODY), np.r_[count:first, last : len(arcs.tails)]])
    rows = np.concatenate([arc, kept])
    heads = np.concatenate([arcs.heads[first:last][order[place]], arcs.heads[kept]])
    plain = Arcs(tails=arcs.tails[rows], heads=heads, capacities=arcs.capacities[rows], costs=arcs.costs[rows])
    return replace(network, arcs=plain)


def tell_people_apart(network: Network) -> Network:
    """Give the network with a node for each person instead of for each group of people who are alike."""
    arcs, counts, groups = network.arcs, network.groups.counts, len(network.pool_of)
    more = int(counts.sum()) - groups
    first = np.cumsum(counts) - counts
    from_group = arcs.tails < groups
    times = np.where(from_group, counts[np.minimum(arcs.tails, groups - 1)], 1)
    rows = np.repeat(np.arange(len(arcs.tails)), times)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(times) - times, times)
    tails = np.where(from_group, first[np.minimum(arcs.tails, groups - 1)], arcs.tails + more)[rows] + nth
    apart = Arcs(
        tails=tails, heads=arcs.heads[rows] + more, capacities=(arcs.capacities // times)[rows], costs=arcs.costs[rows]
    )
    supplies = np.concatenate([np.repeat(network.supplies[:groups] // counts, counts), network.supplies[groups:]])
    return replace(network, arcs=apart, supplies=supplies)


def plan_by_cp_sat(problem: Problem, *, seconds: float) -> int:
    """Give the cost of the best plan that CP-SAT finds in this time on two cores; the building is not counted."""
    model, switches = _build_switches(problem)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return weigh_missed(problem, bins=np.full(problem.people, NOBODY))
    by, bins = np.full(problem.people, NOBODY), np.full(problem.people, NOBODY)
    for (person, colleague, each_bin), switch in switches.items():
        if solver.boolean_value(switch):
            by[person], bins[person] = colleague, each_bin
    return weigh_places(problem, by, bins)


def list_places(problem: Problem, person: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Give each colleague and bin that somebody can have, with what it costs in waiting and a lost coach."""
    cohort, own = problem.cohort, find_own(problem)[person]
    pool_of, takers = find_takers(problem)
    can = takers[pool_of[person]].copy()
    can[own] |= own != NOBODY
    bins = np.arange(cohort.first[person], cohort.last[person] + 1)
    waits = weigh_waits(problem, people=np.full(len(bins), person), bins=bins)
    for colleague in np.flatnonzero(can).tolist():
        lost = problem.weights.lost_coach if own not in (NOBODY, colleague) else 0
        for each_bin, wait in zip(bins.tolist(), waits.tolist()):
            if problem.crew.quarters[colleague, each_bin] >= cohort.quarters[person]:
                yield (colleague, each_bin), wait + lost


def _build_switches(problem: Problem) -> tuple[cp_model.CpModel, dict[tuple[int, int, int], cp_model.IntVar]]:
    model, points, switches = cp_model.CpModel(), [], {}
    of_cell: dict[tuple[int, int], list] = {}
    of_colleague: dict[int, list] = {}
    for person, quarters in enumerate(problem.cohort.quarters.tolist()):
        choices = [model.new_bool_var("")]
        points.append(problem.weights.missed * quarters * choices[0])
        for place, cost in list_places(problem, person):
            switch = switches[(person, *place)] = model.new_bool_var("")
            choices.append(switch)
            points.append(cost * switch)
            of_cell.setdefault(place, []).append(quarters * switch)
            of_colleague.setdefault(place[0], []).append(switch)
        model.add_exactly_one(choices)
    of_team: dict[tuple[int, int], list] = {}
    for (colleague, each_bin), terms in of_cell.items():
        model.add(cp_model.LinearExpr.sum(terms) <= int(problem.crew.quarters[colleague, each_bin]))
        of_team.setdefault((int(problem.crew.teams[colleague]), each_bin), []).extend(terms)
    stretches = find_stretches(problem)
    for place, terms in of_team.items():
        pieces = [model.new_int_var(0, int(length), "") for length in stretches[(slice(None), *place)]]
        model.add(sum(pieces) == cp_model.LinearExpr.sum(terms))
        points += [price * piece for price, piece in zip(problem.weights.load, pieces)]
    for colleague, terms in of_colleague.items():
        model.add(cp_model.LinearExpr.sum(terms) <= int(problem.crew.most_people[colleague]))
    model.minimize(cp_model.LinearExpr.sum(points))
    return model, switches
