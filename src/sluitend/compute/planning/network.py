"""The relaxation as a network: units of conversation flow from people by pools to colleagues and teams.

A unit is the longest time of which every conversation takes a whole number; of the time left only whole units count.
"""

from dataclasses import dataclass, replace

import numpy as np

from sluitend.compute.planning.costs import count_by_team, find_own, find_takers, weigh_loads, weigh_waits
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem


@dataclass(frozen=True, kw_only=True)
class Groups:
    """People who are alike to a planner and flow as one: a problem with one of each, how many, and who is in which."""

    problem: Problem
    counts: Ints
    group_of: Ints


@dataclass(frozen=True, kw_only=True)
class Arcs:
    """Arcs as parallel arrays: from node, to node, units, points a unit (times the scale)."""

    tails: Ints
    heads: Ints
    capacities: Ints
    costs: Ints


@dataclass(frozen=True, kw_only=True)
class Choices:
    """The first arcs of a network: this group in this bin, by the colleague of their own or by anybody (`NOBODY`)."""

    groups: Ints
    bins: Ints
    by: Ints


@dataclass(frozen=True, kw_only=True)
class Takings:
    """Who can take from each pool in each bin."""

    pools: Ints
    bins: Ints
    by: Ints


@dataclass(frozen=True, kw_only=True)
class Network:
    """Groups first among the nodes, the sink last; of the arcs first `choices`, then missed groups, then `takings`.

    `pool_of` is the pool of each group; `unit` is how many quarter-hours a unit has.
    """

    groups: Groups
    pool_of: Ints
    choices: Choices
    takings: Takings
    arcs: Arcs
    supplies: Ints
    unit: int
    scale: int
    teams: int


@dataclass(frozen=True, kw_only=True)
class _Nodes:
    """Where each node stands: groups, then (pool, bin), then (colleague, bin), then (team, bin), then the sink."""

    groups: int
    pools: int
    colleagues: int
    teams: int
    bins: int

    def find_pool(self, pool: Ints, each_bin: Ints) -> Ints:
        return self.groups + pool * self.bins + each_bin

    def find_cell(self, colleague: Ints, each_bin: Ints) -> Ints:
        return self.groups + (self.pools + colleague) * self.bins + each_bin

    def find_team(self, team: Ints, each_bin: Ints) -> Ints:
        return self.groups + (self.pools + self.colleagues + team) * self.bins + each_bin

    @property
    def sink(self) -> int:
        return self.groups + (self.pools + self.colleagues + self.teams) * self.bins


def build_network(problem: Problem) -> Network:
    """Give the network of a problem, whose cheapest flow is the relaxation (see `find_bound`).

    A conversation may be cut up between bins and colleagues, and caseloads may be any size; all else is exact, so no
    plan is cheaper than the flow. When all conversations take equally long, none is cut up either.
    """
    groups = _group_people(problem)
    pool_of, takers = find_takers(groups.problem)
    unit = int(np.gcd.reduce(groups.problem.cohort.quarters))
    nodes = _Nodes(
        groups=groups.problem.people,
        pools=len(takers),
        colleagues=len(problem.crew.quarters),
        teams=int(problem.crew.teams.max(initial=NOBODY)) + 1,
        bins=problem.bins,
    )
    supplies = np.zeros(nodes.sink + 1, np.int64)
    supplies[: nodes.groups] = groups.counts * groups.problem.cohort.quarters // unit
    supplies[-1] = -supplies.sum()
    scale = int(np.lcm.reduce(groups.problem.cohort.quarters)) // unit
    units = count_units(problem, unit)
    choices, takings = _list_choices(groups.problem), _list_takings(takers, units)
    pieces = [
        _link_choices(groups, choices, nodes, pool_of, unit=unit, scale=scale),
        _link_missed(nodes, supplies, points=problem.weights.missed * unit * scale),
        _link_pools(nodes, takings, most=-int(supplies[-1])),
        _link_cells(problem, nodes, units),
        _link_teams(problem, nodes, units, unit=unit, scale=scale),
    ]
    names = ("tails", "heads", "capacities", "costs")
    return Network(
        groups=groups,
        pool_of=pool_of,
        choices=choices,
        takings=takings,
        arcs=Arcs(**{name: np.concatenate([getattr(piece, name) for piece in pieces]) for name in names}),
        supplies=supplies,
        unit=unit,
        scale=scale,
        teams=nodes.teams,
    )


def count_units(problem: Problem, unit: int) -> Ints:
    """Give how many whole units of so many quarter-hours are left, shape (colleagues, bins)."""
    units: Ints = np.maximum(problem.crew.quarters - problem.crew.taken, 0) // unit
    return units


def _group_people(problem: Problem) -> Groups:
    """Give the groups of people who differ in nothing that a planner looks at."""
    cohort = problem.cohort
    keys = [cohort.areas, cohort.languages, cohort.own, cohort.quarters, cohort.first, cohort.last, cohort.priority]
    _, examples, group_of, counts = np.unique(
        np.stack(keys, axis=1), axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    return Groups(problem=replace(problem, cohort=cohort.take(examples)), counts=counts, group_of=group_of.reshape(-1))


def _list_choices(problem: Problem) -> Choices:
    """Give every bin of every window twice where somebody has a colleague of their own, and once elsewhere."""
    cohort, own = problem.cohort, find_own(problem)
    widths = cohort.last - cohort.first + 1
    ends = np.cumsum(widths)
    group = np.repeat(np.arange(problem.people), widths)
    each_bin = np.arange(len(group)) - np.repeat(ends - widths, widths) + cohort.first[group]
    keeps = own[group] != NOBODY
    return Choices(
        groups=np.concatenate([group, group[keeps]]),
        bins=np.concatenate([each_bin, each_bin[keeps]]),
        by=np.concatenate([np.full(len(group), NOBODY), own[group[keeps]]]),
    )


def _list_takings(takers: Flags, units: Ints) -> Takings:
    pool, colleague, each_bin = np.nonzero(takers[:, :, None] & (units > 0))
    return Takings(pools=pool, bins=each_bin, by=colleague)


def _link_choices(groups: Groups, choices: Choices, nodes: _Nodes, pool_of: Ints, *, unit: int, scale: int) -> Arcs:
    cohort = groups.problem.cohort
    by_anybody = choices.by == NOBODY
    loses = by_anybody & (find_own(groups.problem) != NOBODY)[choices.groups]
    points = weigh_waits(groups.problem, people=choices.groups, bins=choices.bins)
    points += np.where(loses, groups.problem.weights.lost_coach, 0)
    lengths = cohort.quarters // unit
    return Arcs(
        tails=choices.groups,
        heads=np.where(
            by_anybody,
            nodes.find_pool(pool_of[choices.groups], choices.bins),
            nodes.find_cell(choices.by, choices.bins),
        ),
        capacities=(groups.counts * lengths)[choices.groups],
        costs=points * (scale // lengths)[choices.groups],
    )


def _link_missed(nodes: _Nodes, supplies: Ints, *, points: int) -> Arcs:
    return Arcs(
        tails=np.arange(nodes.groups),
        heads=np.full(nodes.groups, nodes.sink),
        capacities=supplies[: nodes.groups],
        costs=np.full(nodes.groups, points),
    )


def _link_pools(nodes: _Nodes, takings: Takings, *, most: int) -> Arcs:
    return Arcs(
        tails=nodes.find_pool(takings.pools, takings.bins),
        heads=nodes.find_cell(takings.by, takings.bins),
        capacities=np.full(len(takings.by), most),
        costs=np.zeros(len(takings.by), np.int64),
    )


def _link_cells(problem: Problem, nodes: _Nodes, units: Ints) -> Arcs:
    colleague, each_bin = np.nonzero(units)
    return Arcs(
        tails=nodes.find_cell(colleague, each_bin),
        heads=nodes.find_team(problem.crew.teams[colleague], each_bin),
        capacities=units[colleague, each_bin],
        costs=np.zeros(len(colleague), np.int64),
    )


def _link_teams(problem: Problem, nodes: _Nodes, units: Ints, *, unit: int, scale: int) -> Arcs:
    """Give an arc for each run of units that cost a team the same in a bin, the cheapest first."""
    free, taken = count_by_team(problem, units), count_by_team(problem, problem.crew.taken)
    steps = np.arange(int(free.max(initial=0)) + 1)[:, None, None]
    prices = np.moveaxis(np.diff(weigh_loads(problem, taken + unit * steps), axis=0), 0, -1)
    team, each_bin, step = np.nonzero(steps[:-1, 0, 0] < free[:, :, None])
    points = prices[team, each_bin, step]
    begins = np.flatnonzero((step == 0) | (np.diff(points, prepend=0) != 0))
    return Arcs(
        tails=nodes.find_team(team[begins], each_bin[begins]),
        heads=np.full(len(begins), nodes.sink),
        capacities=np.diff(begins, append=len(points)),
        costs=points[begins] * scale,
    )
