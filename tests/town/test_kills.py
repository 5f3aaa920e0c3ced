"""T4: a process killed with -9 at any point loses nothing, doubles nothing, and starts again by itself."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from tests.standing import House

from sluitend.journal.queries import verify_journal

pytestmark = pytest.mark.slow
HEADER = "id,startdatum,einddatum,geslacht,geboortejaar,leefvorm,oorzaak_code\n"
ROWS = 6000
ROOT = Path(__file__).parents[2]
GHOSTS = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
      AND (state LIKE 'idle in transaction%' OR state = 'active')
"""
LOOKS = 3_000


def start(database: str, *words: str, settle: str = "") -> subprocess.Popen[str]:
    """Start a command (or a piece of code) of the house on the test database, in a process of its own."""
    given = psycopg.conninfo.conninfo_to_dict(database)
    login = f"{given['user']}:{given.get('password', '')}"
    url = f"postgresql://{login}@/{given['dbname']}?host={given['host']}"
    if given.get("port"):
        url += f"&port={given['port']}"
    command = [sys.executable, "-c", settle] if settle else [sys.executable, "-m", "sluitend.cli.main", *words]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("SLUITEND_AS", "DJANGO"))}
    environment |= {"DATABASE_URL": url, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def kill_within(
    process: "subprocess.Popen[str]", seconds: float, *, owner: "psycopg.Connection[tuple[int, ...]]"
) -> str:
    """Kill -9 after so long, or let it end before; gives what it had said, once the database knows that it is dead."""
    time.sleep(seconds)
    process.kill()
    said, _ = process.communicate()
    wait_for_ghosts(owner)
    return said


def wait_for_ghosts(owner: "psycopg.Connection[tuple[int, ...]]") -> None:
    """Wait until the database ended what the dead had asked: till then it keeps their locks, and others leave be."""
    for _ in range(LOOKS):
        if not owner.execute(GHOSTS).fetchall():
            return
        time.sleep(0.02)
    raise AssertionError("the database went on for somebody who is dead")


def finish(process: "subprocess.Popen[str]") -> str:
    said, fault = process.communicate(timeout=120)
    assert process.returncode == 0, fault
    return said


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Give a register of which every other spell runs on."""
    path = tmp_path / "register.csv"
    ends = ("", "2015-01-01")
    rows = (f"{row},2014-01-01,{ends[row % 2]},man,1970,Anders,14\n" for row in range(ROWS))
    path.write_text(HEADER + "".join(rows))
    return path


def test_an_import_that_is_killed_is_done_once_when_started_again(
    book: None, database: str, owner: "psycopg.Connection[tuple[int, ...]]", register: Path
) -> None:
    dice = random.Random(4)
    for _ in range(8):
        kill_within(start(database, "import", "spells", str(register)), dice.uniform(0.6, 2.6), owner=owner)
        assert count(owner) in ((0, 0, 0, 0), (ROWS, ROWS // 2, ROWS // 2, 0))
    finish(start(database, "import", "spells", str(register)))
    assert count(owner) == (ROWS, ROWS // 2, ROWS // 2, 0)


def count(owner: "psycopg.Connection[tuple[int, ...]]") -> tuple[int, ...]:
    """Give spells, active people, their promises, and the uncovered among them."""
    row = owner.execute(
        "SELECT (SELECT count(DISTINCT reference) FROM parties_benefitspell),"
        " (SELECT count(*) FROM parties_person WHERE active),"
        " (SELECT count(*) FROM ledger_promise WHERE state = 'open' AND kind = 'invitation'),"
        " (SELECT count(*) FROM parties_person WHERE active AND covered_by_id IS NULL)"
    ).fetchone()
    assert row is not None
    return row


SETTLE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "sluitend.config.settings"
import django
django.setup()
from sluitend.ledger.actions import Settling, settle_promise
from tests.standing import AT, SYSTEM
for number in map(int, os.environ["PROMISES"].split()):
    settle_promise(actor=SYSTEM, at=AT, promise_id=number, settling=Settling(state="kept", evidence="reached"))
    print(number, flush=True)
"""


def test_what_was_acknowledged_before_a_kill_is_kept_and_nothing_is_half_done(
    house: House, database: str, owner: "psycopg.Connection[tuple[int, ...]]", monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(5)
    for _ in range(4):
        numbers = [house.promise(house.admit()) for _ in range(150)]
        monkeypatch.setenv("PROMISES", " ".join(map(str, numbers)))
        code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{SETTLE}"
        said = kill_within(start(database, settle=code), dice.uniform(0.9, 1.8), owner=owner)
        acknowledged = [int(line) for line in said.split()]
        kept = set(list_kept(owner, numbers))
        assert set(acknowledged) <= kept
        # The one under way when the process died may be done or not; no other can be.
        assert len(kept) <= len(acknowledged) + 1
        assert count(owner)[-1] == 0
        followed = owner.execute("SELECT count(*) FROM ledger_promise WHERE follows_id = ANY(%s)", [numbers]).fetchone()
        assert followed == (len(kept),)


def list_kept(owner: "psycopg.Connection[tuple[int, ...]]", numbers: list[int]) -> list[int]:
    rows = owner.execute("SELECT id FROM ledger_promise WHERE id = ANY(%s) AND state = 'kept'", [numbers]).fetchall()
    return [row[0] for row in rows]


def test_a_round_that_is_killed_tells_each_rung_once(
    house: House, database: str, owner: "psycopg.Connection[tuple[int, ...]]"
) -> None:
    people = [house.admit() for _ in range(400)]
    late = "2028-06-01T09:00:00"
    dice = random.Random(6)
    for _ in range(4):
        kill_within(start(database, "sweep", "--at", late), dice.uniform(0.7, 1.4), owner=owner)
    for _ in range(3):
        finish(start(database, "sweep", "--at", late))
    told = owner.execute("SELECT promise_id, count(*), max(rung) FROM ledger_message GROUP BY 1").fetchall()
    assert len(told) == len(people)
    assert all(messages == rung for _, messages, rung in told)


def test_sealing_that_is_killed_leaves_one_chain(
    house: House, database: str, owner: "psycopg.Connection[tuple[int, ...]]"
) -> None:
    dice = random.Random(7)
    for _ in range(4):
        for _ in range(30):
            house.admit()
        kill_within(start(database, "journal", "seal"), dice.uniform(0.6, 1.2), owner=owner)
    finish(start(database, "journal", "seal"))
    verdict = verify_journal()
    assert verdict.faults == ()
    assert verdict.unsealed == 0
