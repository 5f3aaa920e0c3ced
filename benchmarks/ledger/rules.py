"""What the rules cost: acts with and without the constraints, entries with and without the index of who is meant."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from django.db.backends.base.base import BaseDatabaseWrapper

from benchmarks.ledger.acts import Held, find_held, keep
from benchmarks.ledger.books import TEN_MILLION, ask, connect, try_out
from benchmarks.timing import RUNS, run_side_by_side, time_calls

ACTS, ENTRIES = 100, 20_000
GUARDED = ("ledger_promise", "parties_person")
WITH_RULES, WITHOUT_RULES = "constraints on", "constraints off"
WITH_INDEX, WITHOUT_INDEX = "index on whom it is about", "no index"
NEITHER = "DROP INDEX journal_about"
NOTHING = "SELECT"
WRITE = f"""
    INSERT INTO journal_entry (at, actor, role, purpose, act, about, object, outcome, origin, fields)
    SELECT '2026-11-23 09:00Z', 2, 'coach', 'work', 'read_person',
           ARRAY[1001 + mod(hashint8(entry) & 2147483647, 400000)],
           'person', 'done', 'bench', ARRAY['name', 'due_on', 'state']
    FROM generate_series(1, {ENTRIES}) entry
"""


def measure_acts() -> dict[str, list[list[float]]]:
    """Time an act that keeps a promise and opens the next; no promise is used twice."""
    held = find_held(2 * ACTS * (RUNS + 1))
    return run_side_by_side({WITH_RULES: partial(_time_acts, held), WITHOUT_RULES: partial(_time_unguarded_acts, held)})


def measure_entries() -> dict[str, list[list[float]]]:
    """Time the writing of many entries by the database."""
    changes = {WITH_INDEX: NOTHING, WITHOUT_INDEX: NEITHER}
    return run_side_by_side({name: partial(_time_entries, change) for name, change in changes.items()})


def _time_acts(held: Iterator[Held]) -> list[float]:
    connect(TEN_MILLION.name)
    return time_calls(partial(keep, next(held)) for _ in range(ACTS))


def _time_unguarded_acts(held: Iterator[Held]) -> list[float]:
    with _lift_constraints(connect(TEN_MILLION.name)):
        return _time_acts(held)


@contextmanager
def _lift_constraints(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """The owner stays the same in these acts, so what the trigger keeps is right afterwards too."""
    for table in GUARDED:
        ask(connection, f"ALTER TABLE {table} DISABLE TRIGGER covered")
    yield
    for table in GUARDED:
        ask(connection, f"ALTER TABLE {table} ENABLE TRIGGER covered")


def _time_entries(change: str) -> list[float]:
    connection = connect(TEN_MILLION.name)
    with try_out(connection, change):
        return time_calls([partial(ask, connection, WRITE)])
