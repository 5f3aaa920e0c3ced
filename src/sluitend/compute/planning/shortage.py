"""Where a plan cannot be made: the proof, how many hours are missing where, and what would close the gap."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from ortools.graph.python import max_flow

from sluitend.compute.planning.network import Network, build_network, count_units
from sluitend.compute.planning.problem import Ints, Problem

# Half an hour: a shorter conversation is none.
SHORTEST_QUARTERS = 2


@dataclass(frozen=True, kw_only=True)
class Shortage:
    """Proof that not everybody can be invited in time, and each way to close the gap by itself.

    The conversations of `people` take `needed` quarter-hours. Each place that any of them may have lies in `cells`,
    rows of a colleague and a bin; together these have `available` quarter-hours left in which conversations fit, so
    `missing` are short. `more`, shape (areas, bins), is where more quarter-hours would do: `missing` of them.
    `bins_later` is how many bins later everybody's last would have to be, `quarters_shorter` by how many quarter-hours
    conversations would have to shrink, to half an hour at the least; None where neither is enough by itself. All of
    this is about the relaxation: what it misses, every plan misses.
    """

    people: Ints
    cells: Ints
    needed: int
    available: int
    more: Ints
    bins_later: int | None
    quarters_shorter: int | None

    @property
    def missing(self) -> int:
        """Give the quarter-hours that are short."""
        return self.needed - self.available


def find_shortage(problem: Problem) -> Shortage | None:
    """Give the proof that not everybody can be invited in time, or None when the relaxation misses nobody.

    By the theorem of maximum flow and minimum cut (Ford and Fulkerson 1956): what cannot flow is cut somewhere.
    """
    network = build_network(problem)
    solver, links = _solve(network)
    if solver.optimal_flow() == network.supplies[:-1].sum():
        return None
    groups = network.groups.problem.people
    reached = np.zeros(len(network.supplies) + 1, bool)
    reached[solver.get_source_side_min_cut()] = True
    people = np.flatnonzero(reached[:groups][network.groups.group_of])
    colleagues, bins = problem.crew.quarters.shape
    units = count_units(problem, network.unit)
    first_cell = len(network.supplies) - 1 - (colleagues + network.teams) * bins
    cells = np.argwhere(reached[first_cell : first_cell + colleagues * bins].reshape(-1, bins) & (units > 0))
    return Shortage(
        people=people,
        cells=cells,
        needed=int(problem.cohort.quarters[people].sum()),
        available=network.unit * int(units[cells[:, 0], cells[:, 1]].sum()),
        more=_spread(network, network.supplies[:groups] - solver.flows(links)),
        bins_later=_find_least(lambda count: _is_enough(_delay(problem, count)), most=bins),
        quarters_shorter=_find_least(
            lambda count: _is_enough(_shorten(problem, count)), most=int(problem.cohort.quarters.max())
        ),
    )


def _solve(network: Network) -> tuple[max_flow.SimpleMaxFlow, Ints]:
    """Give the solved flow from one source to the sink, and the numbers of the arcs from the source to the groups."""
    sink, groups = len(network.supplies) - 1, network.groups.problem.people
    arcs, choices = network.arcs, len(network.choices.groups)
    kept = np.r_[0:choices, choices + groups : len(arcs.tails)]
    solver = max_flow.SimpleMaxFlow()
    solver.add_arcs_with_capacity(arcs.tails[kept], arcs.heads[kept], arcs.capacities[kept])
    links = solver.add_arcs_with_capacity(np.full(groups, sink + 1), np.arange(groups), network.supplies[:groups])
    solver.solve(sink + 1, sink)
    return solver, links


def _is_enough(problem: Problem) -> bool:
    network = build_network(problem)
    return bool(_solve(network)[0].optimal_flow() == network.supplies[:-1].sum())


def _spread(network: Network, missed: Ints) -> Ints:
    """Give where hours would help: what each group misses, evenly over the bins of its window."""
    cohort, crew = network.groups.problem.cohort, network.groups.problem.crew
    more = np.zeros((crew.serves.shape[1], crew.quarters.shape[1]), np.int64)
    for group in np.flatnonzero(missed).tolist():
        window = more[cohort.areas[group], cohort.first[group] : cohort.last[group] + 1]
        for _ in range(int(missed[group])):
            window[window.argmin()] += network.unit
    return more


def _delay(problem: Problem, bins: int) -> Problem:
    """Give the problem with each last bin later, in which the bins after the last one are like the average one."""
    crew, cohort = problem.crew, problem.cohort
    usual = np.repeat(crew.quarters.mean(axis=1).astype(np.int64)[:, None], bins, axis=1)
    longer = replace(
        crew, quarters=np.hstack([crew.quarters, usual]), taken=np.hstack([crew.taken, np.zeros_like(usual)])
    )
    return replace(problem, crew=longer, cohort=replace(cohort, last=cohort.last + bins))


def _shorten(problem: Problem, quarters: int) -> Problem:
    cohort = problem.cohort
    least = np.minimum(cohort.quarters, SHORTEST_QUARTERS)
    return replace(problem, cohort=replace(cohort, quarters=np.maximum(cohort.quarters - quarters, least)))


def _find_least(is_enough: Callable[[int], bool], *, most: int) -> int | None:
    """Give the least count from 1 to `most` that is enough, where more is never less; None when none is."""
    if not is_enough(most):
        return None
    least = 1
    while least < most:
        middle = (least + most) // 2
        least, most = (least, middle) if is_enough(middle) else (middle + 1, most)
    return least
