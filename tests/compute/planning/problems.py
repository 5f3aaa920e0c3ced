"""Problems for the planner: drawn by seed, or written by hand with usual values for whatever does not matter."""

import numpy as np
from hypothesis import strategies as st

from sluitend.compute.planning.plan import Plan
from sluitend.compute.planning.problem import NOBODY, Cohort, Crew, Problem, Weights

# A plan that misses somebody is much dearer than one that does not, and the figures stay small.
WEIGHTS = Weights(missed=1_000)


def write_problem(
    *,
    quarters: list[int],
    capacity: list[list[int]],
    windows: list[tuple[int, int]] | None = None,
    own: list[int] | None = None,
    languages: list[int] | None = None,
    speaks: list[list[bool]] | None = None,
    told: list[tuple[int, int]] | None = None,
    most_people: int = 99,
    weights: Weights = WEIGHTS,
) -> Problem:
    """Give a problem in one area; unless told otherwise all speak Dutch, know nobody, and may come in any bin."""
    people, time = len(quarters), np.array(capacity)
    colleagues, bins = time.shape
    first, last = np.array(windows or [(0, bins - 1)] * people).T
    told_by, told_in = np.array(told or [(NOBODY, NOBODY)] * people).T
    cohort = Cohort(
        areas=np.zeros(people, np.int64),
        languages=np.array(languages or [0] * people),
        own=np.array(own or [NOBODY] * people),
        quarters=np.array(quarters),
        first=first,
        last=last,
        priority=np.ones(people, np.int64),
        told_by=told_by,
        told_in=told_in,
    )
    crew = Crew(
        quarters=time,
        taken=np.zeros_like(time),
        teams=np.zeros(colleagues, np.int64),
        serves=np.ones((colleagues, 1), bool),
        speaks=np.array(speaks or [[True]] * colleagues),
        most_people=np.full(colleagues, most_people),
    )
    return Problem(cohort=cohort, crew=crew, weights=weights)


def draw_problem(seed: int, *, people: int, colleagues: int, bins: int, most: int) -> Problem:
    """Draw a problem in which `most` is the most quarter-hours that a colleague has in a bin."""
    drawn = np.random.default_rng(seed)
    first = drawn.integers(0, bins, people)
    told = drawn.random(people) < 0.1
    cohort = Cohort(
        areas=drawn.integers(0, 2, people),
        languages=(drawn.random(people) < 0.3).astype(np.int64),
        own=drawn.integers(NOBODY, colleagues, people),
        quarters=drawn.choice([2, 3, 4, 6], people),
        first=first,
        last=drawn.integers(first, bins),
        priority=drawn.integers(0, 4, people),
        told_by=np.where(told, drawn.integers(0, colleagues, people), NOBODY),
        told_in=np.where(told, drawn.integers(0, bins, people), NOBODY),
    )
    capacity = drawn.integers(0, most + 1, (colleagues, bins))
    taken = drawn.integers(0, capacity // 3 + 1)
    # Some fell ill after their time was given away.
    capacity[drawn.random(capacity.shape) < 0.1] = 0
    crew = Crew(
        quarters=capacity,
        taken=taken,
        teams=drawn.integers(0, min(colleagues, 2), colleagues),
        serves=drawn.random((colleagues, 2)) < 0.8,
        speaks=np.column_stack([np.ones(colleagues, bool), drawn.random(colleagues) < 0.5]),
        most_people=drawn.integers(0, people + 1, colleagues),
    )
    return Problem(cohort=cohort, crew=crew, weights=WEIGHTS)


SEEDS = st.integers(0, 2**32 - 1)
PROBLEMS = st.builds(
    draw_problem,
    SEEDS,
    people=st.integers(1, 14),
    colleagues=st.integers(1, 4),
    bins=st.integers(1, 6),
    most=st.sampled_from([4, 8, 16]),
)


def is_possible(problem: Problem, *, by: np.ndarray, bins: np.ndarray) -> bool:
    """Tell, with plain loops, whether places break no window, language, area, time or caseload."""
    cohort, crew = problem.cohort, problem.crew
    free, room = crew.quarters - crew.taken, crew.most_people.copy()
    for person in np.flatnonzero(bins != NOBODY):
        colleague, each_bin = by[person], bins[person]
        knows = crew.serves[colleague, cohort.areas[person]] or cohort.own[person] == colleague
        if not (knows and crew.speaks[colleague, cohort.languages[person]]):
            return False
        if not cohort.first[person] <= each_bin <= cohort.last[person]:
            return False
        free[colleague, each_bin] -= cohort.quarters[person]
        room[colleague] -= 1
        if free[colleague, each_bin] < 0 or room[colleague] < 0:
            return False
    return bool(((by == NOBODY) == (bins == NOBODY)).all())


def weigh_by_hand(problem: Problem, plan: Plan) -> int:
    """Give what a plan costs, person by person and quarter-hour by quarter-hour, as `Weights` tells it."""
    cohort, crew, weights = problem.cohort, problem.crew, problem.weights
    theirs = [crew.teams == team for team in crew.teams]
    points = 0
    loads = {(by, each_bin): crew.taken[theirs[by], each_bin].sum() for by, each_bin in np.ndindex(crew.taken.shape)}
    for person in range(problem.people):
        by, each_bin, quarters = plan.by[person], plan.bins[person], cohort.quarters[person]
        if each_bin == NOBODY:
            points += weights.missed * quarters
            continue
        points += cohort.priority[person] * (each_bin - cohort.first[person]) * problem.weeks_a_bin
        left = (cohort.last[person] - each_bin) * problem.weeks_a_bin
        points += weights.near_due * max(0, weights.near_due_weeks - left)
        own = cohort.own[person]
        points += weights.lost_coach * (own not in (NOBODY, by) and crew.speaks[own, cohort.languages[person]])
        ends = [int(crew.quarters[theirs[by], each_bin].sum() * bend + 1e-9) for bend in weights.bends]
        load = loads[by, each_bin]
        points += sum(weights.load[sum(each >= end for end in ends)] for each in range(load, load + quarters))
        for mate in np.flatnonzero(theirs[by]):
            loads[mate, each_bin] += quarters
    return int(points)
