"""Run: one piece of a batch that is under way; started again after a fault, it goes on where it was."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sluitend.areas.imports.models import Batch, BatchRow
from sluitend.areas.imports.pen.applying import apply_rows
from sluitend.areas.imports.pen.planning import plan_anew
from sluitend.areas.imports.pen.removing import remove_pages, remove_rows
from sluitend.areas.imports.pen.undoing import undo_rows
from sluitend.areas.imports.rows import find_waiting
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound

# Small enough that nobody waits long for a person who is in it; large enough to be quick.
PIECE_ROWS = 500
KEPT = timedelta(days=30)
ENDS = {"applying": "applied", "undoing": "undone"}


@dataclass(frozen=True, kw_only=True)
class Ran:
    """How many rows were done, and whether there is more to do."""

    rows: int
    more: bool


@act("run_batch")
def run_batch(*, actor: Actor, at: datetime, batch_id: int) -> Outcome[Ran]:
    """Carry out or take back the next rows; whoever finds a colleague at work leaves it to them."""
    if not Batch.objects.within(actor).filter(id=batch_id).exists():
        raise NotFound
    under_way = Batch.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    batch = under_way.filter(id=batch_id, state__in=ENDS).first()
    if batch is None:
        return Outcome(value=Ran(rows=0, more=False), object=f"batch:{batch_id}")
    plan_anew()
    rows, about = _apply(batch, at) if batch.state == "applying" else _undo(batch, at)
    more = rows == PIECE_ROWS
    if not more:
        Batch.objects.filter(id=batch.id).update(state=ENDS[batch.state], closed_at=at)
    return Outcome(value=Ran(rows=rows, more=more), about=about, object=f"batch:{batch_id}", fields=("rows",))


def _apply(batch: Batch, at: datetime) -> tuple[int, tuple[int, ...]]:
    rows = list(find_waiting(batch).order_by("line", "id")[:PIECE_ROWS])
    return len(rows), tuple(apply_rows(batch, rows, at=at))


def _undo(batch: Batch, at: datetime) -> tuple[int, tuple[int, ...]]:
    applied = BatchRow.objects.filter(batch=batch, undone_at=None).exclude(applied_at=None)
    rows = list(applied.order_by("-line", "-id")[:PIECE_ROWS])
    return len(rows), tuple(undo_rows(batch, rows, at=at))


@act("forget_batches")
def forget_batches(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Wipe the rows of files that were closed more than thirty days ago; that they were read stays known."""
    old = Batch.objects.filter(closed_at__lt=at - KEPT)
    ids = [
        *old.filter(id__in=BatchRow.objects.values("batch")).values_list("id", flat=True),
        *old.filter(pages__isnull=False).values_list("id", flat=True),
    ]
    remove_rows(ids)
    remove_pages(ids)
    return Outcome(value=len(set(ids)), object="batches", fields=("rows",))
