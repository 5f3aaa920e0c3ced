"""One file beside the book: how many rows have which verdict, a page of them, and what its columns mean."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.imports.models import Batch, BatchPage, BatchRow, BatchRows
from sluitend.areas.imports.rows import Objection, count_progress, count_rows, find_objections, mask_cell, open_page
from sluitend.areas.imports.shapes import is_nothing
from sluitend.areas.imports.verdicts import VERDICTS
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import ALL, ORGANISATION
from sluitend.parties.models import Party

PAGE_ROWS = 50
DECIDED_BY_HAND = ("conflict", "gone")
EXAMPLES = 3


@dataclass(frozen=True, kw_only=True)
class RowFilter:
    """Which rows to show; `waits` for those on which nobody has decided yet."""

    verdict: str = ""
    waits: bool = False
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class RowLine:
    """A row as it stands in the list."""

    id: int
    line: int
    verdict: str
    name: str
    number: str
    person_id: int | None
    keys: tuple[str, ...]
    changes: tuple[str, ...]
    faults: tuple[str, ...]
    said: dict[str, str]
    remarks: tuple[str, ...]
    decision: str
    applied_at: datetime | None
    undone_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class BatchView:
    """A file: where it stands, how many rows have each verdict, why it is not believed, and one page of rows."""

    id: int
    name: str
    source: str
    kind: str
    state: str
    lines: int
    team_name: str
    staged_at: datetime
    closed_at: datetime | None
    verdicts: dict[str, int]
    changes: dict[str, int]
    known: int
    undecided: int
    objections: tuple[Objection, ...]
    done: int
    to_do: int
    stuck: int
    rows: tuple[RowLine, ...]
    found: int
    page: int
    pages: int


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column, what it is taken for, and three different cells from it."""

    place: int
    heading: str
    field: str
    because: str
    examples: tuple[str, ...]


@act("read_batch")
def read_batch(*, actor: Actor, at: datetime, batch_id: int, wanted: RowFilter) -> Outcome[BatchView]:
    """Give a file and one page of its rows; whoever sees less than all of it gets the rows about their own people."""
    batch = Batch.objects.within(actor).filter(id=batch_id).select_related("team").first()
    if batch is None:
        raise NotFound
    mine = BatchRow.objects.filter(batch=batch).within(actor)
    rows = mine.filter(verdict=wanted.verdict) if wanted.verdict in VERDICTS else mine
    rows = rows.filter(decision="", verdict__in=DECIDED_BY_HAND, applied_at=None) if wanted.waits else rows
    found = rows.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    shown = list(rows.order_by("line", "id")[(page - 1) * PAGE_ROWS : page * PAGE_ROWS])
    totals = count_rows(batch.id)
    verdicts = totals.verdicts if actor.scope in (ALL, ORGANISATION) else _count_verdicts(mine)
    done, to_do = count_progress(batch)
    view = BatchView(
        id=batch.id,
        name=batch.name,
        source=batch.source,
        kind=batch.kind,
        state=batch.state,
        lines=batch.lines,
        team_name=batch.team.name,
        staged_at=batch.staged_at,
        closed_at=batch.closed_at,
        verdicts={verdict: verdicts.get(verdict, 0) for verdict in VERDICTS},
        changes=totals.changes,
        known=totals.known,
        undecided=mine.filter(verdict__in=DECIDED_BY_HAND, decision="").count(),
        objections=tuple(find_objections(totals)),
        done=done,
        to_do=to_do,
        stuck=mine.exclude(undone_at=None).filter(remarks__contains=":changed").count(),
        rows=_write_lines(shown),
        found=found,
        page=page,
        pages=pages,
    )
    about = tuple(row.person_id for row in shown if row.person_id)
    return Outcome(value=view, about=about, object=f"batch:{batch_id}", fields=("name", "number", "verdict"))


def _count_verdicts(rows: BatchRows) -> dict[str, int]:
    return {verdict: rows.filter(verdict=verdict).count() for verdict in VERDICTS}


def _write_lines(rows: list[BatchRow]) -> tuple[RowLine, ...]:
    """Name each row by what the file says, and else by who it is."""
    names = dict(Party.objects.filter(id__in=[row.person_id for row in rows]).values_list("id", "name"))
    return tuple(
        RowLine(
            id=row.id,
            line=row.line,
            verdict=row.verdict,
            name=f"{row.first_name} {row.last_name}".strip() or names.get(row.person_id or 0, ""),
            number=row.number,
            person_id=row.person_id,
            keys=tuple(row.keys.split()),
            changes=tuple(row.changes.split()),
            faults=tuple(row.faults.split()),
            said={fault: str(getattr(row, fault.partition(":")[0], "")) for fault in row.faults.split()},
            remarks=tuple(row.remarks.split()),
            decision=row.decision,
            applied_at=row.applied_at,
            undone_at=row.undone_at,
        )
        for row in rows
    )


@act("read_columns")
def read_columns(*, actor: Actor, at: datetime, batch_id: int) -> Outcome[tuple[str, str, tuple[Column, ...]]]:
    """Give the state, the name and the columns of a file, each with what it is taken for and examples."""
    batch = Batch.objects.within(actor).filter(id=batch_id).first()
    if batch is None:
        raise NotFound
    first = BatchPage.objects.filter(batch=batch).order_by("place").values_list("sealed", flat=True).first()
    cells = [cells for _, cells in open_page(bytes(first))] if first else []
    columns = tuple(
        Column(**row, examples=_find_examples([line[row["place"]] for line in cells if row["place"] < len(line)]))
        for row in batch.columns.order_by("place").values("place", "heading", "field", "because")
    )
    return Outcome(value=(batch.state, batch.name, columns), object=f"batch:{batch_id}", fields=("columns",))


def _find_examples(cells: list[str]) -> tuple[str, ...]:
    """Give the first cells that differ; a BSN is masked in whichever column it stands."""
    filled = dict.fromkeys(cell.strip() for cell in cells if not is_nothing(cell))
    return tuple(mask_cell(cell)[:40] for cell in list(filled)[:EXAMPLES])
