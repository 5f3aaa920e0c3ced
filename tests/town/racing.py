"""Races: two colleagues who start at the same moment, each with a connection of their own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

from django.db import connection, connections

from sluitend.gate.errors import Refusal

Work = Callable[[], object]
Race = Callable[[Work, Work], tuple[str, str]]
UNCOVERED = """
    SELECT count(*) FROM parties_person WHERE active AND NOT EXISTS (
        SELECT FROM ledger_promise promise JOIN parties_party owner ON owner.id = promise.owner_id
        WHERE beneficiary_id = party_id AND state = 'open' AND covers AND owner.present)
"""
OVERDRAWN = """
    SELECT count(*) FROM ledger_means means WHERE amount < (
        SELECT coalesce(sum(amount), 0) FROM ledger_draw WHERE means_id = means.id AND returned_at IS NULL)
"""


def ask(work: Work) -> str:
    """Give "done", or the code of the refusal; any other fault is a fault of the test."""
    try:
        work()
    except Refusal as refused:
        return refused.code
    return "done"


@contextmanager
def open_track() -> Iterator[Race]:
    """Give a race: it lets two pieces of work start together, and gives how each came out."""
    barrier = Barrier(2)

    def start(work: Work) -> str:
        barrier.wait()
        return ask(work)

    with ThreadPoolExecutor(2) as pool:

        def race(first: Work, second: Work) -> tuple[str, str]:
            one, other = pool.submit(start, first), pool.submit(start, second)
            return one.result(), other.result()

        try:
            yield race
        finally:
            race(connections.close_all, connections.close_all)


def recount() -> tuple[int, int]:
    """Count anew who is uncovered and which means are overdrawn."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT ({UNCOVERED}), ({OVERDRAWN})")
        uncovered, overdrawn = cursor.fetchone()
    return uncovered, overdrawn
