"""From the flow to a plan: everybody whole, in one bin with one colleague, and then moved to where it is cheaper."""

import numpy as np

from sluitend.compute.planning.board import Board, build_board
from sluitend.compute.planning.costs import find_own, weigh_missed, weigh_plan
from sluitend.compute.planning.moves import follow_bins, list_soonest_due, make_room, move_to_cheaper, place_people
from sluitend.compute.planning.parts import take_people
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem
from sluitend.compute.planning.relaxation import Relaxation, find_bound

# How often all conversations of each length are laid anew; a third time hardly ever helps.
ROUNDS = 2
# Where somebody is missed of at most so many people, so often so great a share of them is taken out and laid anew.
FEW, TRIES, SHARE = 500, 8, 0.3


def round_flow(problem: Problem, relaxation: Relaxation) -> Board:
    """Give a board on which everybody has a place, as far as one can be found.

    First everybody follows the flow. Then all conversations of one length, the longest first, are laid anew around the
    others, which is again a flow, and one that cuts nobody up; in between, people go one by one to a cheaper place. In
    a small part that then misses more than it must, some people are drawn to be taken out before that is done again.
    """
    board, drawn = _follow_flow(problem, relaxation), np.random.default_rng(0)
    for _ in range(ROUNDS):
        if _weigh(problem, board) > relaxation.bound:
            board = _lay_all_anew(problem, board)
    for _ in range(TRIES if problem.people <= FEW else 0):
        if problem.cohort.quarters[board.bins == NOBODY].sum() > relaxation.missed_quarters:
            board = _take_some_out(problem, board, drawn.random(problem.people) < SHARE)
    return board


def _lay_all_anew(problem: Problem, board: Board) -> Board:
    for length in np.unique(problem.cohort.quarters)[::-1]:
        board = _lay_anew(problem, board, np.flatnonzero(problem.cohort.quarters == length))
    move_to_cheaper(board)
    return board


def _take_some_out(problem: Problem, board: Board, some: Flags) -> Board:
    """Lay all anew without these people at first, and give the cheaper board of both."""
    by, bins = (np.where(some, NOBODY, each) for each in (board.by, board.bins))
    other = _lay_all_anew(problem, build_board(problem, by=by, bins=bins))
    return min(board, other, key=lambda each: _weigh(problem, each))


def _follow_flow(problem: Problem, relaxation: Relaxation) -> Board:
    """Give the board on which whoever the flow left whole goes where it led, as far as caseloads allow.

    Those whom it cut up go to the bin where most of their time would be, the longest first; the others to the cheapest
    place that is left, those with the fewest weeks first. If there is none, another person moves.
    """
    stays = np.flatnonzero(relaxation.by != NOBODY)
    order = stays[np.lexsort((find_own(problem)[stays] != relaxation.by[stays], relaxation.by[stays]))]
    by = relaxation.by[order]
    kept = order[np.arange(len(order)) - np.searchsorted(by, by) < problem.crew.most_people[by]]
    places = np.full((2, problem.people), NOBODY)
    places[:, kept] = relaxation.by[kept], relaxation.bins[kept]
    board = build_board(problem, by=places[0], bins=places[1])
    left = np.flatnonzero((board.bins == NOBODY) & (relaxation.bins != NOBODY))
    follow_bins(board, left[np.argsort(-problem.cohort.quarters[left], kind="stable")], bins=relaxation.bins)
    place_people(board, list_soonest_due(board))
    for person in list_soonest_due(board).tolist():
        make_room(board, person, movable=np.ones(problem.people, np.bool_))
    return board


def _lay_anew(problem: Problem, board: Board, people: Ints) -> Board:
    """Let these people, whose conversations take equally long, go to the best places that the others leave."""
    rest = take_people(problem, people=people, by=board.by, bins=board.bins)
    before = build_board(rest, by=board.by[people], bins=board.bins[people])
    found = _follow_flow(rest, find_bound(rest))
    if _weigh(rest, found) >= _weigh(rest, before):
        return board
    by, bins = board.by.copy(), board.bins.copy()
    by[people], bins[people] = found.by, found.bins
    return build_board(problem, by=by, bins=bins)


def _weigh(problem: Problem, board: Board) -> int:
    return weigh_plan(problem, by=board.by, bins=board.bins) + weigh_missed(problem, bins=board.bins)
