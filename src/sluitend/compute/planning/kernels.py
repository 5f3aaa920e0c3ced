"""What places cost, compiled: the cheapest one for somebody, and with whom to change places.

Numba passes each array of a tuple by itself, so kernels take the few arrays of `Board.arrays` one by one, in one order.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from numba import njit

from sluitend.compute.planning.problem import Flags, Ints

Params = ParamSpec("Params")
Result = TypeVar("Result")
# Columns of `people`.
BY, BIN, QUARTERS, FIRST, LAST, PRIORITY, OWN, POOL = range(8)
# Columns of `rates`.
WEEKS, NEAR_DUE, NEAR_DUE_WEEKS, LOST_COACH = range(4)
NOWHERE = -1
# Dearer than any place, and small enough to add up.
DEAREST = 1 << 40


def make_kernel(function: Callable[Params, Result]) -> Callable[Params, Result]:
    """Give a function compiled by Numba on its first call, and kept beside the module for the next time."""
    return cast(Callable[Params, Result], njit(cache=True)(function))


@make_kernel
def _weigh_stay(people: Ints, rates: Ints, person: int, by: int, each_bin: int) -> int:
    """Give what waiting until a bin, and losing a coach to a colleague, cost somebody."""
    left = (people[person, LAST] - each_bin) * rates[WEEKS]
    points = people[person, PRIORITY] * (each_bin - people[person, FIRST]) * rates[WEEKS]
    points += rates[NEAR_DUE] * max(0, rates[NEAR_DUE_WEEKS] - left)
    if people[person, OWN] != NOWHERE and people[person, OWN] != by:
        points += rates[LOST_COACH]
    return int(points)


@make_kernel
def _may_go(people: Ints, takers: Flags, person: int, by: int, each_bin: int) -> bool:
    """Tell whether a colleague may speak with somebody, and in that bin."""
    if each_bin < people[person, FIRST] or each_bin > people[person, LAST]:
        return False
    return bool(takers[people[person, POOL], by] or people[person, OWN] == by)


@make_kernel
def _weigh_load(loads: Ints, points: Ints, team: int, each_bin: int, quarters: int) -> int:
    """Give what it costs when the load of a team becomes so many quarter-hours more."""
    load = loads[team, each_bin]
    return int(points[team, each_bin, load + quarters] - points[team, each_bin, load])


@make_kernel
def _shift(
    people: Ints,
    free: Ints,
    room: Ints,
    loads: Ints,
    widest: Ints,
    teams: Ints,
    person: int,
    by: int,
    each_bin: int,
    count: int,
) -> None:
    """Put somebody in a place (`count` is 1), or take them out of it (-1)."""
    people[person, BY] = by if count > 0 else NOWHERE
    people[person, BIN] = each_bin if count > 0 else NOWHERE
    room[by] -= count
    free[by, each_bin] -= count * people[person, QUARTERS]
    loads[teams[by], each_bin] += count * people[person, QUARTERS]
    if free[by, each_bin] >= widest[each_bin]:
        widest[each_bin] = free[by, each_bin]
    elif free[by, each_bin] + people[person, QUARTERS] == widest[each_bin]:
        widest[each_bin] = free[:, each_bin].max()


@make_kernel
def _find_place(
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
    limit: int,
) -> tuple[int, int, int]:
    """Give the points, the colleague and the bin of the cheapest place below a limit, or `NOWHERE` twice."""
    best, best_by, best_bin = limit, NOWHERE, NOWHERE
    quarters = people[person, QUARTERS]
    for each_bin in range(people[person, FIRST], people[person, LAST] + 1):
        # Waiting only gets dearer.
        if people[person, PRIORITY] * (each_bin - people[person, FIRST]) * rates[WEEKS] >= best:
            break
        if widest[each_bin] < quarters:
            continue
        for by in range(len(room)):
            if free[by, each_bin] >= quarters and room[by] > 0 and _may_go(people, takers, person, by, each_bin):
                cost = _weigh_stay(people, rates, person, by, each_bin)
                cost += _weigh_load(loads, points, teams[by], each_bin, quarters)
                if cost < best:
                    best, best_by, best_bin = cost, by, each_bin
    return best, best_by, best_bin


@make_kernel
def _find_swap(
    people: Ints,
    free: Ints,
    loads: Ints,
    teams: Ints,
    points: Ints,
    takers: Flags,
    rates: Ints,
    person: int,
    limit: int,
) -> int:
    """Give with whom changing places costs least, if that is below `limit` (a change in points), or `NOWHERE`."""
    best, best_other = limit, NOWHERE
    by, each_bin, quarters = people[person, BY], people[person, BIN], people[person, QUARTERS]
    now = _weigh_stay(people, rates, person, by, each_bin)
    for other in range(len(people)):
        to, to_bin, more = people[other, BY], people[other, BIN], quarters - people[other, QUARTERS]
        if to == NOWHERE or free[to, to_bin] < more or free[by, each_bin] < -more:
            continue
        if not _may_go(people, takers, person, to, to_bin) or not _may_go(people, takers, other, by, each_bin):
            continue
        there = _weigh_stay(people, rates, person, to, to_bin)
        # Whoever would lose by it finds the same swap in their own turn.
        if there > now:
            continue
        change = there - now + _weigh_stay(people, rates, other, by, each_bin)
        change -= _weigh_stay(people, rates, other, to, to_bin)
        if more != 0 and (teams[to] != teams[by] or to_bin != each_bin):
            change += _weigh_load(loads, points, teams[to], to_bin, more)
            change += _weigh_load(loads, points, teams[by], each_bin, -more)
        if change < best:
            best, best_other = change, other
    return best_other
