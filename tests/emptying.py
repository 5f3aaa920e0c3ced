"""Emptying the book between tests: constraints fire at commit, so tests commit for real instead of rolling back.

What every test begins with is written once through the acts, kept, and laid back for the next test.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings

KEPT = ("django_migrations", "django_content_type", "auth_permission")
TABLES = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY (%s)"
SEQUENCES = (
    "SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public' AND sequencename NOT LIKE ALL (%s)"
)
NUMBERED = "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE schemaname = 'public'"
# The guards of the journal and the book sleep meanwhile.
ASLEEP = "SET LOCAL session_replication_role = replica"


def empty_book(owner: psycopg.Connection[Any]) -> None:
    """Empty every table, the guarded ones too, begin numbering anew, and forget the anchors of seals."""
    used = owner.execute(_ask_what_is_used(owner), prepare=True).fetchall()
    # Deleting the few rows of a test is ten times as quick as truncating dozens of tables with their indexes.
    owner.execute("; ".join((ASLEEP, *(undo for (undo,) in used))))
    Path(settings.SEAL_ANCHOR).unlink(missing_ok=True)


@cache
def _ask_what_is_used(owner: psycopg.Connection[Any]) -> str:
    """Give one question for every table with rows and every numbering that began; the server plans it once."""
    tables = owner.execute(TABLES, [list(KEPT)]).fetchall()
    sequences = owner.execute(SEQUENCES, [[f"{table}%" for table in KEPT]]).fetchall()
    filled = [f"(SELECT 'DELETE FROM {name}' FROM {name} LIMIT 1)" for (name,) in tables]
    # To alter a sequence would have every session plan anew what it has planned; to set its value does not.
    begun = [f"SELECT 'SELECT setval(''{name}'', 1, false)' FROM {name} WHERE is_called" for (name,) in sequences]
    return " UNION ALL ".join((*filled, *begun))


@dataclass(frozen=True)
class Kept:
    """All rows of a book by table, and how far its numbering was."""

    rows: dict[str, bytes]
    numbers: dict[str, int]


def keep_book(owner: psycopg.Connection[Any]) -> Kept:
    """Copy every row that is in the book now."""
    rows = {table: _copy_out(owner, table) for (table,) in owner.execute(TABLES, [list(KEPT)]).fetchall()}
    numbers = {name: last for name, last in owner.execute(NUMBERED) if last is not None}
    return Kept(rows={table: lines for table, lines in rows.items() if lines}, numbers=numbers)


def _copy_out(owner: psycopg.Connection[Any], table: str) -> bytes:
    with owner.cursor().copy(f"COPY {table} TO STDOUT") as copy:
        return b"".join(copy)


def lay_back(owner: psycopg.Connection[Any], kept: Kept) -> None:
    """Write what was kept into an empty book; it was checked when it was written first, so the guards sleep."""
    with owner.transaction(), owner.cursor() as cursor:
        cursor.execute(ASLEEP)
        for table, rows in kept.rows.items():
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                copy.write(rows)
        for name, last in kept.numbers.items():
            cursor.execute("SELECT setval(%s, %s)", [name, last])
