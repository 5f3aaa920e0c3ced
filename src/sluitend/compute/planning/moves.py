"""Moves on the board, compiled: following the flow, taking what is left, making room, and improving the plan."""

from sluitend.compute.planning.kernels import (
    BIN,
    BY,
    DEAREST,
    NOWHERE,
    OWN,
    QUARTERS,
    Arrays,
    _find_place,
    _find_swap,
    _may_go,
    _shift,
    _weigh_load,
    _weigh_stay,
    make_kernel,
)
from sluitend.compute.planning.problem import Flags, Ints


@make_kernel
def _follow_bins(on: Arrays, order: Ints, bins: Ints) -> None:
    """Put each of these people in their bin, with their own colleague or else whoever has the least time left."""
    for person in order:
        best, least, each_bin = NOWHERE, DEAREST, bins[person]
        for by in range(len(on.room)):
            if on.free[by, each_bin] < on.people[person, QUARTERS] or on.room[by] <= 0:
                continue
            left = NOWHERE if on.people[person, OWN] == by else on.free[by, each_bin]
            if left < least and _may_go(on, person, by, each_bin):
                best, least = by, left
        if best != NOWHERE:
            _shift(on, person, best, each_bin, 1)


@make_kernel
def _place_people(on: Arrays, order: Ints) -> None:
    """Give each of these people in turn the cheapest place that is left, if there is one."""
    for person in order:
        _, by, each_bin = _find_place(on, person, DEAREST)
        if by != NOWHERE:
            _shift(on, person, by, each_bin, 1)


@make_kernel
def _make_room(on: Arrays, person: int, movable: Flags) -> int:
    """Let one other move so that somebody without a place gets one; gives who, or `NOWHERE` when that cannot be."""
    for other in range(len(on.people)):
        by, each_bin = on.people[other, BY], on.people[other, BIN]
        if by == NOWHERE or not movable[other] or not _may_go(on, person, by, each_bin):
            continue
        if on.free[by, each_bin] + on.people[other, QUARTERS] < on.people[person, QUARTERS]:
            continue
        _shift(on, other, by, each_bin, -1)
        _shift(on, person, by, each_bin, 1)
        _, to, to_bin = _find_place(on, other, DEAREST)
        if to != NOWHERE:
            _shift(on, other, to, to_bin, 1)
            return other
        _shift(on, person, by, each_bin, -1)
        _shift(on, other, by, each_bin, 1)
    return NOWHERE


@make_kernel
def _push_other(on: Arrays, person: int) -> bool:
    """Let somebody take the place of another, who goes to the cheapest one left, when both together then cost less."""
    by, each_bin = on.people[person, BY], on.people[person, BIN]
    quarters = on.people[person, QUARTERS]
    _shift(on, person, by, each_bin, -1)
    now = _weigh_stay(on, person, by, each_bin) + _weigh_load(on, on.teams[by], each_bin, quarters)
    for other in range(len(on.people)):
        to, to_bin = on.people[other, BY], on.people[other, BIN]
        if to == NOWHERE or on.free[to, to_bin] + on.people[other, QUARTERS] < quarters:
            continue
        if not _may_go(on, person, to, to_bin):
            continue
        there = _weigh_stay(on, person, to, to_bin)
        if there >= now:
            continue
        _shift(on, other, to, to_bin, -1)
        limit = now - there + _weigh_stay(on, other, to, to_bin)
        limit += _weigh_load(on, on.teams[to], to_bin, on.people[other, QUARTERS])
        limit -= _weigh_load(on, on.teams[to], to_bin, quarters)
        _shift(on, person, to, to_bin, 1)
        _, new, new_bin = _find_place(on, other, limit)
        if new != NOWHERE:
            _shift(on, other, new, new_bin, 1)
            return True
        _shift(on, person, to, to_bin, -1)
        _shift(on, other, to, to_bin, 1)
    _shift(on, person, by, each_bin, 1)
    return False


@make_kernel
def _improve_place(on: Arrays, person: int) -> bool:
    """Let somebody go to a cheaper place or change places, whichever gains most; tells whether either gains."""
    by, each_bin = on.people[person, BY], on.people[person, BIN]
    _shift(on, person, by, each_bin, -1)
    now = _weigh_stay(on, person, by, each_bin)
    now += _weigh_load(on, on.teams[by], each_bin, on.people[person, QUARTERS])
    cost, to, to_bin = _find_place(on, person, now)
    _shift(on, person, by, each_bin, 1)
    other = _find_swap(on, person, cost - now)
    if other != NOWHERE:
        to, to_bin = on.people[other, BY], on.people[other, BIN]
        _shift(on, other, to, to_bin, -1)
    if to != NOWHERE:
        _shift(on, person, by, each_bin, -1)
        _shift(on, person, to, to_bin, 1)
    if other != NOWHERE:
        _shift(on, other, by, each_bin, 1)
    return bool(to != NOWHERE)


@make_kernel
def _improve(on: Arrays, rounds: int, pushes: Flags) -> None:
    """Let people go to a cheaper place, change places or, where asked, push another, while the plan gets cheaper."""
    for _ in range(rounds):
        moved = 0
        for person in range(len(on.people)):
            if on.people[person, BY] == NOWHERE:
                continue
            if _improve_place(on, person) or (pushes[person] and _push_other(on, person)):
                moved += 1
        if moved == 0:
            break
