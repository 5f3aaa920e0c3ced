"""Planning again when something changed: as few as possible move, and each who does is named."""

from dataclasses import dataclass

import numpy as np

from sluitend.compute.planning.board import Board, build_board
from sluitend.compute.planning.costs import count_placed, find_allowed, find_own, find_takers
from sluitend.compute.planning.moves import list_soonest_due, make_room, place_people
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem, check_problem

# One other person may move for every ten who must.
OTHERS_SHARE = 0.1


@dataclass(frozen=True, kw_only=True)
class Change:
    """Somebody who moves: from this colleague and bin to another (`NOBODY` when there is no place), and whether they
    had to, or made room for somebody who had to."""

    person: int
    from_by: int
    from_bin: int
    to_by: int
    to_bin: int
    had_to: bool


@dataclass(frozen=True, kw_only=True)
class Replan:
    """The plan as it becomes, shapes (people,), with every difference from the plan as it was, by person."""

    by: Ints
    bins: Ints
    changes: tuple[Change, ...]


def plan_again(problem: Problem, *, by: Ints, bins: Ints) -> Replan:
    """Give a plan like the one of `by` and `bins`, shapes (people,), that is possible now.

    `problem` is the question as it became, for instance with no time for a colleague who is ill. Whoever still fits
    stays. Where there is too little time or room, whoever was told comes last to leave, and then the longest
    conversation first to leave. Those who had to leave go to the cheapest place, the soonest due first; for every ten
    of them one other, who was not told, may move to make room. Raises `BadProblem` like `plan_invitations`.
    """
    check_problem(problem)
    told = (problem.cohort.told_by == by) & (problem.cohort.told_in == bins) & (by != NOBODY)
    homeless = (bins == NOBODY) | _find_leaving(problem, by, bins, told)
    if not homeless.any():
        return Replan(by=by.copy(), bins=bins.copy(), changes=())
    people, colleagues = _find_near(problem, by, homeless)
    sub = problem.take(people=people, colleagues=colleagues)
    stays = ~homeless[people]
    numbers = np.full(len(problem.crew.quarters) + 1, NOBODY)
    numbers[colleagues] = np.arange(len(colleagues))
    left_by, left_in = np.where(stays, [numbers[by[people]], bins[people]], NOBODY)
    board = build_board(sub, by=left_by, bins=left_in)
    _settle(board, movable=~told[people], stays=stays)
    new_by, new_bins = by.copy(), bins.copy()
    new_by[people] = np.append(colleagues, NOBODY)[board.by]
    new_bins[people] = board.bins
    changed = np.flatnonzero((new_by != by) | (new_bins != bins))
    changes = tuple(
        Change(
            person=person,
            from_by=int(by[person]),
            from_bin=int(bins[person]),
            to_by=int(new_by[person]),
            to_bin=int(new_bins[person]),
            had_to=bool(homeless[person]),
        )
        for person in changed.tolist()
    )
    return Replan(by=new_by, bins=new_bins, changes=changes)


def _find_leaving(problem: Problem, by: Ints, bins: Ints, told: Flags) -> Flags:
    """Tell who cannot stay where they are."""
    cohort, crew = problem.cohort, problem.crew
    is_due = (cohort.first <= bins) & (bins <= cohort.last)
    leaving: Flags = (bins != NOBODY) & ~(is_due & find_allowed(problem, by))
    order = np.lexsort((-cohort.quarters, told))
    for colleague, each_bin in np.argwhere(_count_staying(problem, by, bins, leaving)[0] > crew.quarters):
        there = order[(by[order] == colleague) & (bins[order] == each_bin) & ~leaving[order]]
        left = np.cumsum(cohort.quarters[there])
        over = crew.taken[colleague, each_bin] + left[-1] - crew.quarters[colleague, each_bin] if len(there) else 0
        leaving[there[left - cohort.quarters[there] < over]] = True
    room = _count_staying(problem, by, bins, leaving)[1]
    for colleague in np.flatnonzero(room < 0):
        theirs = order[(by[order] == colleague) & ~leaving[order]]
        leaving[theirs[: -room[colleague]]] = True
    return leaving


def _count_staying(problem: Problem, by: Ints, bins: Ints, leaving: Flags) -> tuple[Ints, Ints]:
    return count_placed(problem, by=by, bins=np.where(leaving, NOBODY, bins))


def _find_near(problem: Problem, by: Ints, homeless: Flags) -> tuple[Ints, Ints]:
    """Give whom it can touch: the homeless and whoever is with a colleague who could take one of them."""
    pool_of, takers = find_takers(problem)
    own = find_own(problem)[homeless]
    able = np.concatenate([np.nonzero(takers[np.unique(pool_of[homeless])])[1], own[own != NOBODY]])
    can_take = np.append(np.isin(problem.crew.teams, problem.crew.teams[able]), False)
    return np.flatnonzero(homeless | can_take[by]), np.flatnonzero(can_take)


def _settle(board: Board, *, movable: Flags, stays: Flags) -> None:
    """Give whoever has no place one, the soonest due first, and let few of those who stay move for it."""
    others = int(OTHERS_SHARE * (~stays).sum())
    place_people(board, list_soonest_due(board))
    for person in list_soonest_due(board).tolist():
        other = make_room(board, person, movable=movable if others else movable & ~stays)
        if other != NOBODY and stays[other]:
            # Whoever moved once may move again: that makes no difference to them.
            stays[other] = False
            others -= 1
