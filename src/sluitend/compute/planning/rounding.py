"""From the flow to a plan: everybody whole, in one bin with one colleague, and then moved to where it is cheaper."""

import numpy as np

from sluitend.compute.planning.board import Board, build_board
from sluitend.compute.planning.kernels import LAST, QUARTERS
from sluitend.compute.planning.problem import NOBODY, Ints, Problem
from sluitend.compute.planning.relaxation import Relaxation

# Pushing takes longer, so it comes when the rest is done, and is done by those whom the flow had cut up.
ROUNDS, PUSHING_ROUNDS = 3, 1


def round_flow(problem: Problem, relaxation: Relaxation) -> Board:
    """Give a board on which everybody has a place, as far as one can be found.

    Whoever the flow left whole goes where it led. The others go to the cheapest place that is left, those with the
    fewest weeks first; if there is none, one other person moves. Then each in turn goes to a cheaper place, changes
    places with somebody, or pushes somebody on, as long as that makes the plan cheaper.
    """
    by, bins = _follow_coaches(problem, relaxation)
    board = build_board(problem, by=by, bins=bins)
    board.follow_bins(_list_followers(board, relaxation), bins=relaxation.bins)
    board.place_people(list_soonest_due(board))
    everybody = np.ones(problem.people, np.bool_)
    for person in list_soonest_due(board).tolist():
        board.make_room(person, movable=everybody)
    board.improve(rounds=ROUNDS, pushes=~everybody)
    board.improve(rounds=PUSHING_ROUNDS, pushes=~relaxation.whole)
    return board


def list_soonest_due(board: Board) -> Ints:
    """Give whoever has no place yet: the soonest due first, then the longest conversations."""
    people = np.flatnonzero(board.bins == NOBODY)
    return people[np.lexsort((-board.arrays.people[people, QUARTERS], board.arrays.people[people, LAST]))]


def _follow_coaches(problem: Problem, relaxation: Relaxation) -> tuple[Ints, Ints]:
    """Give the places of those whom the flow left whole with the colleague of their own, as far as there is room."""
    stays = relaxation.whole & (relaxation.by != NOBODY)
    order = np.flatnonzero(stays)[np.argsort(relaxation.by[stays], kind="stable")]
    by = relaxation.by[order]
    rank = np.arange(len(order)) - np.searchsorted(by, by)
    kept = order[rank < problem.crew.most_people[by]]
    places = np.full((2, problem.people), NOBODY)
    places[0, kept], places[1, kept] = relaxation.by[kept], relaxation.bins[kept]
    return places[0], places[1]


def _list_followers(board: Board, relaxation: Relaxation) -> Ints:
    """Give whom the flow led to a bin and who has no place yet: the whole ones first, then the longest."""
    people = np.flatnonzero((board.bins == NOBODY) & (relaxation.bins != NOBODY))
    return people[np.lexsort((-board.arrays.people[people, QUARTERS], ~relaxation.whole[people]))]
