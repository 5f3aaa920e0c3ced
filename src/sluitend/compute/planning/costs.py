"""What places cost: waiting by person and bin, and the load of a team by bin, in points."""

import numpy as np

from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem


def find_own(problem: Problem) -> Ints:
    """Give who may keep each person, shape (people,): their own colleague if that one speaks the language."""
    cohort = problem.cohort
    return np.where(_find_speaking(problem, cohort.own), cohort.own, NOBODY)


def find_takers(problem: Problem) -> tuple[Ints, Flags]:
    """Give the pool of each person, shape (people,), and who can take from each pool, shape (pools, colleagues).

    A pool is an area with a language: everybody in it can go to the same colleagues.
    """
    cohort, crew = problem.cohort, problem.crew
    languages = crew.speaks.shape[1]
    pools, pool_of = np.unique(cohort.areas * languages + cohort.languages, return_inverse=True)
    takers = crew.serves[:, pools // languages] & crew.speaks[:, pools % languages]
    return pool_of.astype(np.int64), takers.T


def find_allowed(problem: Problem, by: Ints) -> Flags:
    """Tell for each person whether this colleague may speak with them, shape (people,); nobody may not.

    Whoever speaks the language and serves the area may, and their own colleague in any area.
    """
    allowed = _find_speaking(problem, by)
    people = np.flatnonzero(allowed & (problem.cohort.own != by))
    allowed[people] = problem.crew.serves[by[people], problem.cohort.areas[people]]
    return allowed


def _find_speaking(problem: Problem, by: Ints) -> Flags:
    speaking: Flags = by != NOBODY
    people = np.flatnonzero(speaking)
    speaking[people] = problem.crew.speaks[by[people], problem.cohort.languages[people]]
    return speaking


def count_placed(problem: Problem, *, by: Ints, bins: Ints) -> tuple[Ints, Ints]:
    """Give the load of each cell with these people in it, shape (colleagues, bins), and how many more each may have."""
    placed = np.flatnonzero(bins != NOBODY)
    loads, room = problem.crew.taken.copy(), problem.crew.most_people.copy()
    np.add.at(loads, (by[placed], bins[placed]), problem.cohort.quarters[placed])
    np.subtract.at(room, by[placed], 1)
    return loads, room


def weigh_waits(problem: Problem, *, people: Ints, bins: Ints) -> Ints:
    """Give what it costs to invite each of these people in the bin beside them, in points; shapes alike."""
    cohort, weights = problem.cohort, problem.weights
    waited = (bins - cohort.first[people]) * problem.weeks_a_bin
    left = (cohort.last[people] - bins) * problem.weeks_a_bin
    points: Ints = cohort.priority[people] * waited
    points += weights.near_due * np.maximum(0, weights.near_due_weeks - left)
    return points


def count_by_team(problem: Problem, quarters: Ints) -> Ints:
    """Give quarter-hours of shape (colleagues, bins) added up by team, shape (teams, bins)."""
    teams = problem.crew.teams
    counted = np.zeros((int(teams.max(initial=NOBODY)) + 1, problem.bins), np.int64)
    np.add.at(counted, teams, quarters)
    return counted


def find_stretches(problem: Problem) -> Ints:
    """Give how many quarter-hours each team has at each of the three prices in each bin, shape (3, teams, bins)."""
    capacity = count_by_team(problem, problem.crew.quarters)
    # Less time than was taken already happens when somebody falls ill: that was given away at the last price.
    most = count_by_team(problem, np.maximum(problem.crew.quarters, problem.crew.taken))
    ends = [np.floor(capacity * share + 1e-9).astype(np.int64) for share in problem.weights.bends]
    return np.diff(np.stack([*ends, most]), axis=0, prepend=0)


def weigh_loads(problem: Problem, loads: Ints) -> Ints:
    """Give what loads of teams in quarter-hours cost, in points; any shape that ends in (teams, bins)."""
    points = np.zeros(loads.shape, np.int64)
    begin: Ints | int = 0
    for length, price in zip(find_stretches(problem), problem.weights.load):
        points += price * np.clip(loads - begin, 0, length)
        begin = begin + length
    return points


def weigh_plan(problem: Problem, *, by: Ints, bins: Ints) -> int:
    """Give what these places cost in points, beyond the load that was taken already; nobody's cost nothing."""
    placed = np.flatnonzero(bins != NOBODY)
    own = find_own(problem)[placed]
    lost = problem.weights.lost_coach * int(((own != NOBODY) & (own != by[placed])).sum())
    waits = int(weigh_waits(problem, people=placed, bins=bins[placed]).sum())
    loads, _ = count_placed(problem, by=by, bins=bins)
    before, after = (count_by_team(problem, quarters) for quarters in (problem.crew.taken, loads))
    return waits + lost + int((weigh_loads(problem, after) - weigh_loads(problem, before)).sum())


def weigh_missed(problem: Problem, *, bins: Ints) -> int:
    """Give what it costs that some have no bin, in points."""
    return problem.weights.missed * int(problem.cohort.quarters[bins == NOBODY].sum())
