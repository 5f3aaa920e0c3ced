"""Emptying the book between tests: constraints fire at commit, so tests commit for real instead of rolling back."""

from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings

GUARDED = ("journal_entry", "journal_seal")


def empty_book(owner: psycopg.Connection[Any]) -> None:
    """Empty every table, the guarded ones too, and forget the anchors of seals."""
    rows = owner.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'django_migrations'"
    ).fetchall()
    for table in GUARDED:
        owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
    owner.execute(f"TRUNCATE {', '.join(str(row[0]) for row in rows)} RESTART IDENTITY")
    for table in GUARDED:
        owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")
    Path(settings.SEAL_ANCHOR).unlink(missing_ok=True)
