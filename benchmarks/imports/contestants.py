"""What is measured: our staging with verdicts, the peer that makes and checks an object for every row, and applying."""

from collections.abc import Callable
from datetime import datetime

from django.db import connection, transaction

from benchmarks.imports.town import AT, SYSTEM, write_table
from benchmarks.imports.work import find_work_with
from benchmarks.timing import read_clock, time_calls
from sluitend.areas.imports.actions import apply_batch, match_batch, stage_batch
from sluitend.areas.imports.cells import COLUMNS, DAYS, read_columns
from sluitend.areas.imports.models import Batch, BatchRow
from sluitend.areas.imports.queries import RowFilter, read_batch
from sluitend.areas.imports.table import Row, write_page
from sluitend.exchange.caseload.people import run_pieces
from sluitend.exchange.caseload.tables import read_table

PEER_BATCH = 5_000
READ, SHOW, APPLY = "read", "match and show", "apply"
# What a row has only once it was matched, and what is bytes.
EMPTY = "batch bsn_hash bsn_sealed person_id other_id decided_by applied_at undone_at area_id worker_id".split()


def time_staging(rows: list[Row], team: int) -> list[float]:
    """Time a file from its rows to the first page of the staged screen."""
    return time_calls([lambda: stage(rows, team)])


def find_server() -> int:
    """Give the number of the process in which the server does our work."""
    connection.ensure_connection()
    return int(connection.connection.info.backend_pid)


def time_work(rows: list[Row], team: int) -> float:
    """Give the processor time of a file from its rows to the first page of the staged screen."""
    return time_calls([lambda: stage(rows, team)], clock=find_work_with(find_server()))[0]


def stage(rows: list[Row], team: int, at: datetime = AT) -> int:
    """Stage and match rows, and ask for the first page."""
    batch = stage_batch(actor=SYSTEM, at=at, table=write_table(rows), source="bench", team_id=team)
    match_batch(actor=SYSTEM, at=at, batch_id=batch)
    read_batch(actor=SYSTEM, at=at, batch_id=batch, wanted=RowFilter())
    return batch


def time_objects(rows: list[Row], batch: Batch, fields: dict[str, int]) -> list[float]:
    """Time the usual way: an object for every row, its fields checked, written in bulk; without any verdict."""
    return time_calls([lambda: _write_objects(rows, batch, fields)])


def _write_objects(rows: list[Row], batch: Batch, fields: dict[str, int]) -> None:
    with transaction.atomic():
        staged = [
            BatchRow(batch=batch, verdict="new", **dict(zip(COLUMNS[: -len(DAYS)], row)))
            for row in zip(*read_columns(write_page(rows), fields, width=len(rows[0][1])))
        ]
        for each in staged:
            each.clean_fields(exclude=EMPTY)
        BatchRow.objects.bulk_create(staged, batch_size=PEER_BATCH)
        transaction.set_rollback(True)


def time_steps(content: bytes, team: int) -> tuple[dict[str, float], dict[str, float]]:
    """Time a file from its bytes to the book, step by step: by the clock and in processor time, in milliseconds."""
    times: dict[str, float] = {}
    worked: dict[str, float] = {}
    read_work = find_work_with(find_server())

    def step(name: str, work: Callable[[], object]) -> None:
        began, before = read_clock(), read_work()
        work()
        times[name], worked[name] = read_clock() - began, read_work() - before

    found: list[int] = []
    tables: list[list[Row]] = []
    step(READ, lambda: tables.append(read_table(content, name="caseload.csv").sheets[0].rows[1:]))
    step(SHOW, lambda: found.append(stage(tables[0], team)))
    step(APPLY, lambda: _apply(found[0]))
    return times, worked


def _apply(batch: int) -> None:
    apply_batch(actor=SYSTEM, at=AT, batch_id=batch)
    run_pieces(batch, at=AT)
