"""Read a sheet from standard input and write its rows as lines of JSON; started apart by `sheets`, within limits."""

import json
import resource
import sys
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
    rows = read_rows(content)
    if len(rows) > most_rows:
        _give_up("rows")
    if max(len(cells) for _, cells in rows) > most_columns:
        _give_up("columns")
    kind = "ODS" if OPEN_DOCUMENT in content[:200] else "XLSX"
    lines = [kind, *rows]
    sys.stdout.write("\n".join(json.dumps(line) for line in lines))


def read_rows(content: bytes) -> list[tuple[int, list[str]]]:
    """Give the rows of the first sheet that holds any, each with its line; formulas count by their last outcome."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            above = sheet.start[0] if sheet.start else 0
            rows = [
                (above + place, cells)
                for place, values in enumerate(sheet.to_python(skip_empty_area=True), start=1)
                if any(cells := [write_cell(value) for value in values])
            ]
            if rows:
                return rows
    except PasswordError:
        _give_up("password")
    except (CalamineError, OSError, ValueError):
        _give_up("broken")
    _give_up("empty")


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
