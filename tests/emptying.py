"""Emptying the book between tests: constraints fire at commit, so tests commit for real instead of rolling back.

What every test begins with is written once through the acts, kept, and laid back for the next test.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings

KEPT = ("django_migrations", "django_content_type", "auth_permission")
# Deleting the few rows of a test is ten times as quick as truncating dozens of tables with their indexes.
EMPTY = """
DO $$
DECLARE
    place record;
    filled boolean;
BEGIN
    SET LOCAL session_replication_role = replica;  -- the guards of the journal and the book sleep meanwhile
    FOR place IN SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'
        AND NOT tablename = ANY (%(kept)s)
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || place.name || ')' INTO filled;
        IF filled THEN
            EXECUTE 'DELETE FROM ' || place.name;
        END IF;
    END LOOP;
    FOR place IN SELECT quote_ident(sequencename) AS name FROM pg_sequences
        WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename NOT LIKE ALL (%(sequences)s)
    LOOP
        EXECUTE 'ALTER SEQUENCE ' || place.name || ' RESTART';
    END LOOP;
END $$
"""


def empty_book(owner: psycopg.Connection[Any]) -> None:
    """Empty every table, the guarded ones too, begin numbering anew, and forget the anchors of seals."""
    with psycopg.ClientCursor(owner) as cursor:
        cursor.execute(EMPTY, {"kept": list(KEPT), "sequences": [f"{table}%" for table in KEPT]})
    Path(settings.SEAL_ANCHOR).unlink(missing_ok=True)


TABLES = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY (%s)"
NUMBERED = "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE schemaname = 'public'"


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
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, rows in kept.rows.items():
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                copy.write(rows)
        for name, last in kept.numbers.items():
            cursor.execute("SELECT setval(%s, %s)", [name, last])
