"""Cells: what is wrong in a row is told by column, and what is right is written in one way."""

import pytest

from sluitend.areas.imports.cells import COLUMNS, read_columns, split_name, write_address
from sluitend.areas.imports.codes import read_household_form, read_reason
from sluitend.areas.imports.table import write_page

PLACE = {name: place for place, name in enumerate(COLUMNS)}


def read_one(field: str, cell: str) -> dict[str, object]:
    """Give the staged row of a file with one column."""
    [row] = zip(*read_columns(write_page([(2, [cell])]), {field: 0}, width=1))
    return {name: row[place] for name, place in PLACE.items()}


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1980-02-01", "1980-02-01"),
        ("2022-01-01 00:00:00", "2022-01-01"),
        ("1-2-1980", "1980-02-01"),
        ("01/02/1980", "1980-02-01"),
        ("1.2.1980", "1980-02-01"),
        ("19800201", "1980-02-01"),
        ("29252", "1980-02-01"),
        ("29-02-2024", "2024-02-29"),
        ("", ""),
        ("onbekend", ""),
    ],
)
def test_a_day_is_read_however_it_is_written(cell: str, day: str) -> None:
    assert (read_one("born_on", cell)["born_on"], read_one("born_on", cell)["faults"]) == (day, "")


@pytest.mark.parametrize(
    ("field", "cell", "fault"),
    [
        ("born_on", "29-02-2023", "born_on:day"),
        ("born_on", "31-04-1980", "born_on:day"),
        ("born_on", "vandaag", "born_on:day"),
        ("born_on", "2023-02-30", "born_on:day"),
        ("born_on", "1980", "born_on:day"),
        ("started_on", "00-00-0000", "started_on:day"),
        ("ended_on", "today", "ended_on:day"),
        ("bsn", "123456789", "bsn:eleven"),
        ("bsn", "99999", "bsn:eleven"),
        ("bsn", "J. Jansen", "bsn:eleven"),
        ("email", "noor(at)voorbeeld.nl", "email:email"),
        ("postcode", "0123 AB", "postcode:postcode"),
        ("end_reason", "zomaar", "end_reason:unknown"),
        ("birth_year", "1980?", "birth_year:year"),
        ("cause_code", "99", "cause_code:cause"),
        ("last_name", "", "last_name:empty"),
        ("name", "Onbekend", "name:empty"),
        ("number", "x" * 41, "number:long"),
    ],
)
def test_what_is_wrong_in_a_cell_is_told(field: str, cell: str, fault: str) -> None:
    assert read_one(field, cell)["faults"] == fault


@pytest.mark.parametrize("cell", ["999990019", "999.990.019", " 999 990 019 ", "999-990-019"])
def test_a_bsn_is_read_with_and_without_points_and_kept_sealed(cell: str) -> None:
    row = read_one("bsn", cell)
    assert (row["faults"], len(bytes(row["bsn_hash"]))) == ("", 32)  # type: ignore[call-overload]
    assert b"999990019" not in bytes(row["bsn_sealed"])  # type: ignore[call-overload]


def test_a_bsn_that_lost_its_nought_in_a_spreadsheet_is_the_same() -> None:
    assert read_one("bsn", "010000008")["bsn_hash"] == read_one("bsn", "10000008")["bsn_hash"] is not None


def test_a_wrong_bsn_is_not_kept_at_all() -> None:
    assert "123456789" not in repr(read_one("bsn", "123456789"))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Jansen, Piet", ("Piet", "Jansen")),
        ("Piet van den Berg", ("Piet", "van den Berg")),
        ("Jansen", ("", "Jansen")),
        ("", ("", "")),
    ],
)
def test_a_whole_name_is_cut_in_the_right_place(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_an_address_is_written_on_one_line() -> None:
    assert write_address("Dam", "1", "a", "1012ab", "Amsterdam") == "Dam 1 a, 1012AB Amsterdam"
    assert write_address("Dam", "", "", "", "") == "Dam"
    assert write_address("", "1", "", "1012AB", "Amsterdam") == ""


@pytest.mark.parametrize("cells", [["K1"], ["K1", "Jansen", "extra"]])
def test_a_row_with_more_or_fewer_cells_is_not_guessed_at(cells: list[str]) -> None:
    [row] = zip(*read_columns(write_page([(2, cells)]), {"number": 0, "last_name": 1}, width=2))
    assert (row[PLACE["faults"]], row[PLACE["number"]]) == ("row:cells", "")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("11", "work"),
        ("1", "study"),
        ("34", "no_response"),
        ("99", ""),
        ("Arbeid in dienstbetrekking", "work"),
        ("Uitkering werkloosheid", "other"),
        ("Niet verschenen op oproep", "no_response"),
        ("no_response", "no_response"),
        ("Verhuizing naar andere gemeente", "moved"),
        ("AOW", "pension_age"),
    ],
)
def test_why_a_benefit_ended_is_told_in_our_codes(said: str, code: str) -> None:
    assert read_reason(said) == code


def test_a_code_for_a_household_is_told_in_words() -> None:
    assert [read_household_form(said) for said in ("2", "Alleenstaande")] == ["Alleenstaande ouder", "Alleenstaande"]
