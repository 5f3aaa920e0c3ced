"""Moves on the board, compiled: following the flow, taking what is left, making room, and improving the plan."""

from sluitend.compute.planning.kernels import (
    BIN,
    BY,
    DEAREST,
    NOWHERE,
    OWN,
    QUARTERS,
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
def _follow_bins(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    order: Ints,
    bins: Ints,
) -> None:
    """Put each of these people in their bin, with their own colleague or else whoever has the least time left."""
    for person in order:
        best, least, each_bin = NOWHERE, DEAREST, bins[person]
        for by in range(len(room)):
            if free[by, each_bin] < people[person, QUARTERS] or room[by] <= 0:
                continue
            left = NOWHERE if people[person, OWN] == by else free[by, each_bin]
            if left < least and _may_go(people, takers, person, by, each_bin):
                best, least = by, left
        if best != NOWHERE:
            _shift(people, free, room, loads, widest, teams, person, best, each_bin, 1)


@make_kernel
def _place_people(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    order: Ints,
) -> None:
    """Give each of these people in turn the cheapest place that is left, if there is one."""
    for person in order:
        _, by, each_bin = _find_place(people, free, room, loads, widest, teams, points, takers, rates, person, DEAREST)
        if by != NOWHERE:
            _shift(people, free, room, loads, widest, teams, person, by, each_bin, 1)


@make_kernel
def _make_room(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    person: int,
    movable: Flags,
) -> int:
    """Let one other move so that somebody without a place gets one; gives who, or `NOWHERE` when that cannot be."""
    for other in range(len(people)):
        by, each_bin = people[other, BY], people[other, BIN]
        if by == NOWHERE or not movable[other] or not _may_go(people, takers, person, by, each_bin):
            continue
        if free[by, each_bin] + people[other, QUARTERS] < people[person, QUARTERS]:
            continue
        _shift(people, free, room, loads, widest, teams, other, by, each_bin, -1)
        _shift(people, free, room, loads, widest, teams, person, by, each_bin, 1)
        _, to, to_bin = _find_place(people, free, room, loads, widest, teams, points, takers, rates, other, DEAREST)
        if to != NOWHERE:
            _shift(people, free, room, loads, widest, teams, other, to, to_bin, 1)
            return other
        _shift(people, free, room, loads, widest, teams, person, by, each_bin, -1)
        _shift(people, free, room, loads, widest, teams, other, by, each_bin, 1)
    return NOWHERE


@make_kernel
def _push_other(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    person: int,
) -> bool:
    """Let somebody take the place of another, who goes to the cheapest one left, when both together then cost less."""
    by, each_bin = people[person, BY], people[person, BIN]
    quarters = people[person, QUARTERS]
    _shift(people, free, room, loads, widest, teams, person, by, each_bin, -1)
    now = _weigh_stay(people, rates, person, by, each_bin) + _weigh_load(loads, points, teams[by], each_bin, quarters)
    for other in range(len(people)):
        to, to_bin = people[other, BY], people[other, BIN]
        if to == NOWHERE or free[to, to_bin] + people[other, QUARTERS] < quarters:
            continue
        if not _may_go(people, takers, person, to, to_bin):
            continue
        there = _weigh_stay(people, rates, person, to, to_bin)
        if there >= now:
            continue
        _shift(people, free, room, loads, widest, teams, other, to, to_bin, -1)
        limit = now - there + _weigh_stay(people, rates, other, to, to_bin)
        limit += _weigh_load(loads, points, teams[to], to_bin, people[other, QUARTERS])
        limit -= _weigh_load(loads, points, teams[to], to_bin, quarters)
        _shift(people, free, room, loads, widest, teams, person, to, to_bin, 1)
        _, new, new_bin = _find_place(people, free, room, loads, widest, teams, points, takers, rates, other, limit)
        if new != NOWHERE:
            _shift(people, free, room, loads, widest, teams, other, new, new_bin, 1)
            return True
        _shift(people, free, room, loads, widest, teams, person, to, to_bin, -1)
        _shift(people, free, room, loads, widest, teams, other, to, to_bin, 1)
    _shift(people, free, room, loads, widest, teams, person, by, each_bin, 1)
    return False


@make_kernel
def _improve_place(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    person: int,
) -> bool:
    """Let somebody go to a cheaper place or change places, whichever gains most; tells whether either gains."""
    by, each_bin = people[person, BY], people[person, BIN]
    _shift(people, free, room, loads, widest, teams, person, by, each_bin, -1)
    now = _weigh_stay(people, rates, person, by, each_bin)
    now += _weigh_load(loads, points, teams[by], each_bin, people[person, QUARTERS])
    cost, to, to_bin = _find_place(people, free, room, loads, widest, teams, points, takers, rates, person, now)
    _shift(people, free, room, loads, widest, teams, person, by, each_bin, 1)
    other = _find_swap(people, free, loads, teams, points, takers, rates, person, cost - now)
    if other != NOWHERE:
        to, to_bin = people[other, BY], people[other, BIN]
        _shift(people, free, room, loads, widest, teams, other, to, to_bin, -1)
    if to != NOWHERE:
        _shift(people, free, room, loads, widest, teams, person, by, each_bin, -1)
        _shift(people, free, room, loads, widest, teams, person, to, to_bin, 1)
    if other != NOWHERE:
        _shift(people, free, room, loads, widest, teams, other, by, each_bin, 1)
    return bool(to != NOWHERE)


@make_kernel
def _improve(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    rounds: int,
    pushes: Flags,
) -> None:
    """Let people go to a cheaper place, change places or, where asked, push another, while the plan gets cheaper."""
    for _ in range(rounds):
        moved = 0
        for person in range(len(people)):
            if people[person, BY] == NOWHERE:
                continue
            if _improve_place(people, free, room, loads, widest, teams, points, takers, rates, person) or (
                pushes[person] and _push_other(people, free, room, loads, widest, teams, points, takers, rates, person)
            ):
                moved += 1
        if moved == 0:
            break
