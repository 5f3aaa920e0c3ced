"""The books that are measured: the same life at four sizes, with as many promises for each coach in all of them."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from rich.console import Console

from sluitend.gate.actor import Actor

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
FILL = (Path(__file__).parent / "fill.sql").read_text()
MOST_COACHES = 100


@dataclass(frozen=True)
class Book:
    """A book with so many people, of whom two in five are active, and all else in proportion."""

    people: int

    @property
    def coaches(self) -> int:
        """Give how many coaches there are."""
        return self.people // 1000

    @property
    def teams(self) -> int:
        """Give how many teams there are."""
        return self.people // 8000

    @property
    def entries(self) -> int:
        """Give how many entries the journal holds."""
        return 25 * self.people

    @property
    def name(self) -> str:
        """Give the name of its database."""
        return f"book_{self.people}"

    def list_actors(self) -> list[Actor]:
        """Give at most a hundred coaches, evenly spread, as they stand before the gate."""
        step = max(1, self.coaches // MOST_COACHES)
        return [bring_actor(1 + coach) for coach in range(1, self.coaches + 1, step)]


SMALL, MIDDLE, MILLION, TEN_MILLION = (Book(people) for people in (25_000, 100_000, 40_000, 400_000))
BOOKS = (SMALL, MIDDLE, MILLION, TEN_MILLION)
GROWTH = (SMALL, MIDDLE, TEN_MILLION)


def bring_actor(party_id: int) -> Actor:
    """Give a coach as the gate sees one."""
    return Actor(party_id=party_id, role="coach", organisation_id=1, origin="bench")


def connect(database: str) -> BaseDatabaseWrapper:
    """Give the connection to a database, which from now on the use cases work in as well."""
    connections.settings[database] = {**connections.settings["default"], "NAME": database}
    connections["default"] = connections[database]
    return connections[database]


def ask(connection: BaseDatabaseWrapper, question: str, values: Any = None) -> list[tuple[Any, ...]]:
    """Give all rows of the answer."""
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def try_out(connection: BaseDatabaseWrapper, *changes: str) -> Iterator[None]:
    """Change a book for a while: what is done in a transaction that is rolled back leaves no trace."""
    with transaction.atomic():
        for change in changes:
            ask(connection, change)
        yield
        transaction.set_rollback(True)


def fill_books(console: Console, *, books: Iterable[Book] = BOOKS) -> None:
    """Fill the books that are not there yet."""
    connections.close_all()
    for book in books:
        # Whoever copies a database must not be in it, so this is done from another one.
        if not ask(connect("template1"), "SELECT 1 FROM pg_database WHERE datname = %s", [book.name]):
            began = time.perf_counter()
            _fill(book)
            console.print(f"Filled a book of {book.entries:,} entries in {time.perf_counter() - began:.0f} s.")


def _fill(book: Book) -> None:
    """Fill under another name, so that a book that was cut off halfway is not taken for a whole one."""
    ask(connect("template1"), "DROP DATABASE IF EXISTS filling")
    ask(connect("template1"), "CREATE DATABASE filling TEMPLATE postgres")
    filling = connect("filling")
    sizes = {"people": book.people, "coaches": book.coaches, "teams": book.teams}
    ask(filling, FILL, sizes | {"today": TODAY, "at": AT})
    ask(filling, "VACUUM (ANALYZE)")
    filling.close()
    ask(connect("template1"), f"ALTER DATABASE filling RENAME TO {book.name}")
