"""A list of employers from another system: CSV or a sheet, its columns known by their headings."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from sluitend.areas.employers.actions import EmployerLine, stage_employer_file
from sluitend.areas.imports.table import Row
from sluitend.exchange.caseload.limits import MOST_BYTES, refuse
from sluitend.exchange.caseload.tables import read_table
from sluitend.gate.actor import Actor
from sluitend.parties.actions import provide_desk

# What the column of each field may be called, in capitals or not.
HEADINGS = {
    "name": ("naam", "bedrijfsnaam", "handelsnaam", "werkgever", "organisatie", "bedrijf"),
    "kvk": ("kvk", "kvk-nummer", "kvknummer", "kvk nummer", "dossiernummer"),
    "sector": ("sector", "sbi", "sbi-code", "sbi code", "branche"),
    "size": ("grootte", "werkzame personen", "aantal werknemers", "medewerkers", "aantal medewerkers"),
}
NEEDED = ("name", "kvk")
MOST_LINES, MOST_SIGNS = 5_000, {"name": 200, "kvk": 40, "sector": 60, "size": 40}


def read_employer_lines(content: bytes, *, name: str) -> list[EmployerLine]:
    """Read a list whole, or refuse it in words; what is thought of each line is for later."""
    rows = read_table(content, name=name).sheets[0].rows
    if len(rows) > MOST_LINES + 1:
        raise refuse(_("Er staan meer dan %(most)d rijen in.") % {"most": MOST_LINES})
    columns = _find_columns(rows[0])
    return [_read_line(line, cells, columns) for line, cells in rows[1:] if any(cell.strip() for cell in cells)]


def _find_columns(head: Row) -> dict[str, int]:
    line, cells = head
    words = [" ".join(cell.split()).lower() for cell in cells]
    found = {
        field: next((place for place, word in enumerate(words) if word in known), None)
        for field, known in HEADINGS.items()
    }
    if any(found[field] is None for field in NEEDED):
        raise refuse(
            _("Op regel %(line)d staan geen kolommen ‘naam’ en ‘KvK-nummer’.") % {"line": line},
            _("Zet die kolomkoppen bovenaan en kies het bestand opnieuw; sector en grootte mogen erbij."),
        )
    return {field: place for field, place in found.items() if place is not None}


def _read_line(line: int, cells: Sequence[str], columns: dict[str, int]) -> EmployerLine:
    told = {
        field: cells[place].strip()[: MOST_SIGNS[field]] if place < len(cells) else ""
        for field, place in columns.items()
    }
    return EmployerLine(line=line, **told)


def stage_employer_list(path: Path, *, municipality: str, at: datetime) -> int:
    """Lay a list beside the file of a municipality, which is made on first use."""
    system = Actor(party_id=None, role="system", origin="import employers")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as wrong:
        raise refuse(_("%(name)s is niet te openen.") % {"name": path.name}) from wrong
    lines = read_employer_lines(content, name=path.name)
    desk = provide_desk(actor=system, at=at, municipality=municipality, pack="national")
    return stage_employer_file(actor=system, at=at, organisation_id=desk.organisation_id, name=path.name, lines=lines)
