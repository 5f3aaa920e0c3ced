"""From the cells of a file to the text of fields: trimmed, days as yyyy-mm-dd, names split, a BSN hashed and sealed."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeVar

from sluitend.areas.imports.codes import CAUSE_CODES, read_household_form, read_reason, read_route
from sluitend.areas.imports.eleven import is_elevenfold
from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.shapes import NOTHING, POSTCODE, YEAR, find_day, is_email
from sluitend.areas.imports.table import Page
from sluitend.parties.bsn import Sealer

# The columns of staged rows, in the order in which they are written; a day that exists also stands apart as such.
TEXTS = (
    "number first_name last_name born_on birth_year phone email post area worker started_on ended_on end_reason"
    " household_form cause_code applied_on notified_on jobless_until_on permit_on inflow_route"
).split()
DAYS = {
    "born_day": "born_on",
    "started_day": "started_on",
    "ended_day": "ended_on",
    "applied_day": "applied_on",
    "notified_day": "notified_on",
    "jobless_day": "jobless_until_on",
    "permit_day": "permit_on",
}
COLUMNS = ("line", "bsn_hash", "bsn_sealed", "faults", *TEXTS, *DAYS)
NAMED = ("first_name", "last_name")
POST = ("street", "house_number", "addition", "postcode", "city")
# However its letters are written; looked for among the different cells of a column at once.
NOTHING_AT_ALL = {"".join(word) for text in NOTHING - {""} for word in product(*({c, c.upper()} for c in text))}
Column = Sequence[Any]
Texts = Sequence[str]
T = TypeVar("T")


def read_columns(page: Page, fields: Mapping[str, int], *, width: int) -> list[Column]:
    """Give each column as it is staged; `fields` tells in which column each field stands, of `width` columns."""
    whole, rows = page.list_columns(width), len(page.lines)
    columns = {field: _trim_all(whole[place]) for field, place in fields.items()}
    # A row with more or fewer cells is told to be wrong and not read further.
    faults = ["" if each == width else "row:cells" for each in page.widths]
    faults = _add_faults(faults, columns)
    bsns = [_find_bsn(cell) for cell in columns.get("bsn", ())]
    if bsns:
        faults = _mark(faults, (bool(bsn) or not cell for bsn, cell in zip(bsns, columns["bsn"])), "bsn:eleven")
    texts = _read_texts(columns, rows)
    days = {day: _work_out(find_day, texts[name]) for day, name in DAYS.items()}
    # What is no day stays what it is.
    texts |= {DAYS[day]: [each or text for each, text in zip(read, texts[DAYS[day]])] for day, read in days.items()}
    return [page.lines, *_seal(bsns, rows), faults, *(texts[name] for name in TEXTS), *days.values()]


def list_given(fields: Collection[str]) -> list[str]:
    """Give the columns of staged rows in which anything can stand when a file has these fields."""
    given = set(fields) | (set(NAMED) if "name" in fields else set()) | ({"post"} if "street" in fields else set())
    days = {day for day, name in DAYS.items() if name in given}
    sealed = {"bsn_hash", "bsn_sealed"} if "bsn" in given else set()
    return [column for column in COLUMNS if column in given | days | sealed | {"line", "faults"}]


def _work_out(read: Callable[[str], T], cells: Texts) -> list[T]:
    """Read every cell of a column; what stands in many cells, as most things do, is read once."""
    known = {cell: read(cell) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _trim_all(cells: Texts) -> Texts:
    """Trim a column; nearly always there is nothing to trim in it, which shows at a glance over all of it."""
    glance = f"|{'|'.join(cells)}|"
    is_plain = glance.isprintable() and unicodedata.is_normalized("NFC", glance)
    if is_plain and not any(gap in glance for gap in ("  ", "| ", " |")) and NOTHING_AT_ALL.isdisjoint(cells):
        return cells
    return _work_out(_trim, cells)


def _trim(text: str) -> str:
    """Leave out what nobody sees; a cell that says that nothing is known is empty."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return "" if text.lower() in NOTHING else text


def _read_texts(columns: Mapping[str, Texts], rows: int) -> dict[str, Texts]:
    empty = [""] * rows
    texts: dict[str, Texts] = {name: columns.get(name, empty) for name in TEXTS}
    if "name" in columns:
        split = _work_out(split_name, columns["name"])
        texts["first_name"] = [first for first, _ in split]
        texts["last_name"] = [last for _, last in split]
    if "street" in columns:
        texts["post"] = list(map(write_address, *(columns.get(name, empty) for name in POST)))
    texts["email"] = [text.lower() for text in texts["email"]]
    texts["end_reason"] = _work_out(read_reason, texts["end_reason"])
    texts["inflow_route"] = _work_out(read_route, texts["inflow_route"])
    texts["household_form"] = _work_out(read_household_form, texts["household_form"])
    return texts


def _seal(bsns: Texts, rows: int) -> tuple[Sequence[bytes | None], Sequence[bytes | None]]:
    """Hash and seal the numbers that pass the eleven-test; any other number is not kept at all."""
    if not bsns:
        return [None] * rows, [None] * rows
    sealer = Sealer()
    seals = iter(sealer.seal([bsn for bsn in bsns if bsn]))
    return (
        [sealer.hash(bsn) if bsn else None for bsn in bsns],
        [next(seals) if bsn else None for bsn in bsns],
    )


def _find_bsn(text: str) -> str:
    digits = text if text.isdigit() else re.sub(r"[ .\-]", "", text)
    # Spreadsheets take a BSN for a number, and leave out the nought in front.
    digits = digits.zfill(9) if len(digits) == 8 else digits
    return digits if is_elevenfold(digits) else ""


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
    town = f"{postcode.upper()} {city}".strip()
    return f"{home}, {town}" if town else home


# Faults that show in one cell; what follows from several, the database finds.
CHECKS: dict[str, tuple[str, Callable[[str], object]]] = {
    **{text: ("day", find_day) for text in DAYS.values()},
    "email": ("email", is_email),
    "birth_year": ("year", lambda text: YEAR.fullmatch(text) is not None),
    "cause_code": ("cause", lambda text: text in CAUSE_CODES),
    "postcode": ("postcode", lambda text: POSTCODE.fullmatch(text) is not None),
    "end_reason": ("unknown", read_reason),
    "inflow_route": ("route", read_route),
}
NEEDED = ("last_name", "name")


def _add_faults(faults: list[str], columns: Mapping[str, Texts]) -> list[str]:
    for field, cells in columns.items():
        for fault, wrong in _find_wrong(field, cells):
            if wrong:
                faults = _mark(faults, (cell not in wrong for cell in cells), f"{field}:{fault}")
    return faults


def _find_wrong(field: str, cells: Texts) -> Iterator[tuple[str, set[str]]]:
    """Give each fault that cells of a field can have, with the cells that have it; of most there are none."""
    most = FIELDS[field].most_characters
    if max(map(len, cells)) > most:
        yield "long", {cell for cell in cells if len(cell) > most}
    if field in CHECKS:
        fault, fits = CHECKS[field]
        yield fault, {cell for cell in set(cells) if cell and not fits(cell)}
    if field in NEEDED and "" in cells:
        yield "empty", {""}


def _mark(faults: list[str], fitting: Iterable[bool], fault: str) -> list[str]:
    """Add a fault where something does not fit; a row of the wrong width has no other faults."""
    return [old if fits or old == "row:cells" else f"{old} {fault}".strip() for old, fits in zip(faults, fitting)]
