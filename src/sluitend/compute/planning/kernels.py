"""What places cost, compiled: the cheapest one for somebody, and with whom to change places."""

from collections.abc import Callable
from typing import NamedTuple, ParamSpec, TypeVar, cast

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


class Arrays(NamedTuple):
    """A plan in the making; kernels write in the first five arrays.

    `people` (people, 8): by the columns above. `free` (colleagues, bins): quarter-hours left; `room` (colleagues,):
    how many people may still come; `loads` (teams, bins); `widest` (bins,): the most that any colleague has left.
    `teams` (colleagues,); `points` (teams, bins, quarter-hours): what each load of a team costs; `takers` (pools,
    colleagues); `rates` (4,): weeks in a bin, and weights.
    """

    people: Ints
    free: Ints
    room: Ints
    loads: Ints
    widest: Ints
    teams: Ints
    points: Ints
    takers: Flags
    rates: Ints


def make_kernel(function: Callable[Params, Result]) -> Callable[Params, Result]:
    """Give a function compiled by Numba on its first call, and kept beside the module for the next time."""
    return cast(Callable[Params, Result], njit(cache=True)(function))


@make_kernel
def _weigh_stay(on: Arrays, person: int, by: int, each_bin: int) -> int:
    """Give what waiting until a bin, and losing a coach to a colleague, cost somebody."""
    left = (on.people[person, LAST] - each_bin) * on.rates[WEEKS]
    points = on.people[person, PRIORITY] * (each_bin - on.people[person, FIRST]) * on.rates[WEEKS]
    points += on.rates[NEAR_DUE] * max(0, on.rates[NEAR_DUE_WEEKS] - left)
    if on.people[person, OWN] != NOWHERE and on.people[person, OWN] != by:
        points += on.rates[LOST_COACH]
    return int(points)


@make_kernel
def _may_go(on: Arrays, person: int, by: int, each_bin: int) -> bool:
    """Tell whether a colleague may speak with somebody, and in that bin."""
    if each_bin < on.people[person, FIRST] or each_bin > on.people[person, LAST]:
        return False
    return bool(on.takers[on.people[person, POOL], by] or on.people[person, OWN] == by)


@make_kernel
def _weigh_load(on: Arrays, team: int, each_bin: int, quarters: int) -> int:
    """Give what it costs when the load of a team becomes so many quarter-hours more."""
    load = on.loads[team, each_bin]
    return int(on.points[team, each_bin, load + quarters] - on.points[team, each_bin, load])


@make_kernel
def _shift(on: Arrays, person: int, by: int, each_bin: int, count: int) -> None:
    """Put somebody in a place (`count` is 1), or take them out of it (-1)."""
    on.people[person, BY] = by if count > 0 else NOWHERE
    on.people[person, BIN] = each_bin if count > 0 else NOWHERE
    on.room[by] -= count
    on.free[by, each_bin] -= count * on.people[person, QUARTERS]
    on.loads[on.teams[by], each_bin] += count * on.people[person, QUARTERS]
    if on.free[by, each_bin] >= on.widest[each_bin]:
        on.widest[each_bin] = on.free[by, each_bin]
    elif on.free[by, each_bin] + on.people[person, QUARTERS] == on.widest[each_bin]:
        on.widest[each_bin] = on.free[:, each_bin].max()


@make_kernel
def _find_place(on: Arrays, person: int, limit: int) -> tuple[int, int, int]:
    """Give the points, the colleague and the bin of the cheapest place below a limit, or `NOWHERE` twice."""
    best, best_by, best_bin = limit, NOWHERE, NOWHERE
    quarters = on.people[person, QUARTERS]
    for each_bin in range(on.people[person, FIRST], on.people[person, LAST] + 1):
        # Waiting only gets dearer.
        if on.people[person, PRIORITY] * (each_bin - on.people[person, FIRST]) * on.rates[WEEKS] >= best:
            break
        if on.widest[each_bin] < quarters:
            continue
        for by in range(len(on.room)):
            if on.free[by, each_bin] >= quarters and on.room[by] > 0 and _may_go(on, person, by, each_bin):
                cost = _weigh_stay(on, person, by, each_bin)
                cost += _weigh_load(on, on.teams[by], each_bin, quarters)
                if cost < best:
                    best, best_by, best_bin = cost, by, each_bin
    return best, best_by, best_bin


@make_kernel
def _find_swap(on: Arrays, person: int, limit: int) -> int:
    """Give with whom changing places costs least, if that is below `limit` (a change in points), or `NOWHERE`."""
    best, best_other = limit, NOWHERE
    by, each_bin, quarters = on.people[person, BY], on.people[person, BIN], on.people[person, QUARTERS]
    now = _weigh_stay(on, person, by, each_bin)
    for other in range(len(on.people)):
        to, to_bin, more = on.people[other, BY], on.people[other, BIN], quarters - on.people[other, QUARTERS]
        if to == NOWHERE or on.free[to, to_bin] < more or on.free[by, each_bin] < -more:
            continue
        if not _may_go(on, person, to, to_bin) or not _may_go(on, other, by, each_bin):
            continue
        there = _weigh_stay(on, person, to, to_bin)
        # Whoever would lose by it finds the same swap in their own turn.
        if there > now:
            continue
        change = there - now + _weigh_stay(on, other, by, each_bin)
        change -= _weigh_stay(on, other, to, to_bin)
        if more != 0 and (on.teams[to] != on.teams[by] or to_bin != each_bin):
            change += _weigh_load(on, on.teams[to], to_bin, more)
            change += _weigh_load(on, on.teams[by], each_bin, -more)
        if change < best:
            best, best_other = change, other
    return best_other
