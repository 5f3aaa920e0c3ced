"""Comparing: however its pages are cut, a file has the same verdicts; a fault leaves what was thought before."""

from collections.abc import Mapping

import pytest
from tests.areas.imports.caseload import BSNS, find_row, match, read_in
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.imports.actions import match_batch
from sluitend.areas.imports.cells import Column
from sluitend.areas.imports.models import BatchRow
from sluitend.areas.imports.pen import comparing, staging
from sluitend.parties.actions import add_area

NOOR = ("K1", BSNS[0], "Noor", "de Vries", "03-04-1980", "06-12345678", "noor@voorbeeld.nl", "Noord")
SAM = ("K2", BSNS[1], "Sam", "Bakker", "1975-12-31")
IDA = ("K3", "", "Ida", "Smit", "12-12-1970", "", "ida@voorbeeld.nl")
EVA = ("K4", BSNS[2], "Eva", "Mulder", "01-01-1990")
# Doubles that stand far apart, by one key and by another: 2 and 6 share a BSN, 6 and 9 a number, 4 and 8 a name.
NASTY = [
    NOOR,
    (*SAM[:2], "Samuel", *SAM[3:]),
    ("", "", "Ida", "Smit", "12-12-1970"),
    ("K7", "999990034", "Bo", "Visser", "31-02-1980"),
    (*NOOR[:5], "06-87654321", *NOOR[6:]),
    ("K8", "", "Mo", "Yılmaz", "05-05-1985", "", "mo(at)voorbeeld.nl"),
    ("", "", "Ida", "Smit", "12-12-1970"),
    ("K1", "", "Noor", "de Vries", "03-04-1980"),
    ("K2", BSNS[0], "Wie", "Weet", "1975-12-31"),
    ("K\\9", "", "O’Brien\\N", "de\\tWit", "", "", "", "Atlantis"),
    ("", BSNS[3], "J.", "Smit", "12-12-1970"),
    ("K10", BSNS[4], "", "Alleen", "1999-09-09"),
    ("K10", BSNS[4], "", "Alleen", "1999-09-09"),
]
TOLD = "line verdict person_id other_id keys changes faults remarks number first_name last_name born_on post".split()


def tell(batch: int) -> list[tuple[object, ...]]:
    return list(BatchRow.objects.filter(batch=batch).order_by("line", "person_id").values_list(*TOLD))


@pytest.fixture
def known(house: House) -> House:
    """Give a house in whose book four people came in through the source of the tests."""
    add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    read_in(house, [NOOR, SAM, IDA, EVA])
    return house


def test_a_file_in_pages_has_the_verdicts_that_it_has_whole(known: House, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tell(match(known, NASTY))
    assert {verdict for _, verdict, *_ in whole} == {"new", "changed", "same", "gone", "conflict", "invalid"}
    monkeypatch.setattr(staging, "PAGE_LINES", 2)
    assert tell(match(known, NASTY)) == whole


def test_people_on_two_lines_are_found_wherever_these_stand(known: House) -> None:
    batch = match(known, NASTY)
    told = {line: find_row(batch, line) for line in (6, 8, 9, 14)}
    assert [row.verdict for row in told.values()] == ["invalid", "same", "conflict", "same"]
    assert (told[6].faults, told[8].remarks, told[14].remarks) == ("row:twice", "row:repeated", "row:repeated")


def test_a_fault_while_reading_ahead_leaves_what_was_thought_before(
    known: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "PAGE_LINES", 2)
    batch = match(known, NASTY)
    before, read = tell(batch), []

    def fail_later(columns: Mapping[str, Column]) -> str:
        read.append(columns)
        if len(read) > 2:
            raise MemoryError
        return staging.write_lines(columns)

    monkeypatch.setattr(comparing, "write_lines", fail_later)
    with pytest.raises(MemoryError):
        match_batch(actor=known.intake, at=AT, batch_id=batch)
    assert tell(batch) == before
