"""T4: an import that is killed with -9 again and again loses nobody, doubles nobody, and goes on where it was."""

import random
from pathlib import Path

import psycopg
import pytest
from tests.standing import AT
from tests.town.test_kills import finish, kill_within, start

from sluitend.areas.imports.actions import apply_batch, undo_batch
from sluitend.exchange.caseload.people import stage_file
from sluitend.gate.actor import Actor

pytestmark = pytest.mark.slow
PEOPLE = 3000
SYSTEM = Actor(party_id=None, role="system", origin="test")
RUN = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "sluitend.config.settings"
import django
django.setup()
from datetime import UTC, datetime
from sluitend.exchange.caseload.people import run_under_way
run_under_way(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
"""
COUNT = """
    SELECT (SELECT count(*) FROM parties_person), (SELECT count(DISTINCT number) FROM parties_person),
           (SELECT count(*) FROM ledger_promise WHERE state = 'open' AND kind = 'invitation'),
           (SELECT count(*) FROM parties_person WHERE active AND covered_by_id IS NULL),
           (SELECT count(*) FROM imports_batchrow WHERE applied_at IS NOT NULL AND undone_at IS NULL)
"""


@pytest.fixture
def caseload(tmp_path: Path) -> Path:
    path = tmp_path / "caseload.csv"
    path.write_text("Klantnummer;Achternaam\n" + "".join(f"K{n};Persoon {n}\n" for n in range(PEOPLE)))
    return path


def test_an_import_that_is_killed_is_carried_out_and_taken_back_once(
    book: None, database: str, owner: "psycopg.Connection[tuple[int, ...]]", caseload: Path
) -> None:
    batch = stage_file(caseload, source="suite", municipality="Zo", at=AT)
    apply_batch(actor=SYSTEM, at=AT, batch_id=batch)
    dice = random.Random(9)
    kill_some(database, owner, dice)
    finish(start(database, settle=RUN))
    assert count(owner) == (PEOPLE, PEOPLE, PEOPLE, 0, PEOPLE)
    undo_batch(actor=SYSTEM, at=AT, batch_id=batch)
    kill_some(database, owner, dice)
    finish(start(database, settle=RUN))
    assert count(owner) == (0, 0, 0, 0, 0)


def kill_some(database: str, owner: "psycopg.Connection[tuple[int, ...]]", dice: random.Random) -> None:
    for _ in range(5):
        kill_within(start(database, settle=RUN), dice.uniform(0.8, 2.2), owner=owner)
        people, numbers, promised, uncovered, applied = count(owner)
        assert people == numbers == promised == applied
        assert uncovered == 0


def count(owner: "psycopg.Connection[tuple[int, ...]]") -> tuple[int, ...]:
    found = owner.execute(COUNT).fetchone()
    assert found is not None
    return found
