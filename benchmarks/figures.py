"""Figures: medians over runs, percentiles within a run, ratios side by side, growth, and how they are written.

Times are in milliseconds. A series is what one contestant did: a list of runs, each a list of times.
"""

import math
import statistics
from collections.abc import Callable, Sequence

Run = Sequence[float]
Series = Sequence[Run]
Summary = Callable[[Run], float]


def find_p95(run: Run) -> float:
    """Give the time that 19 of 20 stay within."""
    return statistics.quantiles(run, n=20, method="inclusive")[-1] if len(run) > 1 else run[0]


def find_typical(series: Series, summary: Summary = statistics.median) -> float:
    """Give the median over the runs of what sums up one run."""
    return statistics.median(summary(run) for run in series)


def find_least(series: Series, summary: Summary = statistics.median) -> float:
    """Give the least over the runs of what sums up one run: the one least disturbed by others."""
    return min(summary(run) for run in series)


def compare(series: Series, other: Series, summary: Summary = statistics.median) -> float:
    """Give how many times as long as the other it took, run by run, as runs share the same disturbances."""
    pairs = zip(series, other, strict=True)
    return statistics.median(summary(mine) / summary(theirs) for mine, theirs in pairs)


def fit_exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """Give e where the time grows as size to the power e: the slope of the line through the logarithms."""
    return statistics.linear_regression(list(map(math.log, sizes)), list(map(math.log, times))).slope


def write_time(ms: float) -> str:
    """Give a time in three figures: 0.0812 ms, 17.8 ms, 1.23 s."""
    return f"{ms / 1000:.3g} s" if ms >= 1000 else f"{_round(ms)} ms"


def write_ratio(ratio: float) -> str:
    """Give how many times in three figures: 1.04×, 8600×."""
    return f"{_round(ratio)}×"


def write_verdict(value: float, *, at_most: float) -> str:
    """Say whether a bar is met."""
    return "met" if value <= at_most else "MISSED"


def _round(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"
