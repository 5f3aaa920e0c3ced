"""Assignments by peers: the exact flow of OR-Tools and the linear program of HiGHS."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array, vstack

from sluitend.compute.matching.assigning import Choices, assign_exactly, weigh_edges

SEATS = (1, 1, 1, 2, 3)


def list_choices(found: np.ndarray, scores: np.ndarray, *, people: int) -> Choices:
    """Give the choices that lists (asks, most) leave, one to three seats a place, and a point for having one."""
    places, at = np.nonzero(found >= 0)
    holds = np.random.default_rng(2).choice(SEATS, len(found))
    return Choices(
        people=people,
        persons=found[places, at].astype(np.int64),
        places=places,
        values=scores[places, at].astype(np.int64) + 1,
        holds=holds,
    )


def assign_by_flow(choices: Choices) -> float:
    """Give the value of the best assignment, by OR-Tools."""
    return weigh_edges(choices, assign_exactly(choices))


def assign_by_highs(choices: Choices) -> float:
    """Give the value of the linear program, which is that of the best assignment."""
    edges = np.arange(len(choices.persons))
    ones = np.ones(len(edges))
    once = coo_array((ones, (choices.persons, edges)), shape=(choices.people, len(edges)))
    filled = coo_array((ones, (choices.places, edges)), shape=(len(choices.holds), len(edges)))
    limits = np.concatenate([np.ones(choices.people), choices.holds])
    found = linprog(-choices.values, A_ub=vstack([once, filled]).tocsr(), b_ub=limits, bounds=(0, 1), method="highs")
    return -found.fun
