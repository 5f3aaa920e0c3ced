"""Tampering: whatever the owner of the tables does to what was sealed is found, and the application can do nothing."""

import random
from collections.abc import Callable, Iterator
from datetime import timedelta

import psycopg
import pytest
from django.conf import settings
from django.db import ProgrammingError, transaction
from tests.journal.tampering import TABLES, TAMPERINGS, Journal, run
from tests.standing import AT

from sluitend.journal.actions import Line, add_entry, seal_journal
from sluitend.journal.models import Entry, Seal
from sluitend.journal.queries import Verdict, verify_journal

ROUNDS = 1_000
SEED = 27_001
SEALS, ENTRIES_EACH = 3, 4
FORBIDDEN = (
    "UPDATE {table} SET at = at",
    "DELETE FROM {table}",
    "TRUNCATE {table}",
    "ALTER TABLE {table} DISABLE TRIGGER append_only",
)


def add(number: int) -> None:
    """Add an entry with all its fields filled in, and burn a number after every fifth."""
    at = AT + timedelta(seconds=number)
    line = Line(
        at=at,
        actor=number,
        on_behalf_of=number % 3 or None,
        role="coach",
        purpose="work",
        act="read_person",
        about=(number, number + 1),
        object=f"person:{number}",
        outcome="done",
        origin="test",
        fields=("dossier",),
    )
    with transaction.atomic():
        add_entry(line)
    if number % 5 == 0:
        with transaction.atomic():
            add_entry(line)
            transaction.set_rollback(True)


@pytest.fixture
def journal(book: None) -> Journal:
    """Give a journal that is sealed whole."""
    for seal in range(SEALS):
        for entry in range(ENTRIES_EACH):
            add(seal * ENTRIES_EACH + entry)
        seal_journal(at=AT + timedelta(minutes=seal + 1))
    entries = Entry.objects.order_by("number").values_list("number", flat=True)
    seals = Seal.objects.order_by("number").values_list("number", flat=True)
    return Journal(entries=tuple(entries), seals=tuple(seals))


@pytest.fixture
def unguarded(owner: psycopg.Connection[tuple[object, ...]]) -> Iterator[None]:
    """Switch the triggers off, as the owner of the tables can."""
    for table in TABLES:
        owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
    yield
    for table in TABLES:
        owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")


def tamper(change: Callable[[Journal, random.Random], None], journal: Journal, dice: random.Random) -> Verdict:
    """Tamper as the owner, verify, and roll it all back."""
    with transaction.atomic():
        run("RESET ROLE")
        change(journal, dice)
        verdict = verify_journal()
        transaction.set_rollback(True)
    return verdict


def test_a_thousand_tamperings_are_found_a_thousand_times(journal: Journal, unguarded: None) -> None:
    dice, missed = random.Random(SEED), []
    for number in range(ROUNDS):
        change = TAMPERINGS[number % len(TAMPERINGS)]
        if not tamper(change, journal, dice).faults:
            missed.append((number, change.__name__))
    assert missed == []
    assert verify_journal() == Verdict(seals=SEALS, entries=SEALS * ENTRIES_EACH, unsealed=0, faults=())


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_role_of_the_application_can_change_nothing(journal: Journal, table: str, statement: str) -> None:
    with pytest.raises(ProgrammingError) as caught:
        run(statement.format(table=table))
    assert isinstance(caught.value.__cause__, psycopg.errors.InsufficientPrivilege)
    assert verify_journal().faults == ()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", FORBIDDEN[:3])
def test_even_the_owner_is_stopped_while_the_trigger_is_on(
    journal: Journal, owner: psycopg.Connection[tuple[object, ...]], table: str, statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
        owner.execute(statement.format(table=table))  # type: ignore[arg-type]


def test_the_application_works_in_a_role_that_owns_nothing(owner: psycopg.Connection[tuple[object, ...]]) -> None:
    owned = owner.execute(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = %s",
        [settings.APPLICATION_ROLE],
    ).fetchone()
    assert owned == (0,)
