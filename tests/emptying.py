"""Emptying the book between tests: constraints fire at commit, so tests commit for real instead of rolling back."""

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
