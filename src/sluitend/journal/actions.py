"""What can be done with the journal: add an entry, and seal what nobody is still writing."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from sluitend.journal.asking import open_cursor
from sluitend.journal.digests import FIRST, digest_entries
from sluitend.journal.models import Entry, Seal

# Machines that share a journal may differ this much; a clock further back is wrong and stops the work.
CLOCK_SLACK = timedelta(minutes=5)
# Any number will do, as long as nobody else locks by it.
SEALING = 5_341

ADD = """
    INSERT INTO journal_entry (at, actor, on_behalf_of, role, purpose, act, about, object, outcome, origin, fields)
    SELECT %(at)s, %(actor)s::bigint, %(on_behalf_of)s::bigint, %(role)s, %(purpose)s, %(act)s,
           %(about)s::bigint[], %(object)s, %(outcome)s, %(origin)s, %(fields)s::varchar[]
    WHERE NOT EXISTS (
        SELECT FROM (SELECT at FROM journal_entry ORDER BY number DESC LIMIT 1) AS last WHERE last.at > %(latest)s
    )
"""


class ClockWentBack(Exception):
    """The moment given lies before what has been written: the clock of this machine is wrong."""


class SealPostponed(Exception):
    """Work that began before this seal is still under way; the next round seals it."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """What is written of an act; see `Entry` for what each field holds."""

    at: datetime
    actor: int | None
    on_behalf_of: int | None
    role: str
    purpose: str
    act: str
    about: tuple[int, ...]
    object: str
    outcome: str
    origin: str
    fields: tuple[str, ...]


def add_entry(line: Line) -> None:
    """Add one entry in the running transaction, or raise `ClockWentBack`."""
    values = vars(line) | {
        "about": sorted(set(line.about)),
        "fields": list(line.fields),
        "latest": line.at + CLOCK_SLACK,
    }
    with open_cursor() as cursor:
        cursor.execute(ADD, values)
        if cursor.rowcount == 0:
            raise ClockWentBack


def seal_journal(*, at: datetime, patience_seconds: float = 5) -> int:
    """Seal every entry that is there for good, and give how many; outside the path of work."""
    upto = _find_settled_number(patience_seconds)
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Not LOCK TABLE: that asks for a right to change seals, which this role does not have.
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALING])
        last = Seal.objects.order_by("-number").first()
        previous, from_number, number = (bytes(last.digest), last.upto, last.number) if last else (FIRST, 0, 0)
        entries = Entry.objects.filter(number__gt=from_number, number__lte=upto).order_by("number")
        digest, count = digest_entries(previous, entries.iterator(), at=at, upto=upto)
        if count == 0:
            return 0
        Seal.objects.create(number=number + 1, at=at, upto=upto, entries=count, digest=digest, previous=previous)
        # After the commit: an anchor must never speak of a seal that was not made.
        transaction.on_commit(partial(_write_anchor, number + 1, digest))
    return count


def _find_settled_number(patience_seconds: float) -> int:
    """Give a number below which no entry can appear any more.

    Numbers are handed out before their transaction commits. Whoever holds a number up to the last one handed
    out is under way now, so once those have ended, all that is below is there for good.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT last_value FROM journal_entry_number_seq")
        (upto,) = cursor.fetchone()
        waiting = _list_transactions(cursor)
        deadline = time.monotonic() + patience_seconds
        while waiting & _list_transactions(cursor):
            if time.monotonic() > deadline:
                raise SealPostponed
            time.sleep(0.02)
    return int(upto)


def _list_transactions(cursor: CursorWrapper) -> set[str]:
    """Give the transactions under way in this database, except our own."""
    cursor.execute(
        "SELECT virtualtransaction FROM pg_locks WHERE locktype = 'virtualxid' AND granted"
        " AND pid <> pg_backend_pid() AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())"
    )
    return {row[0] for row in cursor.fetchall()}


def _write_anchor(number: int, digest: bytes) -> None:
    """Note the seal outside the database too: whoever cuts the tail of both tables cannot cut this."""
    path = Path(settings.SEAL_ANCHOR)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        file.write(f"{number} {digest.hex()}\n")
