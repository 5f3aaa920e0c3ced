"""One file beside the book: how many rows have which verdict, and a page of them."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.imports.facts import Difference, list_differences
from sluitend.areas.imports.models import Batch, BatchRow, BatchRows
from sluitend.areas.imports.objections import Objection, find_objections
from sluitend.areas.imports.rows import Group, add_up, count_groups, count_progress, list_waiting
from sluitend.areas.imports.verdicts import CHANGES, VERDICTS
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import ALL, ORGANISATION
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Party

PAGE_ROWS = 50
FIELDS = ("name", "number", "contact", "spell", "verdict")


@dataclass(frozen=True, kw_only=True)
class RowFilter:
    """Which rows to show: of one verdict, that change one field; `waits` for those that wait for a decision."""

    verdict: str = ""
    field: str = ""
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
    differences: tuple[Difference, ...]
    faults: tuple[str, ...]
    said: dict[str, str]
    remarks: tuple[str, ...]
    decision: str
    because: str
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
    next_conflict: int | None
    objections: tuple[Objection, ...]
    by_id: int | None
    approved_at: datetime | None
    approved_by: str
    approved_because: str
    done: int
    to_do: int
    stuck: int
    rows: tuple[RowLine, ...]
    found: int
    page: int
    pages: int


@act("read_batch")
def read_batch(*, actor: Actor, at: datetime, batch_id: int, wanted: RowFilter) -> Outcome[BatchView]:
    """Give a file and one page of its rows; whoever sees less than all of it gets the rows about their own people."""
    batch = Batch.objects.within(actor).filter(id=batch_id).select_related("team", "approved_by").first()
    if batch is None:
        raise NotFound
    mine = BatchRow.objects.filter(batch=batch).within(actor)
    groups = count_groups(BatchRow.objects.filter(batch=batch))
    seen = groups if actor.scope in (ALL, ORGANISATION) else count_groups(mine)
    found = sum(group.rows for group in seen if _is_wanted(group, wanted))
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    rows = _choose_rows(mine, wanted).order_by("line", "id")
    shown = list(rows[(page - 1) * PAGE_ROWS : page * PAGE_ROWS])
    totals, verdicts = add_up(groups), add_up(seen).verdicts
    done, to_do = count_progress(batch, groups)
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
        undecided=sum(group.rows for group in seen if group.waits),
        next_conflict=_find_conflict(mine),
        objections=tuple(find_objections(totals, pack=find_pack(batch.organisation_id), on=find_day(at))),
        by_id=batch.by_id,
        approved_at=batch.approved_at,
        approved_by=batch.approved_by.name if batch.approved_by else "",
        approved_because=batch.approved_because,
        done=done,
        to_do=to_do,
        stuck=sum(group.rows for group in seen if group.is_stuck),
        rows=_write_lines(shown),
        found=found,
        page=page,
        pages=pages,
    )
    about = tuple(row.person_id for row in shown if row.person_id)
    return Outcome(value=view, about=about, object=f"batch:{batch_id}", fields=FIELDS)


def _is_wanted(group: Group, wanted: RowFilter) -> bool:
    """Tell of rows that were counted whether they were asked for, as `_choose_rows` does of rows."""
    is_verdict = wanted.verdict not in VERDICTS or group.verdict == wanted.verdict
    is_field = wanted.field not in CHANGES or wanted.field in group.changes.split()
    return is_verdict and is_field and (group.waits or not wanted.waits)


def _choose_rows(rows: BatchRows, wanted: RowFilter) -> BatchRows:
    """Leave out of these rows what was not asked for; what nobody knows is not asked."""
    if wanted.verdict in VERDICTS:
        rows = rows.filter(verdict=wanted.verdict)
    if wanted.field in CHANGES:
        # The fields of a row stand in a text: whole words only.
        rows = rows.filter(changes__regex=rf"\y{wanted.field}\y")
    return list_waiting(rows) if wanted.waits else rows


def _find_conflict(rows: BatchRows) -> int | None:
    waiting = list_waiting(rows).filter(verdict="conflict").order_by("line", "id")
    return waiting.values_list("id", flat=True).first()


def _write_lines(rows: list[BatchRow]) -> tuple[RowLine, ...]:
    """Name each row by what the file says, and else by who it is."""
    names = dict(Party.objects.filter(id__in=[row.person_id for row in rows]).values_list("id", "name"))
    differences = list_differences(rows)
    return tuple(
        RowLine(
            id=row.id,
            line=row.line,
            verdict=row.verdict,
            name=f"{row.first_name} {row.last_name}".strip() or names.get(row.person_id or 0, ""),
            number=row.number,
            person_id=row.person_id,
            keys=tuple(row.keys.split()),
            differences=differences[row.id],
            faults=tuple(row.faults.split()),
            said={fault: str(getattr(row, fault.partition(":")[0], "")) for fault in row.faults.split()},
            remarks=tuple(row.remarks.split()),
            decision=row.decision,
            because=row.because,
            applied_at=row.applied_at,
            undone_at=row.undone_at,
        )
        for row in rows
    )
