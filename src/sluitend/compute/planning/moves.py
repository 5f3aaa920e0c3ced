"""Moves on the board: following the flow to a bin, taking what is left, making room, and going where it is cheaper."""

import numpy as np

from sluitend.compute.planning.board import DEAREST, Board
from sluitend.compute.planning.problem import NOBODY, Flags, Ints


def list_soonest_due(board: Board) -> Ints:
    """Give whoever has no place yet: the soonest due first, then the longest conversations."""
    people, cohort = np.flatnonzero(board.bins == NOBODY), board.problem.cohort
    return people[np.lexsort((-cohort.quarters[people], cohort.last[people]))]


def follow_bins(board: Board, people: Ints, *, bins: Ints) -> None:
    """Put each of these people in their bin, with their own colleague or else whoever has the least time left."""
    for person in people.tolist():
        able, each_bin = board.find_able(person), bins[person]
        left = board.free[able, each_bin] - board.problem.cohort.quarters[person]
        if (left >= 0).any():
            preferred = np.where(able == board.own[person], NOBODY, left)
            board.put(person, int(able[np.where(left >= 0, preferred, DEAREST).argmin()]), int(each_bin))


def place_people(board: Board, people: Ints) -> None:
    """Give each of these people in turn the cheapest place that is left, if there is one."""
    for person in people.tolist():
        if (place := board.find_place(person)) is not None:
            board.put(person, *place)


def make_room(board: Board, person: int, *, movable: Flags) -> int:
    """Let one other move so that somebody without a place gets one; give who, or `NOBODY` when that cannot be."""
    for other in _list_in_the_way(board, person, movable).tolist():
        spot = board.take_out(other)
        board.put(person, *spot)
        if (place := board.find_place(other)) is not None:
            board.put(other, *place)
            return int(other)
        board.take_out(person)
        board.put(other, *spot)
    return NOBODY


def _list_in_the_way(board: Board, person: int, movable: Flags) -> Ints:
    """Give who has a place that would do for somebody, and could go elsewhere."""
    cohort = board.problem.cohort
    others: Ints = np.flatnonzero(movable & np.append(board.find_allowed(person), False)[board.by])
    bins = board.bins[others]
    fits = board.free[board.by[others], bins] + cohort.quarters[others] >= cohort.quarters[person]
    others = others[fits & (cohort.first[person] <= bins) & (bins <= cohort.last[person])]
    return np.asarray(others[board.weigh_offers()[others] < DEAREST])


def move_to_cheaper(board: Board) -> None:
    """Let people go one by one to a cheaper place that is left, those who gain most first."""
    gains = board.weigh_stays() - board.weigh_offers()
    movers = np.flatnonzero(gains > 0)
    for person in movers[np.argsort(-gains[movers], kind="stable")].tolist():
        spot = board.take_out(person)
        board.put(person, *(board.find_place(person) or spot))
