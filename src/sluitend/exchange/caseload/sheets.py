"""Excel and OpenDocument sheets, read in a process of their own with bounded memory and time."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

from django.utils.translation import gettext as _

from sluitend.areas.imports.table import Sheet
from sluitend.exchange.caseload.limits import (
    MOST_COLUMNS,
    MOST_MEMORY_BYTES,
    MOST_RATIO,
    MOST_ROWS,
    MOST_SECONDS,
    MOST_UNPACKED_BYTES,
    refuse,
)
from sluitend.exchange.caseload.text import check_size

READER = Path(__file__).with_name("sheet_reader.py")
PIECE_BYTES = 1_000_000
# Small parts of a package shrink a lot without harm.
SMALL_BYTES = 200_000


def read_sheets(content: bytes) -> tuple[str, list[Sheet]]:
    """Give the kind of package, and its sheets that hold anything."""
    _check_package(content)
    limits = [str(limit) for limit in (MOST_MEMORY_BYTES, MOST_SECONDS, MOST_ROWS + 1, MOST_COLUMNS)]
    try:
        done = subprocess.run(  # noqa: S603 - our own reader, with numbers of our own
            [sys.executable, "-I", str(READER), *limits], input=content, capture_output=True, timeout=2 * MOST_SECONDS
        )
    except subprocess.TimeoutExpired as slow:
        raise refuse(_("Het duurt te lang om het te lezen.")) from slow
    if done.returncode:
        raise _explain(done.stderr.decode(errors="replace"))
    kind, *told = map(json.loads, done.stdout.splitlines())
    sheets: list[Sheet] = []
    for found, (line, held) in enumerate(told):
        if line:
            check_size(found - len(sheets) + 1, line, held)
            sheets[-1].rows.append((line, held))
        else:
            sheets.append(Sheet(name=held, rows=[]))
    return str(kind), sheets


def _explain(told: str) -> Exception:
    """Turn the last word of the reader into a refusal."""
    word = (told.split() or [""])[-1]
    return refuse(
        {
            "rows": _("Er staan meer dan %(most)d rijen in.") % {"most": MOST_ROWS},
            "columns": _("Er staan meer dan %(most)d kolommen in.") % {"most": MOST_COLUMNS},
            "empty": _("Er staat geen blad met gegevens in."),
            "password": _("Het is met een wachtwoord beveiligd."),
            "broken": _("Het is beschadigd, of geen Excel- of OpenDocument-bestand."),
        }.get(word, _("Het is te groot om te lezen, of beschadigd."))
    )


def _check_package(content: bytes) -> None:
    """Unpack everything once without keeping it: what is too large, lies about its size or is locked is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _check_sizes(parts)
            for part in parts:
                _read_through(package, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as wrong:
        raise refuse(_("Het is beschadigd, met een wachtwoord beveiligd, of geen Excel-bestand.")) from wrong


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > MOST_UNPACKED_BYTES:
        raise refuse(_("Uitgepakt is het groter dan %(most)d MB.") % {"most": MOST_UNPACKED_BYTES // 1_000_000})
    if unpacked > SMALL_BYTES and unpacked > MOST_RATIO * packed:
        raise refuse(_("Uitgepakt is het meer dan %(most)d keer zo groot.") % {"most": MOST_RATIO})


def _read_through(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read one part to its end: the checksum then shows that it is as large as it says."""
    with package.open(part) as stream:
        head = piece = stream.read(PIECE_BYTES)
        while piece:
            piece = stream.read(PIECE_BYTES)
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise refuse(_("Er staan verwijzingen naar andere bestanden in."))
