"""A list as a file: CSV and XLSX that a spreadsheet opens as they are meant, and never carries out."""

import csv
from collections.abc import Sequence
from datetime import date
from io import BytesIO, StringIO

import xlsxwriter

Cell = str | int | date | None
Rows = Sequence[Sequence[Cell]]
# What a spreadsheet may take for a formula; the quote itself too, so that taking quotes away gives back what was.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
MIME = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Looks = dict[str, xlsxwriter.format.Format]
WIDE = 22


def write_sheet(kind: str, *, title: str, heads: Sequence[str], rows: Rows) -> bytes:
    """Give the file of a list."""
    return _write_csv(heads, rows) if kind == "csv" else _write_xlsx(title, heads, rows)


def make_safe(text: str) -> str:
    """Quote what a spreadsheet could carry out."""
    return f"'{text}" if text.startswith(STARTS) else text


def _write_csv(heads: Sequence[str], rows: Rows) -> bytes:
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([make_safe(_spell(cell)) for cell in row] for row in rows)
    # The mark at the start tells Excel that this is UTF-8.
    return file.getvalue().encode("utf-8-sig")


def _spell(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell)


def _write_xlsx(title: str, heads: Sequence[str], rows: Rows) -> bytes:
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet(title)
    looks = {
        "head": book.add_format({"bold": True}),
        "day": book.add_format({"num_format": "d mmm yyyy", "align": "right"}),
        # What Excel itself marks a cell with whose text begins with a quote.
        "quoted": book.add_format({"quote_prefix": True}),
    }
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, max(0, len(heads) - 1), WIDE)
    sheet.write_row(0, 0, heads, looks["head"])
    for line, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            _write_cell(sheet, line, place, cell, looks)
    book.close()
    return file.getvalue()


def _write_cell(sheet: xlsxwriter.worksheet.Worksheet, line: int, place: int, cell: Cell, looks: Looks) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(line, place, cell, looks["day"])
    elif isinstance(cell, int):
        sheet.write_number(line, place, cell)
    elif cell:
        sheet.write_string(line, place, cell, looks["quoted"] if cell.startswith(STARTS) else None)
