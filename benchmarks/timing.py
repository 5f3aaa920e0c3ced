"""Timing: contestants in turn, run after run, so that whoever else uses the machine disturbs all of them alike."""

import time
from collections.abc import Callable, Iterable, Mapping

RUNS = 7


def time_calls(calls: Iterable[Callable[[], object]]) -> list[float]:
    """Give how long each call took, in milliseconds."""
    return [_time_call(call) for call in calls]


def run_side_by_side(
    contestants: Mapping[str, Callable[[], list[float]]], *, runs: int = RUNS
) -> dict[str, list[list[float]]]:
    """Let each contestant measure itself in every run, after one run that does not count."""
    for measure in contestants.values():
        measure()
    series: dict[str, list[list[float]]] = {name: [] for name in contestants}
    for _ in range(runs):
        for name, measure in contestants.items():
            series[name].append(measure())
    return series


def _time_call(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000
