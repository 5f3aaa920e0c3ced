"""Caseloads of the tests: written as a file would be, staged, matched and carried out in one go."""

from datetime import datetime
from typing import Any

from tests.standing import AT, SYSTEM, House

from sluitend.areas.imports.actions import apply_batch, match_batch, run_batch, stage_batch, undo_batch
from sluitend.areas.imports.models import BatchRow
from sluitend.areas.imports.table import Sheet, Table
from sluitend.gate.actor import Actor

# Numbers that pass the eleven-test and are nobody's.
BSNS = ("999990019", "999990020", "999990032", "999990044", "999990056", "999990068")
HEADINGS = ("Klantnummer", "BSN", "Voornaam", "Achternaam", "Geboortedatum", "Telefoon", "E-mail", "Gebied")


def write_table(rows: list[tuple[str, ...]], headings: tuple[str, ...] = HEADINGS) -> Table:
    """Give a file with these rows, the first on line 2."""
    filled = [[*row, *[""] * (len(headings) - len(row))] for row in rows]
    sheet = Sheet(name="", rows=[(1, list(headings)), *enumerate(filled, start=2)])
    return Table(name="caseload.csv", kind="CSV", digest=repr(rows), sheets=(sheet,))


def match(
    house: House,
    rows: list[tuple[str, ...]],
    headings: tuple[str, ...] = HEADINGS,
    *,
    at: datetime = AT,
    actor: Actor | None = None,
) -> int:
    """Stage and match a file; gives its number."""
    who = actor or house.intake
    table = write_table(rows, headings)
    batch = stage_batch(actor=who, at=at, table=table, source="suite", team_id=house.team)
    match_batch(actor=who, at=at, batch_id=batch)
    return batch


def carry_out(house: House, batch: int, *, at: datetime = AT, **more: Any) -> None:
    """Apply a file to the end."""
    apply_batch(actor=house.intake, at=at, batch_id=batch, **more)
    while run_batch(actor=SYSTEM, at=at, batch_id=batch).more:
        pass


def take_back(house: House, batch: int, *, at: datetime = AT) -> None:
    """Undo a file to the end."""
    undo_batch(actor=house.intake, at=at, batch_id=batch)
    while run_batch(actor=SYSTEM, at=at, batch_id=batch).more:
        pass


def read_in(house: House, rows: list[tuple[str, ...]], headings: tuple[str, ...] = HEADINGS, **more: Any) -> int:
    """Match and apply a file."""
    batch = match(house, rows, headings, **more)
    carry_out(house, batch, at=more.get("at", AT))
    return batch


def tell(batch: int) -> list[str]:
    """Give the verdict of each row in the order of the file; who is missing comes first."""
    return list(BatchRow.objects.filter(batch=batch).order_by("line", "id").values_list("verdict", flat=True))


def find_row(batch: int, line: int) -> BatchRow:
    return BatchRow.objects.get(batch=batch, line=line)
