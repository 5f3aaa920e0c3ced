"""Processor time of this process and of a whole server, with the sessions that came and went meanwhile."""

import time
from collections.abc import Callable
from pathlib import Path

import psutil

PARENT, TICKS = 1, slice(13, 15)
TICK_MS = 10


def find_work_with(server_pid: int) -> Callable[[], float]:
    """Give a clock, in milliseconds, of what we and the server of this session worked; Linux alone tells this."""
    head = psutil.Process(int(_read_stat(server_pid)[PARENT]))

    def read() -> float:
        living = sum(_read_living(each.pid) for each in head.children())
        ended = sum(int(ticks) * TICK_MS for ticks in _read_stat(head.pid)[TICKS])
        return time.process_time() * 1000 + living + ended

    return read


def _read_stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _read_living(pid: int) -> float:
    """A session that ends while we look is counted by its parent the next time."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e6
    except FileNotFoundError:
        return 0.0
