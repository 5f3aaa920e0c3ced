"""Asking in SQL that is written out, of which the server keeps the plan: to work one out took longer than to answer."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper

Values = Sequence[Any] | Mapping[str, Any]


@contextmanager
def open_cursor() -> Iterator[CursorWrapper]:
    """Open a cursor whose values go to the server beside its statement, which is therefore the same every time.

    Django puts values into the text of a statement, which lets it put any together, but leaves nothing to keep.
    """
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with wrap(ServerBindingCursor(connection.connection)) as cursor:  # type: ignore[call-arg, arg-type] # of psycopg 2
        yield cursor


def list_answers(question: str, values: Values = ()) -> list[tuple[Any, ...]]:
    """Give all rows of the answer."""
    with open_cursor() as cursor:
        cursor.execute(question, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
