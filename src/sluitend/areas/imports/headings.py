"""Where a table begins: on which sheet, and on which line its headings stand; guessed, and chosen by a person."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.table import Row, Sheet
from sluitend.gate.errors import Invalid

# Above a table stand a title, a day and whom to ask; a table that begins further down is another thing.
MOST_ABOVE = 20
KNOWN_WORDS = frozenset(word for field in FIELDS.values() for word in field.words)
# One cell that reads as a heading may be a name: somebody is called Straat.
FEWEST_KNOWN = 2
HEADING_CHARACTERS = 80


@dataclass(frozen=True, kw_only=True)
class Place:
    """A line that can hold the headings of a table: the number of its sheet, and its own."""

    sheet: int
    line: int


def find_place(sheets: Sequence[Sheet], *, remembered: Collection[str]) -> Place:
    """Give the line that holds the most known headings, else the first that is as wide as what stands under it.

    `remembered` are the headings that this source sent before.
    """
    places = [found for number, sheet in enumerate(sheets) for found in list_places(number, sheet.rows)]
    if not places:
        line = sheets[0].rows[0][0]
        raise Invalid(
            _("Dit bestand kan niet worden ingelezen."),
            _("Op regel %(line)d staan geen kolomkoppen maar gegevens.") % {"line": line},
            _("Zet een regel met kolomkoppen bovenaan en kies het bestand opnieuw."),
        )
    known = [_count_known(cells, remembered) for _place, cells in places]
    place, _cells = places[known.index(max(known)) if max(known) >= FEWEST_KNOWN else 0]
    return place


def list_places(sheet: int, rows: Sequence[Row]) -> Iterator[tuple[Place, list[str]]]:
    """Give each of the first lines that may hold headings: with words, and at least half as wide as the others."""
    widest = max((_count_filled(cells) for _, cells in rows[: MOST_ABOVE + 1]), default=0)
    # Under the last line stands nothing.
    for line, cells in rows[: min(MOST_ABOVE, len(rows) - 1)]:
        if 2 * _count_filled(cells) >= widest and any(any(map(str.isalpha, cell)) for cell in cells):
            yield Place(sheet=sheet, line=line), cells


def _count_filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _count_known(cells: Sequence[str], remembered: Collection[str]) -> int:
    headings = write_headings(cells)
    return sum(heading in remembered or heading.lower() in KNOWN_WORDS for heading in headings)


def split_at(rows: Sequence[Row], line: int) -> tuple[tuple[str, ...], Sequence[Row]]:
    """Give the headings on this line, and the rows under it."""
    above = [number for number, _ in rows].index(line)
    return write_headings(rows[above][1]), rows[above + 1 :]


def write_headings(cells: Sequence[str]) -> tuple[str, ...]:
    """Give the headings, each once: what has none is named by its letters."""
    seen: dict[str, int] = {}
    headings = []
    for place, cell in enumerate(cells):
        unnamed = _("Kolom %(letters)s") % {"letters": write_letters(place)}
        heading = " ".join(cell.split())[:HEADING_CHARACTERS] or unnamed
        seen[heading] = seen.get(heading, 0) + 1
        headings.append(heading if seen[heading] == 1 else f"{heading} ({seen[heading]})")
    return tuple(headings)


def write_letters(place: int) -> str:
    """Give a column the letters that a spreadsheet gives it, counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
