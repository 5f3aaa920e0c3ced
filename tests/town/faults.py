"""Faults on purpose: a call to the database that fails, whose answer is lost, or whose connection is cut."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import psycopg
from django.db import OperationalError, connection

Link = psycopg.Connection[Any]
Call = Callable[[], Any]
Strike = Callable[[Call, Link], Any]
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'django_migrations' ORDER BY 1"
PAGE = "SELECT '{0}' AS page, md5(coalesce(string_agg(row::text, ' ' ORDER BY row::text), '')) FROM {0} row"
NUMBERS = "SELECT sequencename, coalesce(last_value, 1), last_value IS NOT NULL FROM pg_sequences"


def fail(call: Call, owner: Link) -> Any:
    """The call is never made."""
    raise OperationalError("the database does not answer")


def lose_answer(call: Call, owner: Link) -> Any:
    """The call is made, but nobody hears how it came out."""
    call()
    raise OperationalError("the answer was lost")


def cut(call: Call, owner: Link) -> Any:
    """The server ends the connection just before the call."""
    pid = connection.connection.info.backend_pid
    owner.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    return call()


STRIKES: tuple[Strike, ...] = (fail, lose_answer, cut)


@dataclass
class Saboteur:
    """Strikes at one call to the database, counted from 1; statements and commits are calls alike."""

    strike: Strike
    at_call: int
    owner: Link
    calls: int = 0

    @property
    def has_struck(self) -> bool:
        return self.calls >= self.at_call

    def make(self, call: Call) -> Any:
        self.calls += 1
        return self.strike(call, self.owner) if self.calls == self.at_call else call()

    @contextmanager
    def lurk(self) -> Iterator[None]:
        """Stand between Django and the database for a while."""
        commit = connection._commit

        def execute(work: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
            return self.make(lambda: work(sql, params, many, context))

        with connection.execute_wrapper(execute), patch.object(connection, "_commit", lambda: self.make(commit)):
            yield


def dump_book(owner: Link) -> dict[str, str]:
    """Give a digest of every table."""
    tables = [row[0] for row in owner.execute(TABLES)]
    return dict(owner.execute(" UNION ALL ".join(PAGE.format(table) for table in tables)).fetchall())


def read_numbers(owner: Link) -> list[Any]:
    """Give where the numbering of each table stands; transactions that fail leave gaps in it."""
    return owner.execute(NUMBERS).fetchall()


def reset_numbers(owner: Link, numbers: list[Any]) -> None:
    """Set the numbering back, so that a second try writes exactly what the first would have written."""
    with owner.cursor() as cursor:
        cursor.executemany("SELECT setval(%s::regclass, %s, %s)", numbers)
