"""Read sheets from standard input and write their rows as lines of JSON; started apart by `sheets`, within limits.

First the kind of file, then for each sheet a line numbered 0 with its name, and the lines on which anything stands.
"""

import json
import resource
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, NoReturn

OPEN_DOCUMENT = b"opendocument"


def run() -> None:
    """Read within the limits given: memory in bytes, seconds, rows, columns."""
    memory, seconds, most_rows, most_columns = map(int, sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    content = sys.stdin.buffer.read()
    _pass_on("ODS" if OPEN_DOCUMENT in content[:200] else "XLSX")
    found, is_wide = 0, False
    for sheet in _open_sheets(content):
        if sheet.width > most_columns:
            is_wide = True
            continue
        _pass_on([0, sheet.name])
        for line in _list_lines(sheet):
            found += 1
            if found > most_rows:
                _give_up("rows")
            # At once, so that a sheet is not held twice.
            _pass_on(line)
    if not found:
        _give_up("columns" if is_wide else "empty")


def _open_sheets(content: bytes) -> Iterator[Any]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for name in book.sheet_names:
            yield book.get_sheet_by_name(name)
    except PasswordError:
        _give_up("password")
    except (CalamineError, OSError, ValueError):
        _give_up("broken")


def _list_lines(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Give the lines on which anything stands, each with its number; formulas count by their last outcome."""
    for line, values in enumerate(sheet.iter_rows(), start=1):
        if any(cells := [write_cell(value) for value in values]):
            yield line, cells


def _pass_on(told: object) -> None:
    sys.stdout.write(f"{json.dumps(told)}\n")


def write_cell(value: Any) -> str:
    """Give a cell as text, a day as yyyy-mm-dd and a whole number without a point."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time | timedelta):
        return str(value)
    return str(value)


def _give_up(word: str) -> NoReturn:
    sys.stderr.write(word)
    raise SystemExit(2)


if __name__ == "__main__":
    run()
