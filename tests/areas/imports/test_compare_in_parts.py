"""Comparing in parts: cut in any way, a file has the verdicts that it has whole; a fault or a kill leaves nothing."""

import signal
from collections.abc import Iterator

import pytest
from tests.areas.imports.caseload import BSNS, find_row, match, read_in, write_table
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.test_kills import ROOT, start

from sluitend.areas.imports.actions import match_batch, stage_batch
from sluitend.areas.imports.models import Batch, BatchRow
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


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let every part of a file be two lines."""
    monkeypatch.setattr(staging, "PAGE_LINES", 2)
    monkeypatch.setattr(comparing, "PART_PAGES", 1)
    return monkeypatch


def test_a_file_in_parts_has_the_verdicts_that_it_has_whole(known: House, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tell(match(known, NASTY))
    assert {verdict for _, verdict, *_ in whole} == {"new", "changed", "same", "gone", "conflict", "invalid"}
    for lines, pages in ((1, 1), (2, 1), (3, 2), (5, 1)):
        monkeypatch.setattr(staging, "PAGE_LINES", lines)
        monkeypatch.setattr(comparing, "PART_PAGES", pages)
        assert tell(match(known, NASTY)) == whole, lines


def test_people_on_two_lines_are_found_wherever_these_stand(known: House, parts: pytest.MonkeyPatch) -> None:
    batch = match(known, NASTY)
    told = {line: find_row(batch, line) for line in (6, 8, 9, 14)}
    assert [row.verdict for row in told.values()] == ["invalid", "same", "conflict", "same"]
    assert (told[6].faults, told[8].remarks, told[14].remarks) == ("row:twice", "row:repeated", "row:repeated")


def test_a_fault_in_a_part_leaves_what_was_thought_before(known: House, parts: pytest.MonkeyPatch) -> None:
    batch = match(known, NASTY)
    before, parted = tell(batch), []

    def fail_later(text: str, columns: list[str]) -> None:
        parted.append(text)
        if len(parted) > 2:
            raise MemoryError
        staging.stage_lines(text, columns)

    parts.setattr(comparing, "stage_lines", fail_later)
    with pytest.raises(MemoryError):
        match_batch(actor=known.intake, at=AT, batch_id=batch)
    assert tell(batch) == before


KILLED = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "sluitend.config.settings"
import django
django.setup()
from sluitend.areas.imports.actions import match_batch
from sluitend.areas.imports.pen import comparing
from tests.standing import AT, SYSTEM
comparing.PART_PAGES, write, written = 1, comparing._write, []
def die_between(blocks):
    if written:
        os.kill(os.getpid(), 9)
    write(blocks)
    written.append(True)
comparing._write = die_between
match_batch(actor=SYSTEM, at=AT, batch_id=int(os.environ["BATCH"]))
"""


@pytest.mark.slow
def test_a_kill_between_two_parts_leaves_nothing_and_the_file_is_compared_anew(
    known: House, parts: pytest.MonkeyPatch, database: str
) -> None:
    batch = stage_batch(actor=known.intake, at=AT, table=write_table(NASTY), source="suite", team_id=known.team)
    parts.setenv("BATCH", str(batch))
    killed = start(database, settle=f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{KILLED}")
    _, fault = killed.communicate(timeout=120)
    assert killed.returncode == -signal.SIGKILL, fault
    assert (tell(batch), Batch.objects.get(id=batch).state) == ([], "staged")
    match_batch(actor=known.intake, at=AT, batch_id=batch)
    assert tell(batch) == tell(match(known, NASTY))
