"""Seals: a chain over all that is there for good, made while work goes on, and anchored outside the database."""

import random
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction
from tests.standing import AT

from sluitend.journal.actions import Line, SealPostponed, add_entry, seal_journal
from sluitend.journal.digests import FIRST
from sluitend.journal.models import Entry, Seal
from sluitend.journal.queries import Verdict, find_last_seal_at, verify_journal

LINE = Line(
    at=AT,
    actor=7,
    on_behalf_of=None,
    role="coach",
    purpose="work",
    act="read_person",
    about=(3, 1, 3),
    object="person:1",
    outcome="done",
    origin="test",
    fields=("dossier",),
)
# As the gate writes it, but by hand, so that the transaction can be kept open.
BY_HAND = """
    INSERT INTO journal_entry (at, role, purpose, act, about, object, outcome, origin, fields)
    VALUES (%s, 'coach', 'work', 'read_person', '{1}', '', 'done', 'test', '{}')
"""


def add(count: int = 1) -> None:
    for _ in range(count):
        with transaction.atomic():
            add_entry(LINE)


def seal(*, minutes: int = 0, patience_seconds: float = 5) -> int:
    return seal_journal(at=AT + timedelta(minutes=minutes), patience_seconds=patience_seconds)


def run_together(*jobs: Callable[[], None]) -> None:
    """Run jobs at the same time, each with a connection of its own, and fail when one of them does."""
    faults: list[BaseException] = []

    def run(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as fault:  # told below, in the thread of the test
            faults.append(fault)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_an_empty_journal_has_nothing_to_seal(book: None) -> None:
    assert seal() == 0
    assert verify_journal() == Verdict(seals=0, entries=0, unsealed=0, faults=())
    assert find_last_seal_at() is None


def test_a_seal_covers_all_that_is_there(book: None) -> None:
    add(3)
    assert seal() == 3
    row = Seal.objects.get()
    assert (row.number, row.entries, row.upto, bytes(row.previous)) == (1, 3, 3, FIRST)
    assert find_last_seal_at() == AT


def test_nothing_new_is_not_sealed_again(book: None) -> None:
    add()
    assert [seal(), seal(minutes=1)] == [1, 0]
    assert Seal.objects.count() == 1


def test_each_seal_holds_the_digest_of_the_one_before(book: None) -> None:
    for minutes in range(3):
        add(2)
        seal(minutes=minutes)
    first, second, third = Seal.objects.order_by("number")
    assert [bytes(second.previous), bytes(third.previous)] == [bytes(first.digest), bytes(second.digest)]
    assert [row.upto for row in (first, second, third)] == [2, 4, 6]


def test_an_untouched_journal_holds_and_tells_what_is_not_sealed_yet(book: None) -> None:
    add(2)
    seal()
    add(3)
    assert verify_journal() == Verdict(seals=1, entries=2, unsealed=3, faults=())


def test_an_entry_names_each_person_once_in_order(book: None) -> None:
    add()
    assert Entry.objects.get().about == [1, 3]


def test_a_number_that_was_handed_out_and_never_used_is_no_fault(book: None) -> None:
    add()
    with transaction.atomic():
        add_entry(LINE)
        transaction.set_rollback(True)
    add()
    seal()
    assert list(Entry.objects.order_by("number").values_list("number", flat=True)) == [1, 3]
    assert verify_journal().faults == ()


def test_every_seal_is_anchored_outside_the_database(book: None) -> None:
    add()
    seal()
    add()
    seal(minutes=1)
    lines = Path(settings.SEAL_ANCHOR).read_text().splitlines()
    assert lines == [f"{row.number} {bytes(row.digest).hex()}" for row in Seal.objects.order_by("number")]


def test_without_its_anchor_the_chain_can_still_be_verified(book: None) -> None:
    add()
    seal()
    Path(settings.SEAL_ANCHOR).unlink()
    assert verify_journal() == Verdict(seals=1, entries=1, unsealed=0, faults=())


def test_an_anchor_that_tells_of_another_seal_is_a_fault(book: None) -> None:
    add()
    seal()
    Path(settings.SEAL_ANCHOR).write_text(f"1 {'00' * 32}\n2 {'00' * 32}\n")
    assert verify_journal().faults == (
        "zegel 1 is anders dan het anker buiten de database",
        "zegel 2 staat in het anker maar niet in de database",
    )


def test_sealing_waits_for_a_number_that_is_still_being_used(book: None, database: str) -> None:
    add()
    with psycopg.connect(database) as colleague:
        colleague.execute(BY_HAND, [AT])
        add()
        with pytest.raises(SealPostponed):
            seal(patience_seconds=0.05)
        assert not Seal.objects.exists()
        colleague.commit()
    assert seal() == 3
    assert verify_journal().faults == ()


def test_work_that_begins_while_sealing_waits_is_not_waited_for(
    book: None, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(database) as colleague, psycopg.connect(database) as later:
        colleague.execute(BY_HAND, [AT])

        def meanwhile(_: float) -> None:
            later.execute(BY_HAND, [AT])
            colleague.commit()

        monkeypatch.setattr("sluitend.journal.actions.time.sleep", meanwhile)
        assert seal() == 1
    seal(minutes=1)
    assert verify_journal() == Verdict(seals=2, entries=2, unsealed=0, faults=())


def test_two_who_seal_at_once_leave_one_chain(book: None) -> None:
    for _ in range(10):
        add(5)
        run_together(lambda: _count_sealed(seal()), lambda: _count_sealed(seal()))
    verdict = verify_journal()
    assert (verdict.seals, verdict.entries, verdict.faults) == (10, 50, ())
    assert len(Path(settings.SEAL_ANCHOR).read_text().splitlines()) == 10


def _count_sealed(count: int) -> None:
    assert count in (0, 5)


def test_nothing_ever_appears_below_a_seal(book: None, database: str) -> None:
    """Colleagues hold numbers open for a moment while somebody seals without pause."""
    ready = [Event() for _ in range(3)]

    def write(number: int) -> None:
        dice = random.Random(number)
        with psycopg.connect(database) as colleague:
            for _ in range(40):
                colleague.execute(BY_HAND, [AT])
                time.sleep(dice.random() / 200)
                colleague.commit()
        ready[number].set()

    def keep_sealing() -> None:
        while not all(each.is_set() for each in ready):
            seal()

    run_together(keep_sealing, *(lambda number=number: write(number) for number in range(3)))
    seal()
    verdict = verify_journal()
    assert (verdict.entries, verdict.unsealed, verdict.faults) == (120, 0, ())
