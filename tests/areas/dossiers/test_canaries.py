"""T17 and T18: every word about a person is in the file that they get, and none is left when the file is destroyed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from psycopg import sql
from tests.areas.dossiers.canaries import (
    ABOUT_NO_PERSON,
    PERSON,
    Cage,
    Link,
    list_personal,
    open_cage,
)
from tests.areas.dossiers.leaving import become, destroy_due
from tests.standing import AT, SYSTEM, House

from sluitend.areas.contacts.models import Note
from sluitend.areas.dossiers.export import LEFT_OUT, NOT_GIVEN, WITHHELD
from sluitend.areas.dossiers.file import BY_NUMBER, BY_NUMBERS, SHARED, list_children, list_models
from sluitend.areas.dossiers.queries import export_my_file
from sluitend.areas.outcomes.queries import read_noughts
from sluitend.journal.actions import seal_journal
from sluitend.parties.actions import add_contact, join_household
from sluitend.parties.models import Party

# What destroying itself leaves behind, and what every act does.
LEFT_BEHIND = {
    "dossiers_destructioncount",
    "dossiers_destructionline",
    "dossiers_destructionlist",
    "dossiers_tally",
    "journal_entry",
}
# Columns with numbers that are not of people, each with its reason.
NO_NUMBERS_OF_PEOPLE = {
    "caseloads.export.ids": "Numbers of rows of the list; whom they are about stands beside them.",
    "dossiers.destructionline.subject": "Kept on purpose: it points at nobody.",
    "gate.account.organisation_id": "A municipality.",
    "imports.batchchange.object_id": "A row of another table.",
    "imports.batchrow.area_id": "An area.",
    "imports.batchrow.decided_by": "A colleague.",
    "imports.batchrow.worker_id": "A colleague.",
    "matching.matchround.priority_price": "Points.",
    "matching.matchround.seed": "By which lots are drawn.",
    "matching.matchround.value": "Points.",
    "matching.matchround.weights": "Points.",
    "parties.area.came_from": "Areas.",
    "schedules.estimatedarea.bound": "Points that the weeks of an area cost at least.",
    "schedules.estimatedarea.cost": "Points that the weeks of an area cost.",
    "schedules.schedule.bound": "Points that a schedule costs at least.",
    "schedules.schedule.cost": "Points that a schedule costs.",
    "journal.entry.about": "Kept on purpose: it points at nobody.",
    "journal.entry.actor": "Kept on purpose: it points at nobody.",
    "journal.entry.on_behalf_of": "Kept on purpose: it points at nobody.",
}
# Codes that the tally counts by; they say nothing of anybody.
TALLIED = {"ledger.means.code", "ledger.promise.kind", "ledger.promise.state", "parties.benefitspell.end_reason"}
COUNTED = ("amount", "count", "digest", "entries", "kept_amount", "number", "paid_amount", "upto")


@pytest.fixture
def cage(house: House, owner: Link) -> Iterator[Cage]:
    """Give a house in which somebody who left long ago has a row in every table."""
    for _ in range(3):
        mate = house.admit()
        add_contact(actor=SYSTEM, at=AT, person_id=mate, kind="phone", value=f"06 {mate}")
        join_household(actor=SYSTEM, at=AT, person_id=mate, number="H1")
    with open_cage(owner, house.municipality) as cage:
        yield cage


def dump(owner: Link) -> dict[str, set[str]]:
    """Give every row of every table as text."""
    tables = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    rows = sql.SQL("SELECT t::text FROM {} t")
    return {name: {row for (row,) in owner.execute(rows.format(sql.Identifier(name)))} for (name,) in tables}


def list_texts(cage: Cage) -> dict[str, str]:
    """Give the words, without the days."""
    return {label: word for label, word in cage.words.items() if ord(word[0]) >= 0x4E00}


def is_given(label: str) -> bool:
    return label not in LEFT_OUT and label.rpartition(".")[0] not in {each._meta.label_lower for each in NOT_GIVEN}


@pytest.mark.slow
def test_every_word_about_a_person_is_in_the_file_that_they_get(house: House, cage: Cage) -> None:
    from sluitend.portals.file_export import write_zip

    export = export_my_file(actor=become(house, PERSON), at=AT)
    told = json.dumps([table.rows for table in export.tables], ensure_ascii=False, default=str)
    assert sorted(label for label, word in cage.words.items() if is_given(label) and word not in told) == []
    assert len(write_zip(export)) > 1_000


@pytest.mark.slow
def test_no_word_about_a_person_is_left_when_the_file_is_destroyed(house: House, cage: Cage, owner: Link) -> None:
    texts = list_texts(cage)
    before = repr(dump(owner))
    assert sorted(label for label, word in texts.items() if word not in before) == []
    assert destroy_due(house) == 1
    seal_journal(at=AT)
    after = repr(dump(owner)) + Path(settings.SEAL_ANCHOR).read_text()
    assert {label for label, word in texts.items() if word in after} <= TALLIED
    assert not Party.objects.filter(id=PERSON).exists()


@pytest.mark.slow
def test_nothing_of_anybody_else_changes_when_a_file_is_destroyed(house: House, cage: Cage, owner: Link) -> None:
    mine = [str(number) for number in cage.rows.values()]
    before, figures = dump(owner), read_noughts(actor=house.council, at=AT)
    assert destroy_due(house) == 1
    after = dump(owner)
    for table, rows in before.items():
        others = {row for row in rows if not any(number in row for number in mine)}
        assert (table, others - after[table]) == (table, set())
    assert {table for table, rows in after.items() if rows - before[table]} <= LEFT_BEHIND
    assert read_noughts(actor=house.council, at=AT) == figures


def test_every_model_is_walked_or_has_a_reason_not_to_be() -> None:
    walked = {child for model in list_models() for child, _ in list_children(model)} | {model for model, _ in BY_NUMBER}
    walked |= {model for model, _ in BY_NUMBERS} | {Party} | {_find_target(*each) for each in SHARED}
    assert [model._meta.label_lower for model in list_personal() if model not in walked] == []


def test_no_reason_outlives_its_model() -> None:
    labels = {model._meta.label_lower for model in list_models()}
    assert sorted(set(ABOUT_NO_PERSON) - labels) == []
    columns = {f"{model._meta.label_lower}.{each.name}" for model in list_models() for each in model._meta.fields}
    assert sorted({*LEFT_OUT, *NO_NUMBERS_OF_PEOPLE} - columns) == []


def test_every_column_with_numbers_is_of_people_or_has_a_reason_not_to_be() -> None:
    known = {f"{model._meta.label_lower}.{name}" for model, name in (*BY_NUMBER, *BY_NUMBERS)} | {*NO_NUMBERS_OF_PEOPLE}
    loose = [
        f"{model._meta.label_lower}.{column.name}"
        for model in list_models()
        for column in model._meta.concrete_fields
        if _holds_numbers(column) and column.name not in COUNTED and not column.primary_key
    ]
    assert sorted(set(loose) - known) == []


def test_what_a_note_tells_of_somebody_else_is_not_given(house: House) -> None:
    person = house.admit()
    Note.objects.create(
        person_id=person,
        purpose="work",
        kind="note",
        happened_on=AT.date(),
        visibility="team",
        about_third=True,
        text="Over de buurvrouw",
        written_at=AT,
    )
    told = repr(export_my_file(actor=become(house, person), at=AT).tables)
    assert "buurvrouw" not in told
    assert WITHHELD in told


def _holds_numbers(column: Any) -> bool:
    number = column.base_field if isinstance(column, ArrayField) else column
    return isinstance(number, models.BigIntegerField) and not column.is_relation


def _find_target(model: type[models.Model], column: str) -> type[models.Model]:
    target: type[models.Model] = model._meta.get_field(column).related_model
    return target
