"""A caseload file becomes a table: told apart by its first bytes, never by its name."""

import hashlib
import zlib
from pathlib import PurePath

from django.utils.translation import gettext as _

from sluitend.areas.imports.table import Table
from sluitend.exchange.caseload.limits import MOST_BYTES, refuse
from sluitend.exchange.caseload.sheets import read_sheets
from sluitend.exchange.caseload.text import read_text

PACKAGE, PACKED, OLD_OFFICE = b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0"
# How zlib is told that a gzip header comes first.
WITH_HEADER = 31
NAME_CHARACTERS = 120


def read_table(content: bytes, *, name: str) -> Table:
    """Read a file whole, or refuse it in words that say where and why."""
    if len(content) > MOST_BYTES:
        raise refuse(_("Het is groter dan %(most)d MB.") % {"most": MOST_BYTES // 1_000_000})
    if content.startswith(PACKED):
        content = _unpack(content)
    if content.startswith(OLD_OFFICE):
        raise refuse(
            _("Het is een oud Excel-bestand (.xls), of het is met een wachtwoord beveiligd."),
            _("Sla het zonder wachtwoord op als XLSX en kies het opnieuw."),
        )
    kind, sheets = read_sheets(content) if content.startswith(PACKAGE) else read_text(content)
    filled = tuple(sheet for sheet in sheets if len(sheet.rows) > 1)
    if not filled:
        raise refuse(_("Er staan geen rijen onder de kolomkoppen, of er staat niets in."))
    return Table(
        name=PurePath(name.replace("\\", "/")).name[:NAME_CHARACTERS],
        kind=kind,
        digest=hashlib.sha256(content).hexdigest(),
        sheets=filled,
    )


def _unpack(content: bytes) -> bytes:
    """Unpack a file that was packed by gzip, and no more of it than a file may be."""
    unpacker = zlib.decompressobj(WITH_HEADER)
    try:
        unpacked = unpacker.decompress(content, MOST_BYTES)
    except zlib.error as wrong:
        raise refuse(_("Het ingepakte bestand is beschadigd.")) from wrong
    if unpacker.unconsumed_tail:
        raise refuse(_("Uitgepakt is het groter dan %(most)d MB.") % {"most": MOST_BYTES // 1_000_000})
    if not unpacker.eof:
        raise refuse(_("Het ingepakte bestand is beschadigd."))
    return unpacked
