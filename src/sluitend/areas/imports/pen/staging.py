"""Staging: lines of a file kept sealed, and laid out in a table of text where the database can compare them."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from django.db import connection

from sluitend.areas.imports.cells import DAYS, TEXTS, Column
from sluitend.areas.imports.models import Batch, BatchPage, BatchSheet
from sluitend.areas.imports.rows import open_page
from sluitend.areas.imports.table import Page, Row, Sheet, write_packed, write_page
from sluitend.parties.bsn import seal_content

PAGE_LINES, SEALERS = 1000, 2
SealedPage = tuple[int, bytes]
# Columns that a file lacks are empty.
STAGE = f"""
    CREATE TEMPORARY TABLE incoming (
        line integer, bsn_hash bytea, bsn_sealed bytea, faults text,
        {", ".join(f"{name} text NOT NULL DEFAULT ''" for name in TEXTS)}, {", ".join(f"{name} date" for name in DAYS)}
    ) ON COMMIT DROP
"""
# A character that trimming leaves in no text.
NOTHING = "\x1f"


def write_sheets(batch: Batch, sheets: Sequence[Sheet]) -> None:
    """Keep the lines as they stood in the file, sealed in pages of a thousand; the sheets that were not meant too."""
    BatchSheet.objects.bulk_create(
        BatchSheet(batch=batch, place=place, name=sheet.name[:100], lines=len(sheet.rows))
        for place, sheet in enumerate(sheets)
    )
    places = [(place, rows) for place, sheet in enumerate(sheets) for rows in _cut(sheet.rows)]
    # Compressing leaves Python free to write the next page meanwhile.
    with ThreadPoolExecutor(SEALERS) as sealers:
        sealed = sealers.map(_seal, (rows for _, rows in places))
        BatchPage.objects.bulk_create(
            BatchPage(batch=batch, sheet=place, place=rows[0][0], sealed=content)
            for (place, rows), content in zip(places, sealed)
        )


def _seal(rows: list[Row]) -> bytes:
    return seal_content(zlib.compress(write_packed(write_page(rows)), 1))


def list_pages(batch: Batch) -> list[SealedPage]:
    """Give the pages of the sheet that is meant, in order, with the line on which each begins."""
    pages = BatchPage.objects.filter(batch=batch, sheet=batch.sheet).order_by("place").values_list("place", "sealed")
    return [(place, bytes(sealed)) for place, sealed in pages]


def read_page(page: SealedPage, *, under: int) -> Page:
    """Give the lines of a page as they stood in the file, as far as they are under its headings."""
    begin, sealed = page
    opened = open_page(sealed)
    return opened if begin > under else write_page(row for row in opened.list_rows() if row[0] > under)


def stage_lines(texts: Iterable[str], columns: Sequence[str]) -> None:
    """Lay lines out in a table that lasts as long as the act."""
    with connection.cursor() as cursor:
        cursor.execute(STAGE)
        with cursor.copy(f"COPY incoming ({', '.join(columns)}) FROM STDIN (NULL '{NOTHING}')") as copy:
            for text in texts:
                copy.write(text)


def write_lines(columns: Mapping[str, Column]) -> str:
    """Write rows as COPY reads them; texts were trimmed, so that nothing in them ends a cell or a line."""
    lines = "\n".join(map("\t".join, zip(*(_write_cells(name, column) for name, column in columns.items()))))
    return lines.replace("\\", r"\\") + "\n"


def _write_cells(name: str, column: Column) -> Iterable[str]:
    if name == "line":
        return map(str, column)
    if name in DAYS:
        return [day or NOTHING for day in column]
    if name in ("bsn_hash", "bsn_sealed"):
        return [NOTHING if content is None else rf"\x{content.hex()}" for content in column]
    return column


def _cut(rows: Sequence[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while page := list(islice(left, PAGE_LINES)):
        yield page
