"""Leaving rows out: what goes together is carried out unless somebody says, with a reason, that a row is not."""

import pytest
from tests.areas.imports.caseload import BSNS, carry_out, find_row, match, read_in, tell
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.imports.actions import decide_row, decide_rows
from sluitend.areas.imports.models import BatchRow
from sluitend.areas.imports.queries import BatchView, RowFilter, read_batch
from sluitend.parties.actions import add_area
from sluitend.parties.models import Area, Party, Person, Residence

HEADINGS = ("Klantnummer", "Voornaam", "Achternaam", "Telefoon", "Gebied")
OLD = [("K1", "Noor", "Jansen", "0612345678", "Noord"), ("K2", "Sam", "Bakker", "", "Noord")]
NEW = [
    ("K1", "Nora", "Jansen", "0687654321", "Noord"),
    ("K2", "Sam", "Bakker", "", "Zuid"),
    ("K3", "Ali", "Bos", "0611111111", ""),
]


@pytest.fixture
def batch(house: House) -> int:
    """Give a file in which one person has changed, one has moved and one is new."""
    for name in ("Noord", "Zuid"):
        add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code=name[0], name=name, from_on=TODAY)
    read_in(house, OLD, HEADINGS)
    return match(house, NEW, HEADINGS)


def look(batch: int, **wanted: str) -> BatchView:
    return read_batch(actor=SYSTEM, at=AT, batch_id=batch, wanted=RowFilter(**wanted))  # type: ignore[arg-type]


def tell_differences(batch: int) -> dict[int, set[tuple[str, str, str]]]:
    rows = look(batch).rows
    return {row.line: {(each.field, each.before, each.after) for each in row.differences} for row in rows}


def test_a_list_says_of_each_field_what_it_was_and_becomes(house: House, batch: int) -> None:
    told = {
        2: {("first_name", "Noor", "Nora"), ("phone", "0612345678", "0687654321")},
        3: {("area", "Noord", "Zuid")},
        4: {("phone", "", "0611111111")},
    }
    assert tell_differences(batch) == told
    carry_out(house, batch)
    # The book says what the file said by now; what it said before was remembered, but for a number that was added.
    told[2] = {("first_name", "Noor", "Nora"), ("phone", "", "0687654321")}
    assert tell_differences(batch) == told


def test_rows_are_found_by_the_field_that_changes(house: House, batch: int) -> None:
    lines = {field: [row.line for row in look(batch, field=field).rows] for field in ("phone", "area", "name")}
    assert lines == {"phone": [2], "area": [3], "name": [2, 3, 4]}


def test_what_is_left_out_stays_as_it_is(house: House, batch: int) -> None:
    rows = [find_row(batch, line).id for line in (2, 3, 4)]
    told = decide_rows(actor=house.intake, at=AT, batch_id=batch, row_ids=rows, choice="refuse", because="book_right")
    assert [each.fault for each in told] == ["", "", ""]
    carry_out(house, batch)
    assert set(Person.objects.values_list("number", "first_name")) == {("K1", "Noor"), ("K2", "Sam")}
    assert set(Residence.objects.values_list("area", flat=True)) == {Area.objects.get(code="N").id}
    assert set(BatchRow.objects.filter(batch=batch).values_list("because", "applied_at")) == {("book_right", None)}


def test_what_was_left_out_can_be_taken_back_and_is_then_carried_out(house: House, batch: int) -> None:
    row = find_row(batch, 4).id
    decide_row(actor=house.intake, at=AT, row_id=row, choice="refuse", because="asked_first")
    decide_row(actor=house.intake, at=AT, row_id=row, choice="again")
    assert find_row(batch, 4).decided_by is None
    carry_out(house, batch)
    assert Person.objects.filter(number="K3").exists()


def test_nothing_is_left_out_without_a_fixed_reason_or_where_nothing_happens(house: House, batch: int) -> None:
    for because in ("", "work"):
        with refused("invalid"):
            decide_row(actor=house.intake, at=AT, row_id=find_row(batch, 2).id, choice="refuse", because=because)
    same = match(house, OLD, HEADINGS)
    assert tell(same) == ["same", "same"]
    with refused("invalid"):
        decide_row(actor=house.intake, at=AT, row_id=find_row(same, 2).id, choice="refuse", because="book_right")


def test_a_colleague_is_told_by_name_and_a_bsn_never(house: House) -> None:
    headings = ("Klantnummer", "Achternaam", "BSN", "Klantmanager")
    names = dict(Party.objects.values_list("id", "name"))
    coach, colleague = names[house.coach.party_id or 0], names[house.colleague.party_id or 0]
    read_in(house, [("K1", "Jansen", "", coach)], headings)
    batch = match(house, [("K1", "Jansen", BSNS[0], colleague)], headings)
    told = {("bsn", "", "*****"), ("worker", coach, colleague)}
    assert tell_differences(batch)[2] == told
    carry_out(house, batch)
    assert tell_differences(batch)[2] == told
