"""What a refusal is in every test: the right code, a line in the journal, and a book in which nothing changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from django.apps import apps
from django.db import connection

from sluitend.gate.errors import Refusal
from sluitend.journal.models import Entry

JOURNAL = "journal"


def photograph() -> str:
    """Give a digest of every row of every room but the journal."""
    connection.ensure_connection()
    # Planned once for each connection: reading a hundred small tables is mostly planning to.
    row = connection.connection.execute(write_photograph(), prepare=True).fetchone()
    return str(row[0])


@cache
def write_photograph() -> str:
    rooms = [room for room in apps.get_app_configs() if room.name.startswith("sluitend.") and room.label != JOURNAL]
    tables = [model._meta.db_table for room in rooms for model in room.get_models()]
    rows = " UNION ALL ".join(f"SELECT '{table}' || t::text AS line FROM {table} t" for table in tables)
    return f"SELECT md5(string_agg(line, '|' ORDER BY line)) FROM ({rows}) AS lines"


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect the act inside to be refused with this code, to change nothing and to be written down."""
    before = photograph()
    with pytest.raises(Refusal) as caught:
        yield
    assert caught.value.code == code
    assert photograph() == before
    assert Entry.objects.order_by("-number").values_list("outcome", flat=True).first() == code
