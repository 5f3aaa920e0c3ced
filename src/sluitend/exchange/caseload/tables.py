"""A caseload file becomes a table: told apart by its first bytes, never by its name."""

import hashlib
from pathlib import PurePath

from django.utils.translation import gettext as _

from sluitend.areas.imports.table import Row, Table
from sluitend.exchange.caseload.limits import MOST_BYTES, name_column, refuse
from sluitend.exchange.caseload.sheets import read_sheets
from sluitend.exchange.caseload.text import read_text

PACKAGE, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
NAME_CHARACTERS = 120


def read_table(content: bytes, *, name: str) -> Table:
    """Read a file whole, or refuse it in words that say where and why."""
    if len(content) > MOST_BYTES:
        raise refuse(_("Het is groter dan %(most)d MB.") % {"most": MOST_BYTES // 1_000_000})
    if content.startswith(OLD_OFFICE):
        raise refuse(
            _("Het is een oud Excel-bestand (.xls), of het is met een wachtwoord beveiligd."),
            _("Sla het zonder wachtwoord op als XLSX en kies het opnieuw."),
        )
    kind, rows = read_sheets(content) if content.startswith(PACKAGE) else read_text(content)
    return Table(
        name=PurePath(name.replace("\\", "/")).name[:NAME_CHARACTERS],
        kind=kind,
        headings=_read_headings(rows),
        rows=rows[1:],
        digest=hashlib.sha256(content).hexdigest(),
    )


def _read_headings(rows: list[Row]) -> tuple[str, ...]:
    """Give the headings, each once: what has none is named by its letters."""
    if len(rows) < 2:
        raise refuse(_("Er staan geen rijen onder de kolomkoppen, of er staat niets in."))
    line, cells = rows[0]
    if not any(any(map(str.isalpha, cell)) for cell in cells):
        why = _("Op regel %(line)d staan geen kolomkoppen maar gegevens.") % {"line": line}
        raise refuse(why, _("Zet een regel met kolomkoppen bovenaan en kies het bestand opnieuw."))
    seen: dict[str, int] = {}
    headings = []
    for place, cell in enumerate(cells):
        heading = " ".join(cell.split())[:80] or _("Kolom %(letters)s") % {"letters": name_column(place)}
        seen[heading] = seen.get(heading, 0) + 1
        headings.append(heading if seen[heading] == 1 else f"{heading} ({seen[heading]})")
    return tuple(headings)
