"""The relaxation as a network: quarter-hours of conversation flow from people by pools to colleagues and teams."""

from dataclasses import dataclass, replace

import numpy as np

from sluitend.compute.planning.costs import count_by_team, find_own, find_stretches, find_takers, weigh_waits
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem


@dataclass(frozen=True, kw_only=True)
class Groups:
    """People who are alike to a planner and flow as one: a problem with one of each, how many, and who is in which."""

    problem: Problem
    counts: Ints
    group_of: Ints


@dataclass(frozen=True, kw_only=True)
class Arcs:
    """Arcs as parallel arrays: from node, to node, quarter-hours, points a quarter-hour (times the scale)."""

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
class Network:
    """Groups first among the nodes, the sink last; after the arcs of `choices` one for each group that is missed."""

    groups: Groups
    choices: Choices
    arcs: Arcs
    supplies: Ints
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
    plan is cheaper than the flow.
    """
    groups = _group_people(problem)
    pool_of, takers = find_takers(groups.problem)
    free = find_free(problem)
    nodes = _Nodes(
        groups=groups.problem.people,
        pools=len(takers),
        colleagues=len(problem.crew.quarters),
        teams=free.shape[1],
        bins=problem.bins,
    )
    supplies = np.zeros(nodes.sink + 1, np.int64)
    supplies[: nodes.groups] = groups.counts * groups.problem.cohort.quarters
    supplies[-1] = -supplies.sum()
    scale = int(np.lcm.reduce(problem.cohort.quarters, initial=1))
    choices = _list_choices(groups.problem)
    pieces = [
        _link_choices(groups, choices, nodes, pool_of, scale),
        _link_missed(nodes, supplies, points=problem.weights.missed * scale),
        _link_pools(problem, nodes, takers, most=-int(supplies[-1])),
        _link_cells(problem, nodes),
        *(_link_teams(nodes, each, price * scale) for each, price in zip(free, problem.weights.load)),
    ]
    names = ("tails", "heads", "capacities", "costs")
    arcs = Arcs(**{name: np.concatenate([getattr(piece, name) for piece in pieces]) for name in names})
    return Network(groups=groups, choices=choices, arcs=arcs, supplies=supplies, scale=scale, teams=nodes.teams)


def _group_people(problem: Problem) -> Groups:
    """Give the groups of people who differ in nothing that a planner looks at."""
    cohort = problem.cohort
    keys = [cohort.areas, cohort.languages, cohort.own, cohort.quarters, cohort.first, cohort.last, cohort.priority]
    _, examples, group_of, counts = np.unique(
        np.stack(keys, axis=1), axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    return Groups(problem=replace(problem, cohort=cohort.take(examples)), counts=counts, group_of=group_of.reshape(-1))


def find_free(problem: Problem) -> Ints:
    """Give the quarter-hours that teams have left at each of the three prices, shape (3, teams, bins)."""
    stretches = find_stretches(problem)
    begins = np.cumsum(stretches, axis=0) - stretches
    used: Ints = np.clip(count_by_team(problem, problem.crew.taken) - begins, 0, stretches)
    return stretches - used


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


def _link_choices(groups: Groups, choices: Choices, nodes: _Nodes, pool_of: Ints, scale: int) -> Arcs:
    cohort = groups.problem.cohort
    by_anybody = choices.by == NOBODY
    loses = by_anybody & (find_own(groups.problem) != NOBODY)[choices.groups]
    points = weigh_waits(groups.problem, people=choices.groups, bins=choices.bins)
    points += np.where(loses, groups.problem.weights.lost_coach, 0)
    return Arcs(
        tails=choices.groups,
        heads=np.where(
            by_anybody,
            nodes.find_pool(pool_of[choices.groups], choices.bins),
            nodes.find_cell(choices.by, choices.bins),
        ),
        capacities=(groups.counts * cohort.quarters)[choices.groups],
        costs=points * (scale // cohort.quarters[choices.groups]),
    )


def _link_missed(nodes: _Nodes, supplies: Ints, *, points: int) -> Arcs:
    tails = np.arange(nodes.groups)
    return Arcs(
        tails=tails,
        heads=np.full(nodes.groups, nodes.sink),
        capacities=supplies[: nodes.groups],
        costs=np.full(nodes.groups, points),
    )


def _link_pools(problem: Problem, nodes: _Nodes, takers: Flags, *, most: int) -> Arcs:
    is_open = problem.crew.quarters > problem.crew.taken
    pool, colleague, each_bin = np.nonzero(takers[:, :, None] & is_open)
    return Arcs(
        tails=nodes.find_pool(pool, each_bin),
        heads=nodes.find_cell(colleague, each_bin),
        capacities=np.full(len(pool), most),
        costs=np.zeros(len(pool), np.int64),
    )


def _link_cells(problem: Problem, nodes: _Nodes) -> Arcs:
    free = np.maximum(problem.crew.quarters - problem.crew.taken, 0)
    colleague, each_bin = np.nonzero(free)
    return Arcs(
        tails=nodes.find_cell(colleague, each_bin),
        heads=nodes.find_team(problem.crew.teams[colleague], each_bin),
        capacities=free[colleague, each_bin],
        costs=np.zeros(len(colleague), np.int64),
    )


def _link_teams(nodes: _Nodes, free: Ints, points: int) -> Arcs:
    team, each_bin = np.nonzero(free)
    return Arcs(
        tails=nodes.find_team(team, each_bin),
        heads=np.full(len(team), nodes.sink),
        capacities=free[team, each_bin],
        costs=np.full(len(team), points),
    )
