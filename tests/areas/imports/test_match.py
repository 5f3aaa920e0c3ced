"""Matching: who each row is about by the surest key, what differs, and what is never taken for the same person."""

from datetime import timedelta

import pytest
from tests.areas.imports.caseload import BSNS, carry_out, find_row, match, read_in, tell, write_table
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.imports.actions import match_batch, stage_batch
from sluitend.areas.imports.models import BatchColumn, BatchPage, BatchRow
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person
from sluitend.parties.actions import add_area
from sluitend.parties.models import Person, PersonContact

NOOR = ("K1", BSNS[0], "Noor", "de Vries", "03-04-1980", "06-12345678", "noor@voorbeeld.nl")
SAM = ("K2", BSNS[1], "Sam", "Bakker", "1975-12-31")


def change(row: tuple[str, ...], place: int, cell: str) -> tuple[str, ...]:
    return (*row[:place], cell, *row[place + 1 :])


def test_whoever_nobody_knows_is_new_and_known_the_next_time(house: House) -> None:
    assert tell(read_in(house, [NOOR, SAM])) == ["new", "new"]
    assert tell(match(house, [NOOR, SAM])) == ["same", "same"]


def test_somebody_is_known_by_the_surest_key_that_is_given(house: House) -> None:
    read_in(house, [NOOR])
    rows = [NOOR, change(NOOR, 0, ""), change(NOOR, 1, "")]
    batches = [match(house, [row]) for row in rows]
    assert [find_row(batch, 2).keys for batch in batches] == ["bsn number", "bsn", "number"]
    by_name = match(house, [change(change(NOOR, 1, ""), 0, "")])
    assert (find_row(by_name, 2).keys, tell(by_name)) == ("name", ["same"])


@pytest.mark.parametrize(
    ("place", "cell", "changed"),
    [
        (2, "Nora", "first_name"),
        (3, "de Vries-Bakker", "last_name"),
        (4, "04-04-1980", "born_on"),
        (5, "06-87654321", "phone"),
        (6, "nora@voorbeeld.nl", "email"),
    ],
)
def test_what_differs_is_told_by_field(house: House, place: int, cell: str, changed: str) -> None:
    read_in(house, [NOOR])
    batch = match(house, [change(NOOR, place, cell)])
    assert (tell(batch), find_row(batch, 2).changes) == (["changed"], changed)


@pytest.mark.parametrize(("place", "cell"), [(2, "N."), (3, ""), (4, "19800403"), (5, "+31 6 12 34 56 78"), (6, "NNB")])
def test_the_same_thing_written_otherwise_is_no_change(house: House, place: int, cell: str) -> None:
    read_in(house, [NOOR])
    batch = match(house, [change(NOOR, place, cell)])
    assert tell(batch) == (["same"] if cell else ["invalid"])


def test_two_keys_that_point_to_two_people_are_put_to_a_person(house: House) -> None:
    read_in(house, [NOOR, SAM])
    noor, sam = Person.objects.order_by("number").values_list("party", flat=True)
    batch = match(house, [change(NOOR, 0, "K2")])
    row = find_row(batch, 2)
    assert (row.verdict, row.keys, row.person_id, row.other_id) == ("conflict", "bsn number", noor, sam)


def test_a_number_of_somebody_with_another_bsn_is_put_to_a_person(house: House) -> None:
    read_in(house, [NOOR])
    batch = match(house, [change(NOOR, 1, BSNS[2])])
    assert (tell(batch), find_row(batch, 2).keys) == (["conflict"], "number")


def test_a_couple_that_shares_everything_but_the_bsn_is_never_one_person(house: House) -> None:
    """One e-mail address, one telephone, the same initials, name and even the same day of birth."""
    jan = ("", BSNS[0], "J.", "Smit", "01-01-1990", "0612345678", "smit@voorbeeld.nl")
    jet = ("", BSNS[1], "J.", "Smit", "01-01-1990", "0612345678", "smit@voorbeeld.nl")
    assert tell(read_in(house, [jan, jet])) == ["new", "new"]
    assert tell(match(house, [jan, jet])) == ["same", "same"]
    assert Person.objects.count() == 2
    assert PersonContact.objects.values("point").distinct().count() == 2


def test_partners_under_one_client_number_are_put_to_a_person(house: House) -> None:
    jet = change(change(NOOR, 1, BSNS[3]), 2, "Jet")
    assert tell(match(house, [NOOR, jet])) == ["new", "conflict"]


def test_an_initial_and_a_day_of_birth_are_not_enough(house: House) -> None:
    read_in(house, [change(NOOR, 1, "")])
    batch = match(house, [("", "", "N.", "de Vries", "03-04-1980")])
    assert (tell(batch), find_row(batch, 2).keys) == (["conflict"], "initial")


def test_a_name_that_stands_for_two_people_is_put_to_a_person(house: House) -> None:
    read_in(house, [change(NOOR, 1, ""), change(change(NOOR, 1, ""), 0, "K9")])
    row = find_row(match(house, [("", "", "Noor", "de Vries", "03-04-1980")]), 2)
    assert (row.verdict, row.keys, row.other_id is not None) == ("conflict", "name", True)


def test_a_new_number_for_a_known_name_is_put_to_a_person(house: House) -> None:
    read_in(house, [change(NOOR, 1, "")])
    assert tell(match(house, [("K7", "", "Noor", "de Vries", "03-04-1980")])) == ["conflict"]


def test_a_number_with_another_name_and_day_of_birth_is_put_to_a_person(house: House) -> None:
    read_in(house, [NOOR])
    assert tell(match(house, [("K1", "", "Piet", "Klaassen", "05-05-1955")])) == ["conflict"]


def test_the_same_line_twice_adds_nothing_and_another_line_about_the_same_person_is_invalid(house: House) -> None:
    batch = match(house, [NOOR, NOOR, change(NOOR, 2, "Nora")])
    assert tell(batch) == ["new", "same", "invalid"]
    assert (find_row(batch, 3).remarks, find_row(batch, 4).faults) == ("row:repeated", "row:twice")


def test_whoever_lives_elsewhere_now_has_moved(house: House) -> None:
    for code, name in (("N", "Noord"), ("Z", "Zuid")):
        add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code=code, name=name, from_on=TODAY)
    read_in(house, [(*NOOR, "Noord")])
    assert tell(match(house, [(*NOOR, "n")])) == ["same"]
    assert tell(match(house, [(*NOOR, "Zuid")])) == ["moved"]
    nowhere = match(house, [(*NOOR, "Atlantis")])
    assert (tell(nowhere), find_row(nowhere, 2).remarks) == (["same"], "area:nowhere")


def test_whoever_is_missing_is_proposed_to_have_left_and_nobody_else(house: House) -> None:
    house.admit()
    read_in(house, [NOOR, SAM])
    batch = match(house, [NOOR])
    sam = Person.objects.get(number="K2").pk
    assert tell(batch) == ["gone", "same"]
    assert find_row(batch, 0).person_id == sam


def test_whoever_left_and_is_back_is_proposed_to_return(house: House) -> None:
    read_in(house, [NOOR])
    person = Person.objects.get(number="K1").pk
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because="work")
    batch = match(house, [NOOR], at=AT + timedelta(days=40))
    assert (tell(batch), find_row(batch, 2).changes) == (["changed"], "return")


def test_a_bsn_stands_in_no_table_as_it_is(house: House, owner) -> None:
    batch = match(house, [NOOR, change(SAM, 1, "999990034")])
    carry_out(house, batch)
    for table in ("imports_batchrow", "imports_batchpage", "imports_batchchange", "imports_batchcolumn"):
        found = owner.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%%999990034%%'").fetchone()
        assert found == (0,), table
        found = owner.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%%{BSNS[0]}%%'").fetchone()
        assert found == (0,), table
    assert find_row(batch, 3).faults == "bsn:eleven"
    assert BatchPage.objects.count() == 1


def test_what_a_cell_says_is_kept_letter_by_letter(house: House) -> None:
    odd = ("K\\1", "", "N\\o\\\\or", "\\N", "03-04-1980", "06-12345678", "no\\.or@voorbeeld.nl")
    row = find_row(match(house, [odd]), 2)
    assert (row.number, row.first_name, row.last_name, row.email) == (odd[0], odd[2], odd[3], odd[6])


def test_what_would_end_a_cell_or_a_line_is_a_space(house: House) -> None:
    row = find_row(match(house, [("K1", "", "Noor\tAnna", "de\r\n\x0bVries", "03-04-1980")]), 2)
    assert (row.first_name, row.last_name, row.verdict) == ("Noor Anna", "de Vries", "new")


def test_columns_are_recognised_and_remembered_for_their_source(house: House) -> None:
    headings = ("ID_WZ", "Iets anders", "roepnaam", "Geslachtsnaam", "geb. datum", "Tel", "Mail", "Wijk")
    batch = match(house, [NOOR], headings)
    fields = list(BatchColumn.objects.filter(batch=batch).order_by("place").values_list("field", "because"))
    assert fields[:5] == [
        ("number", "heading"),
        ("bsn", "cells"),
        ("first_name", "heading"),
        ("last_name", "heading"),
        ("born_on", "heading"),
    ]
    match_batch(actor=house.intake, at=AT, batch_id=batch, fields={0: "number", 3: "last_name", 5: "phone"})
    later = match(house, [NOOR], headings)
    assert list(BatchColumn.objects.filter(batch=later).order_by("place").values_list("field", "because"))[5:7] == [
        ("phone", "memory"),
        ("", "memory"),
    ]


@pytest.mark.parametrize(
    "fields", [{5: "phone", 6: "email"}, {3: "last_name", 4: "born_on"}, {0: "number", 2: "name", 3: "last_name"}]
)
def test_columns_by_which_nobody_is_recognised_are_refused(house: House, fields: dict[int, str]) -> None:
    batch = match(house, [NOOR])
    with refused("invalid"):
        match_batch(actor=house.intake, at=AT, batch_id=batch, fields=fields)


def test_a_file_of_another_municipality_is_not_found(house: House) -> None:
    batch = match(house, [NOOR])
    stranger = Actor(party_id=house.outsider.party_id, role="intake", organisation_id=house.outsider.organisation_id)
    with refused("not_found"):
        match_batch(actor=stranger, at=AT, batch_id=batch)
    with refused("not_found"):
        stage_batch(actor=stranger, at=AT, table=write_table([NOOR]), source="suite", team_id=house.team)


def test_matching_anew_forgets_what_was_thought_before(house: House) -> None:
    batch = match(house, [NOOR, SAM])
    match_batch(actor=house.intake, at=AT, batch_id=batch)
    assert BatchRow.objects.filter(batch=batch).count() == 2
