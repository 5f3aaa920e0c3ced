"""The bound below which no plan can cost: the cheapest flow, and what it says about each person."""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python import min_cost_flow

from sluitend.compute.planning.network import Network, build_network
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem


@dataclass(frozen=True, kw_only=True)
class Relaxation:
    """The cheapest flow: its points, the quarter-hours it must miss, and where it carries each person.

    `bins` and `by`, shape (people,), hold the bin and the colleague of their own, or `NOBODY`: no bin for whoever is
    missed, no colleague for whoever goes to anybody of the pool. `whole` tells who was not cut up.
    """

    bound: int
    missed_quarters: int
    bins: Ints
    by: Ints
    whole: Flags


def find_bound(problem: Problem) -> Relaxation:
    """Give the exact optimum of the relaxation, in points beyond what was taken already.

    Points are whole, so rounding it up keeps it a bound. Solved as minimum-cost flow by cost scaling (Goldberg 1997,
    "An efficient implementation of a scaling minimum-cost flow algorithm"), as OR-Tools has it.
    """
    network = build_network(problem)
    flows, points = _solve_network(network)
    choices = len(network.choices.groups)
    missed = flows[choices : choices + network.groups.problem.people]
    bins, by, whole = _follow_people(network, flows[:choices], missed)
    bound = -(-points // network.scale)
    return Relaxation(bound=bound, missed_quarters=int(missed.sum()), bins=bins, by=by, whole=whole)


def _solve_network(network: Network) -> tuple[Ints, int]:
    """Give the flow over each arc in quarter-hours, and what it costs in points times the scale."""
    arcs = network.arcs
    solver = min_cost_flow.SimpleMinCostFlow()
    numbers = solver.add_arcs_with_capacity_and_unit_cost(arcs.tails, arcs.heads, arcs.capacities, arcs.costs)
    solver.set_nodes_supplies(np.arange(len(network.supplies)), network.supplies)
    status = solver.solve()
    if status != solver.OPTIMAL:
        raise ArithmeticError(f"Het netwerk is niet opgelost ({status}). Controleer de gewichten van de planning.")
    return solver.flows(numbers), solver.optimal_cost()


def _follow_people(network: Network, flows: Ints, missed: Ints) -> tuple[Ints, Ints, Flags]:
    """Let the people of each group take up its flow in turn, by bin; each goes where the middle of their time goes."""
    groups, choices = network.groups, network.choices
    used = np.flatnonzero(flows)
    used = used[np.lexsort((choices.bins[used], choices.groups[used]))]
    # Whoever is missed stands at the end of their group.
    group = np.concatenate([choices.groups[used], np.arange(len(missed))])
    order = np.argsort(group, kind="stable")
    ends = np.cumsum(np.concatenate([flows[used], missed])[order])
    people = np.argsort(groups.group_of, kind="stable")
    lengths = groups.problem.cohort.quarters[groups.group_of[people]]
    after = np.cumsum(lengths)
    middle = np.searchsorted(2 * ends, 2 * after - lengths, side="right")
    is_whole = np.searchsorted(ends, after - lengths, side="right") == np.searchsorted(ends, after, side="left")
    back = np.argsort(people)
    nowhere = np.full(len(missed), NOBODY)
    bins = np.concatenate([choices.bins[used], nowhere])[order][middle]
    by = np.concatenate([choices.by[used], nowhere])[order][middle]
    return bins[back], by[back], is_whole[back]
