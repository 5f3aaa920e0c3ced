"""Timing: contestants in turn, run after run, so that whoever else uses the machine disturbs all of them alike."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

RUNS = 7


def read_clock() -> float:
    """Give the moment on a clock that only goes forward, in milliseconds."""
    return time.perf_counter() * 1000


def time_calls(calls: Iterable[Callable[[], object]], *, clock: Callable[[], float] = read_clock) -> list[float]:
    """Give how long each call took, in milliseconds."""
    return [_time_call(call, clock) for call in calls]


def find_work_of(server_pid: int) -> Callable[[], float]:
    """Give a clock that stands still while others use the processors: what this process and the server worked.

    Linux alone tells this finely enough; elsewhere reading the clock fails.
    """
    told = Path(f"/proc/{server_pid}/schedstat")
    return lambda: time.process_time() * 1000 + int(told.read_text().split()[0]) / 1e6


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


def _time_call(call: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    call()
    return clock() - began
