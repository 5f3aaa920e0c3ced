"""A table as it was read from a file: sheets with their rows of text, and the line on which each stood."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

Row = tuple[int, list[str]]
# What stands between cells where they are kept. Nothing that is read has it in it but as a space.
BETWEEN = "\x1f"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet with the lines on which anything stands, headings and what is above them too; text has no name."""

    name: str
    rows: list[Row] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Table:
    """What a file held. `digest` stands for the content where a request is compared with an earlier one."""

    name: str
    kind: str
    digest: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A stretch of lines as it is kept: which lines, of how many cells each, and all their cells one after another.

    A list for every line of a large file would keep Python busy with looking after those lists.
    """

    lines: Sequence[int]
    widths: Sequence[int]
    cells: Sequence[str] = field(repr=False)

    def list_rows(self) -> list[Row]:
        """Give the lines one by one."""
        cells = iter(self.cells)
        return [(line, list(islice(cells, width))) for line, width in zip(self.lines, self.widths)]

    def list_columns(self, width: int) -> list[Sequence[str]]:
        """Give each of so many columns; a line with more or fewer cells is empty in all of them."""
        if all(each == width for each in self.widths):
            return [self.cells[place::width] for place in range(width)]
        rows = [cells if len(cells) == width else [""] * width for _, cells in self.list_rows()]
        return list(zip(*rows))


def write_page(rows: Iterable[Row]) -> Page:
    """Give lines as a page."""
    lines, cells = list(zip(*rows)) or ((), ())
    return Page(lines=lines, widths=[*map(len, cells)], cells=[*chain.from_iterable(cells)])


def write_packed(page: Page) -> bytes:
    """Write a page as it is kept. Reading hundreds of thousands of lines back cell by cell would take the longest."""
    cells = BETWEEN.join(page.cells)
    if cells.count(BETWEEN) >= max(1, len(page.cells)):
        cells = BETWEEN.join(cell.replace(BETWEEN, " ") for cell in page.cells)
    return f"{json.dumps([page.lines, page.widths])}\n{cells}".encode(errors="surrogatepass")


def read_packed(packed: bytes) -> Page:
    """Give the page that `write_packed` wrote."""
    head, _, cells = packed.decode(errors="surrogatepass").partition("\n")
    lines, widths = json.loads(head)
    return Page(lines=lines, widths=widths, cells=cells.split(BETWEEN) if any(widths) else [])
