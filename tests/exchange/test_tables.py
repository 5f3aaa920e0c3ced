"""T13: nasty files, made here and kept nowhere: each is read, or refused in Dutch with the place named."""

import gzip
import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date

import pytest
import xlsxwriter

from sluitend.areas.imports.cells import COLUMNS, read_columns
from sluitend.areas.imports.headings import find_place, split_at, write_letters
from sluitend.areas.imports.table import Row, Sheet, Table, write_page
from sluitend.exchange.caseload import limits, sheets
from sluitend.exchange.caseload.tables import read_table
from sluitend.gate.errors import Invalid

HEAD = "Klantnummer;Achternaam;Geboortedatum"
GOOD = f"{HEAD}\nK1;Jansen;01-02-1980\n"
ROW = ["K1", "Jansen", "01-02-1980"]


def read(content: bytes | str, name: str = "caseload.csv") -> Table:
    return read_table(content if isinstance(content, bytes) else content.encode(), name=name)


def begin(table: Table) -> tuple[tuple[str, ...], Sequence[Row]]:
    """Give the headings and the rows of a table where it is thought to begin."""
    place = find_place(table.sheets, remembered=())
    return split_at(table.sheets[place.sheet].rows, place.line)


def cells_of(table: Table) -> list[list[str]]:
    return [cells for _, cells in begin(table)[1]]


def write_sheet(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    """Give an Excel file as its maker would save it."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        fill(book)
    return target.getvalue()


def fill_rows(*rows: list[object]) -> bytes:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Klanten")
        for line, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(line, place, cell, book.add_format({"num_format": "dd-mm-yyyy"}))
                else:
                    sheet.write(line, place, cell)

    return write_sheet(fill)


SPACE = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT = f"""<?xml version="1.0" encoding="UTF-8"?>{{before}}<office:document-content
 xmlns:office="{SPACE}:office:1.0" xmlns:table="{SPACE}:table:1.0" xmlns:text="{SPACE}:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Klanten">{{rows}}</table:table></office:spreadsheet>
</office:body></office:document-content>"""
MANIFEST = """<?xml version="1.0"?><manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""
TEXT = '<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def write_open_document(*rows: list[str], before: str = "", more: str = "", raw: str = "") -> bytes:
    """Give an OpenDocument sheet, as small as one can be."""
    lines = [
        f"<table:table-row>{''.join(TEXT.format(text=cell, more=more) for cell in cells)}</table:table-row>"
        for cells in rows
    ]
    return write_package(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": MANIFEST.encode(),
            "content.xml": CONTENT.format(rows="".join(lines) + raw, before=before).encode(),
        }
    )


def write_package(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def fill_far_down(book: xlsxwriter.Workbook) -> None:
    book.add_worksheet("Leeg")
    sheet = book.add_worksheet("Klanten")
    for line, cells in enumerate((HEAD.split(";"), ROW)):
        sheet.write_row(4 + line, 3, cells)


def fill_merged(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEAD.split(";"))
    sheet.write_row(1, 0, ROW)
    sheet.merge_range(2, 0, 2, 2, "K2")


def fill_far_end(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEAD.split(";"))
    sheet.write(1_048_575, 16_383, "ver weg")


def fill_with_formulas(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEAD.split(";"))
    sheet.write_formula(1, 0, '="K"&1', None, "K1")
    sheet.write_row(1, 1, ROW[1:])


def fill_two_sheets(book: xlsxwriter.Workbook) -> None:
    book.add_worksheet("Uitleg").write_column(0, 0, ["Wat staat hier?", "Vraag het aan Jan"])
    sheet = book.add_worksheet("Klanten")
    sheet.write_row(0, 0, HEAD.split(";"))
    sheet.write_row(1, 0, ROW)


READABLE: dict[str, bytes | str] = {
    "utf8": GOOD,
    "utf8 with a mark": b"\xef\xbb\xbf" + GOOD.encode(),
    "utf16 little": b"\xff\xfe" + GOOD.encode("utf-16-le"),
    "utf16 big": b"\xfe\xff" + GOOD.encode("utf-16-be"),
    "utf16 little without a mark": GOOD.encode("utf-16-le"),
    "utf16 big without a mark": GOOD.encode("utf-16-be"),
    "windows lines": GOOD.replace("\n", "\r\n"),
    "old apple lines": GOOD.replace("\n", "\r"),
    "commas": GOOD.replace(";", ","),
    "tabs": GOOD.replace(";", "\t"),
    "no last line end": GOOD.rstrip(),
    "empty lines around": f"\n\n{GOOD}\n;;\n\n",
    "quotes": '"Klantnummer";"Achternaam";"Geboortedatum"\n"K1";"Jansen";"01-02-1980"\n',
    "excel": fill_rows(HEAD.split(";"), ROW),
    "excel with days": fill_rows(HEAD.split(";"), ["K1", "Jansen", date(1980, 2, 1)]),
    "excel with empty rows and columns before": write_sheet(fill_far_down),
    "excel with merged cells": write_sheet(fill_merged),
    "excel with formulas": write_sheet(fill_with_formulas),
    "excel with words on a sheet before": write_sheet(fill_two_sheets),
    "open document": write_open_document(HEAD.split(";"), ROW),
    "a title and a day above": f"Overzicht bijstand\n;;\nop;23-11-2026;\n{GOOD}",
    "the separator said above": f"sep=;\n{GOOD}",
    "spaces that do not break": GOOD.replace("Jansen", "\u00a0Jansen\u00a0"),
    "a separator in quotes": f'{GOOD}"K;2";Bakker;\n',
    "packed": gzip.compress(GOOD.encode()),
    "packed, with letters of windows": gzip.compress(f"{GOOD}K2;Çelik;\n".encode("cp1252")),
}


@pytest.mark.parametrize("name", READABLE)
def test_a_file_is_read_however_it_was_written(name: str) -> None:
    headings, rows = begin(read(READABLE[name]))
    [(_line, first), *_rest] = rows
    assert list(headings) == HEAD.split(";")
    [day, *_rest] = read_columns(write_page(rows), {"born_on": 2}, width=3)[COLUMNS.index("born_on")]
    assert ([cell.strip() for cell in first[:2]], day) == (ROW[:2], "1980-02-01")


TOLD: dict[str, tuple[bytes | str, str]] = {
    "nothing": ("", "niets"),
    "only headings": (HEAD, "geen rijen"),
    "only spaces": ("  \n \n", "niets"),
    "no headings": ("1;2;3\n4;5;6\n", "regel 1 staan geen kolomkoppen"),
    "a nought": ("Naam;BSN\nJan\0sen;1\n", "Regel 2 bevat een leeg teken"),
    "half a letter": (b"\xff\xfe" + GOOD.encode("utf-16-le") + b"K", "UTF-16"),
    "another alphabet": (b"\xff\xfe\x00\x00" + GOOD.encode("utf-32-le"), "UTF-16"),
    "unknown bytes": (b"Naam;Plaats\nRen\x81;Dam\n", "Regel 2"),
    "open quotes": ('Naam;Plaats\n"Jan;Dam\n', "aanhalingstekens"),
    "quotes inside": ('Naam;Plaats\n"Jan"sen;Dam\n', "Regel 2"),
    "a page of the web": ("<html><table><tr><td>Naam</td></tr></table></html>", "webpagina"),
    "json": ('{"naam": "Jansen"}', "JSON"),
    "a pdf": ("%PDF-1.7\nBlabla", "PDF"),
    "old excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud Excel-bestand"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Regel"),
    "a million columns": (";".join(["a"] * 1_000_000) + "\n1;2\n", "1000000 kolommen"),
    "a cell without end": (f"Naam;Plaats\n{'x' * 10_001};Dam\n", "Regel 2 heeft een cel van 10001 tekens"),
    "too many rows": ("Naam\n" + "x\n" * 200_001, "meer dan 200000 rijen"),
    "too large": (b"Naam\n" + b"x" * 10_000_001, "groter dan 10 MB"),
    "half a package": (fill_rows(HEAD.split(";"), ROW)[:-200], "beschadigd"),
    "another package": (write_package({"hallo.txt": b"hallo"}), "geen Excel"),
    "an empty package": (b"PK\x05\x06" + b"\0" * 18, "Regel 1"),
    "an empty sheet": (write_sheet(lambda book: None), "geen blad met gegevens"),
    "a sheet of headings": (fill_rows(HEAD.split(";")), "geen rijen"),
    "a bomb": (write_package({"content.xml": b"0" * 60_000_000}), "100 keer zo groot"),
    "a larger bomb": (write_package({f"{n}.xml": b"0" * 30_000_000 for n in range(4)}), "groter dan 100 MB"),
    "entities": (write_open_document(ROW, before='<!DOCTYPE a [<!ENTITY x "ha">]>'), "verwijzingen"),
    "an outside entity": (
        write_open_document(ROW, before='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "verwijzingen",
    ),
    "half a packed file": (gzip.compress(GOOD.encode())[:-12], "ingepakte bestand is beschadigd"),
    "a packed file that is none": (b"\x1f\x8bKlantnummer;", "ingepakte bestand is beschadigd"),
    "packed twice": (gzip.compress(gzip.compress(GOOD.encode())), "Regel 1"),
    "a packed bomb": (gzip.compress(b"0" * 11_000_000), "groter dan 10 MB"),
    "a letter of word": (write_package({"word/document.xml": b"<w:p>Hallo</w:p>"}), "geen Excel"),
    "a package that climbs out": (write_package({"../../etc/passwd": b"x"}), "geen Excel"),
    "a database": (b"SQLite format 3\0" + b"\0" * 80, "leeg teken"),
    "a message of a statistic": ('<?xml version="1.0"?><BUS><PERSOON/></BUS>', "XML"),
    "too wide a sheet": (fill_rows([f"K{n}" for n in range(300)], ["x"] * 300), "kolommen"),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_file_that_cannot_be_read_is_refused_with_the_place_and_the_reason(name: str) -> None:
    content, told = TOLD[name]
    with pytest.raises(Invalid) as refusal:
        begin(read(content))
    assert str(refusal.value.what) == "Dit bestand kan niet worden ingelezen."
    assert told in str(refusal.value.why), refusal.value.why
    assert len(str(refusal.value.now).split()) >= 3


def test_there_are_at_least_sixty_nasty_files_and_the_reader_has_ten_seconds_and_300_megabytes() -> None:
    assert len(READABLE) + len(TOLD) >= 60
    assert (limits.MOST_SECONDS, limits.MOST_MEMORY_BYTES) == (10, 300_000_000)


def test_the_letters_of_windows_are_read_as_they_were_written() -> None:
    table = read("Naam;Plaats\nGeësta Çelik–Šen;’s-Gravenhage €5\n".encode("cp1252"))
    assert (table.kind, cells_of(table)) == (
        "CSV, Windows-1252, ;",
        [["Geësta Çelik–Šen", "’s-Gravenhage €5"]],
    )


def test_a_package_that_lies_about_its_size_is_refused() -> None:
    honest = fill_rows(HEAD.split(";"), ROW)
    with zipfile.ZipFile(io.BytesIO(honest)) as package:
        part = max(package.infolist(), key=lambda each: each.file_size)
    size = part.file_size.to_bytes(4, "little")
    lying = honest.replace(size, (10).to_bytes(4, "little"))
    assert lying != honest
    with pytest.raises(Invalid):
        read(lying)


def test_a_package_under_a_password_is_refused() -> None:
    locked = bytearray(fill_rows(HEAD.split(";"), ROW))
    places = [at for at in range(len(locked) - 4) if locked[at : at + 4] == b"PK\x01\x02"]
    for at in places:
        locked[at + 8] |= 1
    with pytest.raises(Invalid):
        read(bytes(locked))


@pytest.mark.slow
def test_cells_at_the_far_end_of_a_sheet_do_not_fill_the_memory() -> None:
    far = write_sheet(fill_far_end)
    with pytest.raises(Invalid):
        read(far)


@pytest.mark.slow
def test_a_cell_that_is_repeated_a_billion_times_does_not_fill_the_memory() -> None:
    cell = TEXT.format(text="x", more=' table:number-columns-repeated="16000"')
    raw = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    with pytest.raises(Invalid):
        read(write_open_document(HEAD.split(";"), raw=raw))


def test_a_reader_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_SECONDS", 0)
    with pytest.raises(Invalid):
        read(READABLE["excel"])


def test_a_formula_is_read_as_its_text_and_never_carried_out() -> None:
    nasty = ["=1+1", "+31612345678", "-5", "@SUM(A1)", "=cmd|'/c calc'!A0", "\t=2"]
    table = read("Naam\n" + "\n".join(nasty))
    assert [cells[0] for cells in cells_of(table)] == nasty
    assert cells_of(read(fill_rows(["Naam"], ["'=cmd|' /C calc'!A0"])))[0] == ["'=cmd|' /C calc'!A0"]


def test_headings_that_are_missing_or_double_are_told_apart() -> None:
    headings, _rows = begin(read("Naam;;Naam; Plaats  nu \na;b;c;d\n"))
    assert headings == ("Naam", "Kolom B", "Naam (2)", "Plaats nu")


def test_all_sheets_are_kept_with_their_names() -> None:
    table = read(write_sheet(fill_two_sheets))
    assert [sheet.name for sheet in table.sheets] == ["Uitleg", "Klanten"]


def test_a_table_begins_with_what_a_source_sent_before() -> None:
    rows = [(1, ["Zaak", "Mens"]), (2, ["A", "B"]), (3, ["Wie", "Wat"]), (4, ["C", "D"])]
    places = [
        find_place([Sheet(name="", rows=rows)], remembered=remembered).line for remembered in ((), ("Wie", "Wat"))
    ]
    assert places == [1, 3]


def test_lines_are_counted_as_they_stand_in_the_file() -> None:
    table = read('Naam;Plaats\n"Jan\nPiet";Dam\n\nEva;Hoorn\n')
    assert [line for line, _ in begin(table)[1]] == [3, 5]


def test_numbers_of_a_sheet_keep_their_digits() -> None:
    table = read(fill_rows(["BSN", "Uren", "Ja"], [999990019, 7.5, True]))
    assert cells_of(table) == [["999990019", "7.5", "ja"]]


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [write_letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_name_of_a_file_is_kept_without_its_folders() -> None:
    assert [read(GOOD, name).name for name in ("../../etc/a.csv", "C:\\map\\b.csv")] == ["a.csv", "b.csv"]
