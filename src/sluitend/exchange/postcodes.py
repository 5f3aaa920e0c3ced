"""Where postcodes lie: a public file (GeoNames) read whole, each code in the middle of its places on the grid."""

import csv
import gzip
import io
import zlib
from collections import defaultdict
from datetime import datetime
from pathlib import Path

from sluitend.areas.matching.actions import NewPostcode, import_postcodes
from sluitend.compute.formulas.dutch_grid import convert_to_grid
from sluitend.gate.actor import Actor

COLUMNS = ("postcode", "lat", "lon")
MOST_BYTES = 10_000_000
GZIP = b"\x1f\x8b"
CODES = range(1000, 10_000)
SOUTH, NORTH, WEST, EAST = 50.7, 53.7, 3.2, 7.3
METRES = 100


class BadPostcodes(Exception):
    """A file or row that cannot be read: which line, what is wrong, and what belongs there."""


def read_postcodes(path: Path) -> list[NewPostcode]:
    """Read every postcode of a file (CSV, UTF-8, plain or gzip), or raise `BadPostcodes` at the first that is wrong."""
    rows = csv.DictReader(io.StringIO(_read_text(path), newline=""))
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise BadPostcodes(f"{path.name}, regel 1: de kolommen {', '.join(missing)} ontbreken.")
    places: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for row in rows:
        code, place = _read_row(f"{path.name}, regel {rows.line_num}", row)
        places[code].append(place)
    return [_find_middle(code, places[code]) for code in sorted(places)]


def import_middles(postcodes: list[NewPostcode], *, at: datetime) -> int:
    """Write down where postcodes lie in one act, and give how many."""
    return import_postcodes(
        actor=Actor(party_id=None, role="system", origin="import postcodes"), at=at, postcodes=postcodes
    )


def _read_text(path: Path) -> str:
    try:
        content = path.read_bytes()
        with gzip.GzipFile(fileobj=io.BytesIO(content)) if content[:2] == GZIP else io.BytesIO(content) as opened:
            text = opened.read(MOST_BYTES + 1)
        if len(text) > MOST_BYTES:
            raise BadPostcodes(f"{path.name} is groter dan {MOST_BYTES // 1_000_000} MB; dit is geen lijst postcodes.")
        return text.decode()
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as wrong:
        raise BadPostcodes(f"{path} is niet te lezen als CSV (UTF-8).") from wrong


def _read_row(where: str, row: dict[str, str]) -> tuple[int, tuple[float, float]]:
    try:
        code, latitude, longitude = int(row["postcode"]), float(row["lat"]), float(row["lon"])
    except (TypeError, ValueError) as wrong:
        raise BadPostcodes(f"{where}: postcode, lat of lon is geen getal.") from wrong
    if code not in CODES or not (SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST):
        raise BadPostcodes(f"{where}: {row['postcode']} is geen postcode in Nederland, of ligt er niet.")
    return code, convert_to_grid(latitude, longitude)


def _find_middle(code: int, places: list[tuple[float, float]]) -> NewPostcode:
    easts, norths = zip(*places)
    return NewPostcode(
        code=code,
        east=round(sum(easts) / len(places) / METRES),
        north=round(sum(norths) / len(places) / METRES),
    )
