"""Parts of a problem that have no team in common, so that each can be planned by itself and at the same time."""

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from sluitend.compute.planning.costs import count_placed, find_own, find_takers
from sluitend.compute.planning.problem import NOBODY, Ints, Problem


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part as a problem of its own, and which people and colleagues of the whole are in it."""

    problem: Problem
    people: Ints
    colleagues: Ints


def split_problem(problem: Problem) -> list[Part]:
    """Give the parts of a problem, those with most people first; teams to which nobody can go are in none."""
    pool_of, takers = find_takers(problem)
    own = find_own(problem)
    pools, colleagues = takers.shape
    pool, colleague = np.nonzero(takers)
    known = np.flatnonzero(own != NOBODY)
    # Nodes: pools, then colleagues, then teams.
    tails = np.concatenate([pool, pool_of[known], problem.crew.teams + pools + colleagues])
    heads = np.concatenate([colleague, own[known], np.arange(colleagues)]) + pools
    size = pools + 2 * colleagues
    links = coo_array((np.ones(len(tails), np.int8), (tails, heads)), shape=(size, size))
    _, part_of = connected_components(links, directed=False)
    people_of = part_of[:pools][pool_of]
    numbers, counts = np.unique(people_of, return_counts=True)
    part_of_colleague = part_of[pools : pools + colleagues]
    return [
        _take_part(problem, np.flatnonzero(people_of == number), np.flatnonzero(part_of_colleague == number))
        for number in numbers[np.argsort(-counts, kind="stable")]
    ]


def _take_part(problem: Problem, people: Ints, colleagues: Ints) -> Part:
    return Part(problem=problem.take(people=people, colleagues=colleagues), people=people, colleagues=colleagues)


def take_people(problem: Problem, *, people: Ints, by: Ints, bins: Ints) -> Problem:
    """Give the problem of these people only, in which the time and the room of all others is taken."""
    others = bins.copy()
    others[people] = NOBODY
    loads, room = count_placed(problem, by=by, bins=others)
    rest = problem.take(people=people, colleagues=np.arange(len(room)))
    return replace(rest, crew=replace(problem.crew, taken=loads, most_people=room))
