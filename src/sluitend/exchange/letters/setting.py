"""Setting a letter: a template with data becomes a PDF that is tagged, can be kept, and is the same every time."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import typst
from babel.dates import format_date

FOLDER = Path(__file__).parent


def set_letter(template: str, data: Mapping[str, object]) -> bytes:
    """Give the letter as PDF; what people wrote goes in as data, so that nothing in it is read as a command."""
    return bytes(
        typst.compile(
            FOLDER / template,
            root=FOLDER,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            ignore_system_fonts=True,
            # Readable by a screen reader (PDF/UA), and by an archive in fifty years (PDF/A).
            pdf_standards=["ua-1", "a-2a"],
        )
    )


def write_day(day: date) -> str:
    """Give a day in full, as in a letter: 14 december 2026."""
    return str(format_date(day, "d MMMM y", locale="nl"))
