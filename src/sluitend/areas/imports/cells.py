"""From the cells of a file to the text of fields: trimmed, days as yyyy-mm-dd, names split, a BSN hashed and sealed."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any

from sluitend.areas.imports.codes import read_household_form, read_reason
from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.shapes import EMAIL, NOTHING, POSTCODE, is_bsn, is_day, read_day
from sluitend.areas.imports.table import Row
from sluitend.parties.bsn import Sealer

# The columns of a staged row, in the order in which they are written.
TEXTS = (
    "number first_name last_name born_on phone email post area worker started_on ended_on end_reason household_form"
).split()
COLUMNS = ("line", "bsn_hash", "bsn_sealed", "faults", *TEXTS)
POST = ("street", "house_number", "addition", "postcode", "city")
Column = Sequence[str]


def read_rows(rows: Sequence[Row], fields: Mapping[str, int], *, width: int) -> Iterator[tuple[Any, ...]]:
    """Give each row as it is staged; `fields` tells in which column each field stands, of `width` columns."""
    lines = [line for line, _ in rows]
    cells = [_fit(cells, width) for _, cells in rows]
    columns = {field: [_trim(row[place]) for row in cells] for field, place in fields.items()}
    faults = ["" if len(row) == width else "row:cells" for _, row in rows]
    faults = _add_faults(faults, columns)
    bsns = [_find_bsn(text) for text in columns.get("bsn", ())]
    if bsns:
        faults = _mark(faults, (bool(bsn) or not cell for bsn, cell in zip(bsns, columns["bsn"])), "bsn:eleven")
    texts = _read_texts(columns, len(rows))
    hashes, seals = _seal(bsns, len(rows))
    return zip(lines, hashes, seals, faults, *(texts[name] for name in TEXTS))


def _fit(cells: list[str], width: int) -> list[str]:
    """Give a row its full width; a row with more or fewer cells is told to be wrong and not read further."""
    return cells if len(cells) == width else [""] * width


def _trim(text: str) -> str:
    """Leave out what nobody sees; a cell that says that nothing is known is empty."""
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    text = " ".join(text.split())
    return "" if text.lower() in NOTHING else text


def _read_texts(columns: Mapping[str, Column], rows: int) -> dict[str, Column]:
    empty = [""] * rows
    texts: dict[str, Column] = {name: columns.get(name, empty) for name in TEXTS}
    for name in ("born_on", "started_on", "ended_on"):
        texts[name] = list(map(read_day, texts[name]))
    if "name" in columns:
        split = list(map(split_name, columns["name"]))
        texts["first_name"] = [first for first, _ in split]
        texts["last_name"] = [last for _, last in split]
    if any(name in columns for name in POST):
        parts = [columns.get(name, empty) for name in POST]
        texts["post"] = [write_address(*row) for row in zip(*parts)]
    texts["email"] = [text.lower() for text in texts["email"]]
    texts["end_reason"] = list(map(read_reason, texts["end_reason"]))
    texts["household_form"] = list(map(read_household_form, texts["household_form"]))
    return texts


def _seal(bsns: Column, rows: int) -> tuple[Sequence[bytes | None], Sequence[bytes | None]]:
    """Hash and seal the numbers that pass the eleven-test; any other number is not kept at all."""
    if not bsns:
        return [None] * rows, [None] * rows
    sealer = Sealer()
    return (
        [sealer.hash(bsn) if bsn else None for bsn in bsns],
        [sealer.seal(bsn) if bsn else None for bsn in bsns],
    )


def _find_bsn(text: str) -> str:
    digits = re.sub(r"[ .\-]", "", text) if text else ""
    # Spreadsheets take a BSN for a number, and leave out the nought in front.
    digits = digits.zfill(9) if len(digits) == 8 else digits
    return digits if digits and is_bsn(digits) else ""


def split_name(name: str) -> tuple[str, str]:
    """Give first and last name: "Jansen, Piet" and "Piet van Dam" are cut in the right place."""
    last, comma, first = name.partition(",")
    if comma:
        return first.strip(), last.strip()
    first, _, last = name.partition(" ")
    return (first, last) if last else ("", first)


def write_address(street: str, house_number: str, addition: str, postcode: str, city: str) -> str:
    """Write an address on one line; without a street there is none."""
    if not street:
        return ""
    home = " ".join(filter(None, (street, house_number, addition)))
    town = " ".join(filter(None, (postcode.upper(), city)))
    return ", ".join(filter(None, (home, town)))


# Faults that show in one cell; what follows from several, the database finds.
CHECKS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "born_on": ("day", is_day),
    "started_on": ("day", is_day),
    "ended_on": ("day", is_day),
    "email": ("email", lambda text: EMAIL.fullmatch(text) is not None),
    "postcode": ("postcode", lambda text: POSTCODE.fullmatch(text) is not None),
    "end_reason": ("unknown", lambda text: bool(read_reason(text))),
}
NEEDED = ("last_name", "name")


def _add_faults(faults: list[str], columns: Mapping[str, Column]) -> list[str]:
    for field, cells in columns.items():
        most = FIELDS[field].most_characters
        if max(map(len, cells), default=0) > most:
            faults = _mark(faults, (len(cell) <= most for cell in cells), f"{field}:long")
        if field in CHECKS:
            fault, fits = CHECKS[field]
            faults = _mark(faults, (not cell or fits(cell) for cell in cells), f"{field}:{fault}")
        if field in NEEDED:
            faults = _mark(faults, map(bool, cells), f"{field}:empty")
    return faults


def _mark(faults: list[str], fitting: Iterable[bool], fault: str) -> list[str]:
    """Add a fault where something does not fit; a row of the wrong width has no other faults."""
    marked = zip(faults, fitting, repeat(fault))
    return [old if fits or old == "row:cells" else f"{old} {new}".strip() for old, fits, new in marked]
