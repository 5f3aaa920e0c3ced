"""Staging: lines of a file kept sealed, and laid out in a table of text where the database can compare them."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import connection

from sluitend.areas.imports.cells import COLUMNS, TEXTS
from sluitend.areas.imports.models import Batch, BatchPage
from sluitend.areas.imports.rows import open_page
from sluitend.areas.imports.table import Row
from sluitend.parties.bsn import seal_content

PAGE_LINES = 1000
STAGE = f"""
    CREATE TEMPORARY TABLE incoming (
        line integer, bsn_hash bytea, bsn_sealed bytea, faults text, {", ".join(f"{name} text" for name in TEXTS)}
    ) ON COMMIT DROP
"""
COPY = f"COPY incoming ({', '.join(COLUMNS)}) FROM STDIN"


def write_pages(batch: Batch, rows: Sequence[Row]) -> None:
    """Keep the lines as they stood in the file, sealed in pages of a thousand."""
    BatchPage.objects.bulk_create(
        BatchPage(batch=batch, place=page[0][0], sealed=seal_content(zlib.compress(json.dumps(page).encode(), 1)))
        for page in _cut(rows)
    )


def read_pages(batch: Batch) -> list[Row]:
    """Give the lines as they stood in the file."""
    pages = BatchPage.objects.filter(batch=batch).order_by("place").values_list("sealed", flat=True)
    return [(line, cells) for sealed in pages for line, cells in open_page(bytes(sealed))]


def stage_rows(rows: Iterable[tuple[Any, ...]]) -> None:
    """Lay rows out in a table that lasts as long as this transaction."""
    with connection.cursor() as cursor:
        cursor.execute(STAGE)
        with cursor.copy(COPY) as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute("ANALYZE incoming")


def _cut(rows: Sequence[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while page := list(islice(left, PAGE_LINES)):
        yield page
