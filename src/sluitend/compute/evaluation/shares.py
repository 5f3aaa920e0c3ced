"""Shares of a group, with how far they may be off by chance alone."""

from dataclasses import dataclass
from math import sqrt

# The two-sided 95% point of the normal distribution.
Z95 = 1.959963984540054


@dataclass(frozen=True, kw_only=True)
class Interval:
    """Between which two shares (0-1) a share lies."""

    low: float
    high: float


def find_wilson(count: int, *, of: int, z: float = Z95) -> Interval:
    """Give the score interval of `count` out of `of` people, as shares between 0 and 1.

    It covers close to 95% also for small groups and for shares near 0 and 1, where the usual interval does not; of
    nobody nothing is known, and it is the whole range. Raises `ValueError` when more count than there are.
    Source: E.B. Wilson, Journal of the American Statistical Association 22 (1927), pp. 209-212; recommended by
    R.G. Newcombe, Statistics in Medicine 17 (1998), pp. 857-872.
    """
    if not 0 <= count <= of:
        raise ValueError(f"{count} of {of}")
    if of == 0:
        return Interval(low=0.0, high=1.0)
    share, spread = count / of, z * z / of
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return Interval(low=max(0.0, middle - half), high=min(1.0, middle + half))
