"""Headings: a file begins where its headings are thought to stand, or on the sheet and line that somebody chooses."""

from tests.areas.imports.caseload import carry_out
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.imports.actions import choose_headings, match_batch, stage_batch
from sluitend.areas.imports.models import Batch, BatchRow
from sluitend.areas.imports.queries import read_columns
from sluitend.areas.imports.table import Sheet, Table
from sluitend.parties.models import Person

EXPLAINED = Sheet(name="Uitleg", rows=[(1, ["Code", "Betekenis"]), (2, ["A", "Actief"]), (3, ["B", "999990019"])])
PEOPLE = Sheet(
    name="Mensen",
    rows=[(2, ["Wie", "Wat", "Waar"]), (4, ["Nr", "Familie", "Sinds"]), (5, ["K1", "Bos", ""]), (6, ["K2", "Mol", ""])],
)


def stage(house: House) -> int:
    table = Table(name="lijst.xlsx", kind="XLSX", digest="x", sheets=(EXPLAINED, PEOPLE))
    return stage_batch(actor=house.intake, at=AT, table=table, source="eigen", team_id=house.team)


def test_somebody_says_where_the_headings_stand_and_the_next_file_begins_there(house: House) -> None:
    batch = stage(house)
    view = read_columns(actor=house.intake, at=AT, batch_id=batch)
    assert (view.begins_at.sheet, view.begins_at.line, Batch.objects.get().lines) == (0, 1, 2)
    assert [(name, [each.place.line for each in lines]) for name, lines in view.sheets] == [
        ("Uitleg", [1, 2]),
        ("Mensen", [2, 4, 5]),
    ]
    choose_headings(actor=house.intake, at=AT, batch_id=batch, sheet=1, line=4)
    view = read_columns(actor=house.intake, at=AT, batch_id=batch)
    assert [(column.heading, column.examples) for column in view.columns] == [
        ("Nr", ("K1", "K2")),
        ("Familie", ("Bos", "Mol")),
        ("Sinds", ()),
    ]
    match_batch(actor=house.intake, at=AT, batch_id=batch, fields={0: "number", 1: "last_name"})
    carry_out(house, batch)
    assert set(Person.objects.values_list("number", "last_name")) == {("K1", "Bos"), ("K2", "Mol")}
    again = read_columns(actor=house.intake, at=AT, batch_id=stage(house))
    assert (again.begins_at.sheet, again.begins_at.line) == (1, 4)
    assert [column.field for column in again.columns] == ["number", "last_name", ""]


def test_what_was_compared_before_is_gone_when_a_file_begins_elsewhere(house: House) -> None:
    batch = stage(house)
    match_batch(actor=house.intake, at=AT, batch_id=batch, fields={0: "number"})
    assert BatchRow.objects.count() == 2
    choose_headings(actor=house.intake, at=AT, batch_id=batch, sheet=1, line=2)
    assert not BatchRow.objects.exists()
    assert (Batch.objects.get().state, Batch.objects.get().lines) == ("staged", 3)


def test_nothing_begins_under_its_last_line_or_outside_of_it(house: House) -> None:
    batch = stage(house)
    for sheet, line in ((1, 6), (1, 3), (7, 1)):
        with refused("invalid"):
            choose_headings(actor=house.intake, at=AT, batch_id=batch, sheet=sheet, line=line)
