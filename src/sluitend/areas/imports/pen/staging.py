"""Staging: lines of a file kept sealed, and laid out in a table of text where the database can compare them."""

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db import connection

from sluitend.areas.imports.cells import COLUMNS, DAYS, TEXTS, Column
from sluitend.areas.imports.models import Batch, BatchPage, BatchSheet
from sluitend.areas.imports.rows import open_page
from sluitend.areas.imports.table import Page, Row, Sheet, write_page
from sluitend.parties.bsn import seal_content

PAGE_LINES = 1000
STAGE = f"""
    CREATE TEMPORARY TABLE incoming (
        line integer, bsn_hash bytea, bsn_sealed bytea, faults text, {", ".join(f"{name} text" for name in TEXTS)},
        {", ".join(f"{name} date" for name in DAYS)}
    ) ON COMMIT DROP
"""
# A character that trimming leaves in no text.
NOTHING = "\x1f"
COPY = f"COPY incoming ({', '.join(COLUMNS)}) FROM STDIN (NULL '{NOTHING}')"


def write_sheets(batch: Batch, sheets: Sequence[Sheet]) -> None:
    """Keep the lines as they stood in the file, sealed in pages of a thousand; the sheets that were not meant too."""
    BatchSheet.objects.bulk_create(
        BatchSheet(batch=batch, place=place, name=sheet.name[:100], lines=len(sheet.rows))
        for place, sheet in enumerate(sheets)
    )
    BatchPage.objects.bulk_create(
        BatchPage(batch=batch, sheet=place, place=page[0][0], sealed=_seal(page))
        for place, sheet in enumerate(sheets)
        for page in _cut(sheet.rows)
    )


def _seal(rows: list[Row]) -> bytes:
    return seal_content(zlib.compress(json.dumps(vars(write_page(rows))).encode(), 1))


def read_pages(batch: Batch) -> Iterator[Page]:
    """Give the lines under the headings as they stood in the file, page by page."""
    pages = BatchPage.objects.filter(batch=batch, sheet=batch.sheet).order_by("place").values_list("sealed", flat=True)
    kept = (_leave_headings(open_page(bytes(sealed)), batch.heading_line) for sealed in list(pages))
    return (page for page in kept if page.lines)


def _leave_headings(page: Page, heading_line: int) -> Page:
    if page.lines[0] > heading_line:
        return page
    return write_page(row for row in page.list_rows() if row[0] > heading_line)


def stage_rows(pages: Iterable[Sequence[Column]]) -> list[str]:
    """Lay rows out in a table that lasts as long as this transaction; the server takes a page while we read on.

    Gives the keys ("bsn", "number", "name") by which somebody stands on more than one line.
    """
    filled, different = Counter[str](), defaultdict[str, set[object]](set)
    with connection.cursor() as cursor:
        cursor.execute(STAGE)
        with cursor.copy(COPY) as copy:
            for columns in pages:
                copy.write(_write_lines(columns))
                for key, found in _list_keys(**dict(zip(COLUMNS, columns))):
                    filled[key] += len(found)
                    different[key].update(found)
        cursor.execute("ANALYZE incoming (line, bsn_hash, number, born_day)")
    return [key for key, count in filled.items() if count > len(different[key])]


def _list_keys(
    *, bsn_hash: Column, number: Column, born_on: Column, last_name: Column, first_name: Column, **_others: Column
) -> Iterator[tuple[str, list[object]]]:
    """Give by what somebody is known in a file; by name only whoever has nothing surer."""
    yield "bsn", [hashed for hashed in bsn_hash if hashed]
    yield "number", [text for text in number if text]
    nameable = zip(bsn_hash, number, born_on, last_name, first_name)
    yield "name", [tuple(name) for hashed, text, *name in nameable if hashed is None and not text and name[1]]


def _write_lines(columns: Sequence[Column]) -> str:
    """Write rows as COPY reads them; texts were trimmed, so that nothing in them ends a cell or a line."""
    lines, hashes, seals, *texts = columns[: -len(DAYS)]
    days = ([day or NOTHING for day in column] for column in columns[-len(DAYS) :])
    cells = (map(str, lines), map(_write_bytes, hashes), map(_write_bytes, seals), *texts, *days)
    return "\n".join(map("\t".join, zip(*cells))).replace("\\", r"\\") + "\n"


def _write_bytes(content: bytes | None) -> str:
    return NOTHING if content is None else rf"\x{content.hex()}"


def _cut(rows: Sequence[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while page := list(islice(left, PAGE_LINES)):
        yield page
