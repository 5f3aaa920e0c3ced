"""The most time that can be given away, found by trying everything."""

from functools import cache


@cache
def find_most(lengths: tuple[int, ...], free: tuple[int, ...]) -> int:
    """Give the most quarter-hours of these conversations that fit in these stretches."""
    if not lengths:
        return 0
    first, rest = lengths[0], lengths[1:]
    ways = [
        first + find_most(rest, (*free[:place], left - first, *free[place + 1 :]))
        for place, left in enumerate(free)
        if left >= first
    ]
    return max([find_most(rest, free), *ways])
