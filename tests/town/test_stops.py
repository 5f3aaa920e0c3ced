"""T5: the database falls away under load, again and again; what was acknowledged is there, and is there once."""

import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Thread
from typing import Any

import psycopg
import pytest
from tests.town.load import PEOPLE
from tests.town.racing import OVERDRAWN, UNCOVERED
from tests.town.server import Server, start_server

pytestmark = pytest.mark.long
WORKERS = 3
# For each act, where it can be counted; what was there before the load is not.
COUNTS = {
    "settle": "SELECT count(*) FROM ledger_evidence",
    "make": "SELECT count(*) FROM ledger_promise WHERE kind = 'handover'",
    "admit": f"SELECT count(*) - {PEOPLE} FROM parties_person",
    "draw": "SELECT count(*) FROM ledger_draw",
}
NAMES = {"settle": "settle_promise", "make": "make_promise", "admit": "admit_person", "draw": "draw_means"}
ENTRIES = "SELECT act, count(*) FROM journal_entry WHERE outcome = 'done' AND number > %s GROUP BY act"
TWICE = "SELECT count(*) FROM (SELECT FROM ledger_evidence GROUP BY reference HAVING count(*) > 1) twice"


@dataclass
class Acknowledged:
    """What the workers heard to be done, as it comes in."""

    lines: list[str] = field(default_factory=list)
    stumbles: int = 0
    news: Condition = field(default_factory=Condition)

    def listen(self, worker: "subprocess.Popen[str]") -> None:
        for line in worker.stdout or ():
            with self.news:
                if line.strip() == "again":
                    self.stumbles += 1
                else:
                    self.lines.append(line.strip())
                self.news.notify_all()

    def wait_for(self, count: int) -> None:
        with self.news:
            assert self.news.wait_for(lambda: len(self.lines) >= count, timeout=300), f"stuck at {len(self.lines)}"


@pytest.fixture
def server() -> Iterator[Server]:
    # Not in the folder of pytest, which is closed to the account under which the server runs.
    with TemporaryDirectory(prefix="sluitend-stops-") as folder:
        server = start_server(Path(folder) / "postgres")
        yield server
        server.remove()


def disturb(server: Server, heard: Acknowledged, acts: int, times: int, lock_seconds: float) -> None:
    """Disturb the work so many times, each after as many acts, and hold a lock halfway."""
    disturbances: Iterator[Callable[[], None]] = cycle((server.stop_at_once, server.cut_connections))
    for turn in range(1, times + 1):
        heard.wait_for(acts * turn // (times + 1))
        next(disturbances)()
        if turn == times // 2:
            server.hold_lock(lock_seconds)


def work_under_load(server: Server, acts: int, times: int, lock_seconds: float) -> Acknowledged:
    """Let workers do acts while the database is disturbed, and give what they heard to be done."""
    heard = Acknowledged()
    share = -(-acts // WORKERS)
    workers = [server.run("tests.town.load", str(seed), str(share)) for seed in range(1, WORKERS + 1)]
    listeners = [Thread(target=heard.listen, args=[worker]) for worker in workers]
    for listener in listeners:
        listener.start()
    try:
        disturb(server, heard, acts, times, lock_seconds)
        assert [worker.wait(timeout=3600) for worker in workers] == [0] * WORKERS
    finally:
        for worker in workers:
            worker.kill()
        for listener in listeners:
            listener.join()
    return heard


@pytest.mark.parametrize(("acts", "times", "lock_seconds"), [(2_000, 6, 3), (50_000, 24, 30)])
def test_stops_under_load_lose_nothing_and_double_nothing(
    server: Server, acts: int, times: int, lock_seconds: float
) -> None:
    assert server.run("tests.town.load", "found").wait() == 0
    with server.connect() as link:
        first = link.execute("SELECT max(number) FROM journal_entry").fetchone()[0]
    heard = work_under_load(server, acts, times, lock_seconds)
    assert len(heard.lines) >= acts
    assert heard.stumbles >= times, "the work was hardly disturbed"
    with server.connect() as link:
        check_book(link, heard.lines, first)


def check_book(link: "psycopg.Connection[Any]", lines: list[str], first: int) -> None:
    """See that the book holds each acknowledged act once, and nothing else."""
    done = Counter(line.split()[0] for line in lines)

    def ask(sql: str, *values: object) -> list[Any]:
        return link.execute(sql, values or None).fetchall()

    assert sorted(str(key) for (key,) in ask("SELECT key FROM gate_once")) == sorted(line.split()[1] for line in lines)
    assert {act: ask(sql)[0][0] for act, sql in COUNTS.items()} == done
    assert dict(ask(ENTRIES, first)) == {NAMES[act]: count for act, count in done.items()}
    assert ask(TWICE) == [(0,)]
    assert ask(f"SELECT ({UNCOVERED}), ({OVERDRAWN})") == [(0, 0)]
