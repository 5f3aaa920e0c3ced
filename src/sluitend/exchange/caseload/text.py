"""Text with separators: which alphabet, which separator, and the cells of each line."""

import codecs
import csv
import io
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from sluitend.areas.imports.table import Row, Sheet
from sluitend.exchange.caseload.limits import MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS, refuse

SEPARATORS = (";", "\t", ",")
SAMPLE_LINES = 20
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}
QUOTED = re.compile(r'"[^"]*"')


def read_text(content: bytes) -> tuple[str, list[Sheet]]:
    """Give how the text was written, and its lines as cells; empty lines are left out."""
    alphabet, text = decode(content)
    _refuse_odd(text)
    separator = find_separator(text)
    shown = {"\t": "tab"}.get(separator, separator)
    return f"CSV, {NAMES[alphabet]}, {shown}", [Sheet(name="", rows=list(_read_lines(text, separator)))]


def decode(content: bytes) -> tuple[str, str]:
    """Give the alphabet and the text: by its mark, else UTF-8, else that of Windows."""
    for mark, alphabet in MARKS:
        if content.startswith(mark):
            return _decode_as(alphabet, content[len(mark) :])
    if guess := _guess_wide(content):
        return _decode_as(guess, content)
    try:
        return "utf-8", content.decode()
    except UnicodeDecodeError:
        return _decode_as("cp1252", content)


def _decode_as(alphabet: str, content: bytes) -> tuple[str, str]:
    try:
        if alphabet not in NAMES:
            raise UnicodeError
        return alphabet, content.decode(alphabet)
    except UnicodeError as wrong:
        line = content[: getattr(wrong, "start", 0)].count(b"\n") + 1
        why = _("Regel %(line)d: de tekens zijn geen UTF-8, UTF-16 of Windows-1252.") % {"line": line}
        raise refuse(why, _("Sla het bestand op als CSV UTF-8 en kies het opnieuw.")) from wrong


def _guess_wide(content: bytes) -> str:
    """Tell UTF-16 without a mark by the nought beside nearly every letter."""
    head = content[:2000]
    if len(head) < 4:
        return ""
    odd, even = head[1::2].count(0) / len(head[1::2]), head[::2].count(0) / len(head[::2])
    if max(odd, even) < 0.7 or min(odd, even) > 0.1:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_odd(text: str) -> None:
    """Refuse what is no table of text: pictures, pages, programs."""
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise refuse(_("Regel %(line)d bevat een leeg teken (NUL); dit is geen tekstbestand.") % {"line": line})
    if text.lstrip()[:1] in ("<", "{") or text.startswith("%PDF"):
        why = _("Dit is een webpagina, XML, JSON of PDF en geen tabel.")
        raise refuse(why, _("Sla de tabel op als CSV, XLSX of ODS en kies dat bestand."))


def find_separator(text: str) -> str:
    """Give the separator that cuts the first lines into the most columns, and into the same number most often."""
    lines = [QUOTED.sub("", line) for line in text.splitlines()[:SAMPLE_LINES] if line.strip()]

    def weigh(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        first = counts[0] if counts else 0
        return (sum(count == first for count in counts) if first else 0, first)

    return max(SEPARATORS, key=weigh)


def _read_lines(text: str, separator: str) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    # Codes of a sign or two stand in a file by the million; each is kept once.
    found, codes = 0, dict[str, str]()
    try:
        for cells in lines:
            if any(cell.strip() for cell in cells):
                found += 1
                check_size(found, lines.line_num, cells)
                yield lines.line_num, [codes.setdefault(cell, cell) if len(cell) < 3 else cell for cell in cells]
    except csv.Error as wrong:
        why = _("Regel %(line)d: de aanhalingstekens kloppen niet, of een cel is te lang.") % {"line": lines.line_num}
        raise refuse(why) from wrong


def check_size(found: int, line: int, cells: list[str]) -> None:
    """Refuse more rows, columns or characters than are read."""
    if found > MOST_ROWS + 1:
        raise refuse(_("Er staan meer dan %(most)d rijen in.") % {"most": MOST_ROWS}, _("Knip het bestand in delen."))
    if len(cells) > MOST_COLUMNS:
        why = _("Regel %(line)d heeft %(found)d kolommen; dat zijn er meer dan %(most)d.")
        raise refuse(why % {"line": line, "found": len(cells), "most": MOST_COLUMNS})
    longest = max(map(len, cells))
    if longest > MOST_CELL_CHARACTERS:
        why = _("Regel %(line)d heeft een cel van %(found)d tekens; dat zijn er meer dan %(most)d.")
        raise refuse(why % {"line": line, "found": longest, "most": MOST_CELL_CHARACTERS})
