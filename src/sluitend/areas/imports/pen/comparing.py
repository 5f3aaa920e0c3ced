"""Comparing: while one part of a file is compared with the book, the next is read and the one before is written."""

from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection

from sluitend.areas.imports.pen.doubling import Tally, take_out_doubles
from sluitend.areas.imports.pen.loading import load_people
from sluitend.areas.imports.pen.matching import ROW_COLUMNS, Question, weigh_rows
from sluitend.areas.imports.pen.staging import NOTHING, SealedPage, list_pages, read_page, stage_lines, write_lines
from sluitend.areas.imports.table import write_page

# Large enough that going along everybody of a municipality once more for each part hardly counts.
PART_PAGES = 100
WRITE = f"COPY imports_batchrow ({', '.join(ROW_COLUMNS)}) FROM STDIN (NULL '{NOTHING}')"


def match_rows(question: Question) -> None:
    """Write every row of a file with its verdict; whoever stands on several lines, once more beside one another.

    Only this session writes, in the transaction of the act. A second one looks at the book, so that both processors of
    a small server work; what it does leaves nothing behind.
    """
    pages, tally = list_pages(question.batch), Tally()
    with _open_lanes() as (reading, beside):
        loaded = beside.submit(load_people, question.batch.organisation_id, fields=question.fields)
        parts = [pages[place : place + PART_PAGES] for place in range(0, len(pages), PART_PAGES)]
        answers = deque(beside.submit(_weigh, reading.submit(_read, part, question, tally), question) for part in parts)
        loaded.result()
        while answers:
            _write(answers.popleft().result())
        if twice := tally.list_doubled():
            lines = take_out_doubles(question.batch.id, twice)
            some = reading.submit(_read_some, pages, question, lines)
            _write(beside.submit(_weigh, some, question, twice).result())


@contextmanager
def _open_lanes() -> Iterator[tuple[ThreadPoolExecutor, ThreadPoolExecutor]]:
    """Give a lane to read in, and one with a session of its own to look at the book in."""
    with ThreadPoolExecutor(1) as reading, ThreadPoolExecutor(1) as beside:
        try:
            yield reading, beside
        finally:
            # What is left after a fault need not be done any more.
            reading.shutdown(wait=False, cancel_futures=True)
            beside.submit(_leave)


def _leave() -> None:
    """End the session of this lane, and with it the tables that it made."""
    connection.close()


def _read(pages: Iterable[SealedPage], question: Question, tally: Tally) -> str:
    """Give the lines of these pages as they are laid out, and count whom they are about."""
    laid = []
    for sealed in pages:
        page = read_page(sealed, under=question.batch.heading_line)
        if page.lines:
            columns = question.read(page)
            tally.count(columns)
            laid.append(write_lines(columns))
    return "".join(laid)


def _read_some(pages: Sequence[SealedPage], question: Question, lines: Collection[int]) -> str:
    """Give only these lines as they are laid out."""
    begins = [begin for begin, _ in pages]
    rows = [
        row
        for place in sorted({bisect_right(begins, line) - 1 for line in lines})
        for row in read_page(pages[place], under=question.batch.heading_line).list_rows()
        if row[0] in lines
    ]
    return write_lines(question.read(write_page(rows)))


def _weigh(text: Future[str], question: Question, twice: Collection[str] = ()) -> list[str]:
    stage_lines(text.result(), question.columns)
    return weigh_rows(question, twice=twice)


def _write(blocks: Iterable[str]) -> None:
    with connection.cursor() as cursor, cursor.copy(WRITE) as copy:
        for block in blocks:
            copy.write(block)
