"""The bound below which no plan can cost: the cheapest flow, and what it says about each person."""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python import min_cost_flow

from sluitend.compute.planning.network import Network, build_network
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem


@dataclass(frozen=True, kw_only=True)
class Relaxation:
    """The cheapest flow: its points, the quarter-hours it must miss, and where it carries each person.

    `bins` and `by`, shape (people,), hold the bin and the colleague, or `NOBODY`: no bin for whoever is missed, no
    colleague for whoever it cuts up.
    """

    bound: int
    missed_quarters: int
    bins: Ints
    by: Ints


def find_bound(problem: Problem) -> Relaxation:
    """Give the exact optimum of the relaxation, in points beyond what was taken already.

    Points are whole, so rounding it up keeps it a bound. Solved as minimum-cost flow by cost scaling (Goldberg 1997,
    "An efficient implementation of a scaling minimum-cost flow algorithm"), as OR-Tools has it.
    """
    network = build_network(problem)
    flows, points = _solve_network(network)
    choices, groups = len(network.choices.groups), network.groups.problem.people
    chosen, missed, taken = np.split(flows[: choices + groups + len(network.takings.by)], [choices, choices + groups])
    bins, by = _follow_choices(network, chosen, taken)
    return Relaxation(
        bound=-(-points // network.scale),
        missed_quarters=int(missed.sum()) * network.unit,
        bins=bins,
        by=by,
    )


def _solve_network(network: Network) -> tuple[Ints, int]:
    """Give the flow over each arc in units, and what it costs in points times the scale."""
    arcs = network.arcs
    solver = min_cost_flow.SimpleMinCostFlow()
    numbers = solver.add_arcs_with_capacity_and_unit_cost(arcs.tails, arcs.heads, arcs.capacities, arcs.costs)
    solver.set_nodes_supplies(np.arange(len(network.supplies)), network.supplies)
    status = solver.solve()
    if status != solver.OPTIMAL:
        raise ArithmeticError(f"Het netwerk is niet opgelost ({status}). Controleer de gewichten van de planning.")
    return solver.flows(numbers), solver.optimal_cost()


def _follow_choices(network: Network, chosen: Ints, taken: Ints) -> tuple[Ints, Ints]:
    """Let people take up the flow of their group, and then that of their pool: give their bins and colleagues."""
    choices, takings, groups = network.choices, network.takings, network.groups
    lengths = groups.problem.cohort.quarters[groups.group_of] // network.unit
    used = np.flatnonzero(chosen)
    used = used[np.lexsort((choices.bins[used], choices.groups[used]))]
    piece, whole = _deal(groups.group_of, lengths, keys=choices.groups[used], flows=chosen[used])
    bins, by = (np.append(each[used], NOBODY)[piece] for each in (choices.bins, choices.by))
    by[~whole] = NOBODY
    people = np.flatnonzero(whole & (by == NOBODY))
    places = network.pool_of[groups.group_of[people]] * groups.problem.bins + bins[people]
    keys = takings.pools * groups.problem.bins + takings.bins
    used = np.flatnonzero(taken)
    used = used[np.argsort(keys[used], kind="stable")]
    piece, whole = _deal(places, lengths[people], keys=keys[used], flows=taken[used])
    by[people[whole]] = takings.by[used][piece[whole]]
    return bins, by


def _deal(people: Ints, lengths: Ints, *, keys: Ints, flows: Ints) -> tuple[Ints, Flags]:
    """Let people take up in turn the flow of their own key, which comes in pieces, sorted by key.

    Give the piece in which the middle of each person's time lies, `NOBODY` where the flow is used up before, and
    whether all of their time lies in it. Shapes: people and lengths alike, keys and flows alike.
    """
    order = np.argsort(people, kind="stable")
    size = int(max(people.max(initial=0), keys.max(initial=0))) + 1
    wanted, given = (
        np.bincount(each, weights=units, minlength=size).astype(np.int64)
        for each, units in ((people, lengths), (keys, flows))
    )
    limits = np.cumsum(given)
    after = np.cumsum(lengths[order]) + (limits - given - np.cumsum(wanted) + wanted)[people[order]]
    before = after - lengths[order]
    ends = np.cumsum(flows)
    piece = np.searchsorted(2 * ends, before + after, side="right")
    is_whole = (np.searchsorted(ends, before, side="right") == piece) & (np.searchsorted(ends, after) == piece)
    piece = np.where(before + after < 2 * limits[people[order]], piece, NOBODY)
    back = np.argsort(order)
    return piece[back], (is_whole & (piece != NOBODY))[back]
