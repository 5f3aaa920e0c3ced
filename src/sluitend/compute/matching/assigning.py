"""Assigning: people to places so that all together it is worth most, with proof of how near the best that is.

It proposes; a person decides. Points are those of matching, and whoever pays for a priority term is told.
"""

from dataclasses import dataclass, replace

import numpy as np
from ortools.graph.python import min_cost_flow
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from sluitend.compute.matching.bidding import Bids, settle_bids, tell_outcome
from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.packing import Longs

# Bids go up by this share of a point, which decides how near to the best an auction ends.
FINE = 1_000


@dataclass(frozen=True, kw_only=True)
class Choices:
    """Who could go where: edges as parallel arrays (edges,), and how many each place holds (places,).

    `values` are points above nought; `people` is how many people there are, and each gets one place at most.
    """

    people: int
    persons: Longs
    places: Longs
    values: Longs
    holds: Longs


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """The edge of each person, `UNKNOWN` for whoever stays without, and its proof.

    No assignment is worth more than `bound`. `prices` (places,) is what a place is worth to whoever values it least of
    those who got it, or nought while there is room: somebody to whom it is worth less would put out another.
    """

    edges: Longs
    value: int
    bound: float
    prices: np.ndarray

    @property
    def gap(self) -> float:
        """Give how much more the best can be worth at most, as a share of it."""
        return 1 - self.value / self.bound if self.bound else 0.0


def assign_people(choices: Choices, *, slack: float = 0.005, seed: int = 0) -> Assignment:
    """Give an assignment by auction: nobody could gain more than `slack` of the mean best value at its prices.

    Whole numbers throughout, and the same for the same seed, which draws the order of bidding. Time grows about with
    edges.
    """
    possible = np.flatnonzero(choices.holds[choices.places])
    order = possible[np.argsort(choices.persons[possible], kind="stable")]
    starts = np.searchsorted(choices.persons[order], np.arange(choices.people + 1))
    ends = np.concatenate([[0], np.cumsum(choices.holds)])
    seats = np.full((2, int(ends[-1])), UNKNOWN)
    counts, prices = np.zeros((2, len(choices.holds)), np.int64)
    bids = Bids(starts, choices.places[order], choices.values[order] * FINE, ends, counts, seats[0], seats[1], prices)
    best = np.zeros(choices.people, np.int64)
    np.maximum.at(best, choices.persons, choices.values)
    step = max(1, int(slack * FINE * best[best > 0].mean())) if best.any() else 1
    settle_bids(bids, np.random.default_rng(seed).permutation(choices.people), step)
    edges = np.full(choices.people, UNKNOWN)
    bound = tell_outcome(bids, edges)
    edges = np.where(edges == UNKNOWN, UNKNOWN, np.append(order, UNKNOWN)[edges])
    return Assignment(edges=edges, value=weigh_edges(choices, edges), bound=bound / FINE, prices=prices / FINE)


def assign_exactly(choices: Choices) -> Longs:
    """Give the edge of each person in the best assignment there is, `UNKNOWN` for whoever stays without.

    Cheapest flow (cost scaling, as OR-Tools has it), for up to about a million edges.
    """
    people, places = choices.people, len(choices.holds)
    sink, person, place = people + places, np.arange(people), people + np.arange(places)
    solver = min_cost_flow.SimpleMinCostFlow()
    ones = np.ones(len(choices.persons), np.int64)
    arcs = solver.add_arcs_with_capacity_and_unit_cost(choices.persons, people + choices.places, ones, -choices.values)
    for tails, most in ((person, np.ones(people, np.int64)), (place, choices.holds)):
        heads, costs = np.full(len(tails), sink), np.zeros(len(tails), np.int64)
        solver.add_arcs_with_capacity_and_unit_cost(tails, heads, most, costs)
    solver.set_nodes_supplies(np.append(person, sink), np.append(np.ones(people, np.int64), -people))
    status = solver.solve()
    if status != solver.OPTIMAL:
        raise ArithmeticError(f"De verdeling is niet opgelost ({status}). Controleer plekken en punten.")
    edges = np.full(people, UNKNOWN)
    used = np.flatnonzero(solver.flows(arcs))
    edges[choices.persons[used]] = used
    return edges


def assign_by_size(choices: Choices, *, sizes: Longs) -> Longs:
    """Give the edges of the best assignment when edge e takes `sizes[e]` of what its place holds, such as hours.

    Exact, by branch and bound (HiGHS): for some thousands of edges at most, as the question is hard.
    """
    edges = np.arange(len(sizes))
    once = coo_array((np.ones(len(edges)), (choices.persons, edges)), shape=(choices.people, len(edges)))
    filled = coo_array((sizes, (choices.places, edges)), shape=(len(choices.holds), len(edges)))
    found = milp(
        -choices.values,
        integrality=np.ones(len(edges)),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(once.tocsr(), ub=1), LinearConstraint(filled.tocsr(), ub=choices.holds)],
        options={"mip_rel_gap": 0},
    )
    return np.flatnonzero(found.x > 0.5)


def weigh_priorities(choices: Choices, *, points: Longs, seed: int = 0) -> tuple[Assignment, int]:
    """Give the assignment in which person p counts for `points[p]` more, and the value that this costs all together.

    The price is told in the points of matching, beside an assignment without priorities; it is nought at least.
    """
    raised = replace(choices, values=choices.values + points[choices.persons])
    found, plain = assign_people(raised, seed=seed), assign_people(choices, seed=seed)
    return found, max(0, plain.value - weigh_edges(choices, found.edges))


def weigh_edges(choices: Choices, edges: Longs) -> int:
    """Give what these edges are worth together, in points; `UNKNOWN` is worth nothing."""
    return int(choices.values[edges[edges != UNKNOWN]].sum())
