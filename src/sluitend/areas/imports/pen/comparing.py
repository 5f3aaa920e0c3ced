"""Comparing: a file is laid out beside everybody of the municipality, and each of its rows gets a verdict at once."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from sluitend.areas.imports.pen.doubling import Tally
from sluitend.areas.imports.pen.loading import load_people
from sluitend.areas.imports.pen.matching import Question, write_verdicts
from sluitend.areas.imports.pen.missing import add_missing
from sluitend.areas.imports.pen.staging import SealedPage, list_pages, read_page, stage_lines, write_lines


def match_rows(question: Question) -> None:
    """Write every row of a file with its verdict, and one for everybody who is missing from it.

    While the server gathers who is known, a thread reads the pages ahead; it asks the server nothing.
    """
    pages, tally = list_pages(question.batch), Tally()
    with ThreadPoolExecutor(1) as ahead:
        texts = ahead.map(partial(_read, question=question, tally=tally), pages)
        load_people(question.batch.organisation_id, fields=question.fields)
        stage_lines(texts, question.columns)
    write_verdicts(question, twice=tally.list_doubled())
    add_missing(question)


def _read(sealed: SealedPage, *, question: Question, tally: Tally) -> str:
    """Give the lines of a page as they are laid out, and count whom they are about."""
    page = read_page(sealed, under=question.batch.heading_line)
    if not page.lines:
        return ""
    columns = question.read(page)
    tally.count(columns)
    return write_lines(columns)
