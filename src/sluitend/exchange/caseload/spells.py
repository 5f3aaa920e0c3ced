"""The register of benefit spells as VNG published it: read as it is, whole, and checked before anything is written."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from sluitend.areas.imports.codes import CAUSE_CODES
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Imported, SpellRow, import_spells
from sluitend.parties.actions import provide_desk

SOURCE = "vng"
COLUMNS = ("id", "startdatum", "einddatum", "geslacht", "geboortejaar", "leefvorm", "oorzaak_code")
MOST_BYTES = 100_000_000


class BadRow(Exception):
    """A file or a row that cannot be read: which line, which column, what is wrong and what is allowed."""


def read_spells(path: Path) -> list[SpellRow]:
    """Read every row of a register (CSV, UTF-8, plain or gzip), or raise `BadRow` at the first that does not fit."""
    lines = csv.reader(io.StringIO(_read_text(path), newline=""))
    header = next(lines, [])
    if tuple(header) != COLUMNS:
        missing = [column for column in COLUMNS if column not in header]
        raise BadRow(f"{path.name}, regel 1: de kolommen kloppen niet; nodig zijn {', '.join(missing or COLUMNS)}.")
    try:
        rows = list(_read_rows(path.name, lines))
    except csv.Error as wrong:
        raise BadRow(f"{path.name}, regel {lines.line_num}: de aanhalingstekens of de cellen kloppen niet.") from wrong
    _require_unique(path.name, rows)
    return rows


def import_register(rows: list[SpellRow], *, municipality: str, at: datetime) -> Imported:
    """Write a register down in one act, for a municipality and an intake desk that are made on first use."""
    system = Actor(party_id=None, role="system", origin="import spells")
    desk = provide_desk(actor=system, at=at, municipality=municipality, pack="national")
    return import_spells(
        actor=system,
        at=at,
        source=SOURCE,
        rows=rows,
        organisation_id=desk.organisation_id,
        team_id=desk.team_id,
    )


def _read_text(path: Path) -> str:
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as wrong:
        why = getattr(wrong, "strerror", None) or "geen geldig gzip-bestand"
        raise BadRow(f"{path.name} is niet te lezen: {why}.") from wrong
    if len(content) > MOST_BYTES:
        raise BadRow(f"{path.name} is groter dan {MOST_BYTES // 1_000_000} MB.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        raise BadRow(f"{path.name}, regel {line}: dit is geen UTF-8. Sla het bestand op als UTF-8.") from wrong


def _read_rows(name: str, lines: Iterator[list[str]]) -> Iterator[SpellRow]:
    for number, cells in enumerate(lines, start=2):
        if len(cells) != len(COLUMNS):
            raise BadRow(f"{name}, regel {number}: {len(cells)} kolommen in plaats van {len(COLUMNS)}.")
        yield _read_row(f"{name}, regel {number}", dict(zip(COLUMNS, cells)))


def _read_row(place: str, cells: dict[str, str]) -> "SpellRow":
    started_on = _read_date(place, "startdatum", cells["startdatum"])
    ended_on = _read_date(place, "einddatum", cells["einddatum"]) if cells["einddatum"] else None
    if ended_on and ended_on < started_on:
        raise BadRow(f"{place}, kolom einddatum: {ended_on} ligt vóór de startdatum {started_on}.")
    birth_year = cells["geboortejaar"]
    if not (birth_year.isascii() and birth_year.isdigit() and 1900 <= int(birth_year) <= started_on.year):
        raise BadRow(f"{place}, kolom geboortejaar: ‘{birth_year}’ is geen jaar tussen 1900 en {started_on.year}.")
    if cells["oorzaak_code"] not in CAUSE_CODES:
        raise BadRow(f"{place}, kolom oorzaak_code: ‘{cells['oorzaak_code']}’ staat niet in de codelijst.")
    if not cells["id"].strip():
        raise BadRow(f"{place}, kolom id: is leeg; elke periode heeft een nummer.")
    return SpellRow(
        reference=cells["id"],
        started_on=started_on,
        ended_on=ended_on,
        birth_year=int(birth_year),
        household_form=cells["leefvorm"][:30],
        cause_code=cells["oorzaak_code"],
    )


def _read_date(place: str, column: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadRow(f"{place}, kolom {column}: ‘{text}’ is geen datum. Schrijf jjjj-mm-dd.") from None


def _require_unique(name: str, rows: list[SpellRow]) -> None:
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, start=2):
        if row.reference in seen:
            raise BadRow(
                f"{name}, regel {number}, kolom id: nummer {row.reference} stond al op regel {seen[row.reference]}."
            )
        seen[row.reference] = number
