"""Ungated reading of batches and merges: pages of lines, totals, who became one."""

import json
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Q

from sluitend.areas.imports.models import Batch, BatchPage, BatchRow, BatchRows, Merge
from sluitend.areas.imports.shapes import is_bsn, is_day
from sluitend.areas.imports.table import Page, Row
from sluitend.areas.imports.verdicts import CARRIED_OUT, DECIDED_BY_HAND
from sluitend.parties.bsn import mask_bsn, open_content
from sluitend.parties.models import Person

COUNT = """
    SELECT verdict, changes, count(*), count(person_id) FILTER (WHERE line > 0) FROM imports_batchrow
    WHERE batch_id = %s GROUP BY 1, 2
"""


@dataclass(frozen=True, kw_only=True)
class Totals:
    """How many rows have each verdict, and how many known people differ in each field."""

    verdicts: dict[str, int]
    changes: dict[str, int]
    known: int


@dataclass(frozen=True, kw_only=True)
class MergeLine:
    """Two files that became one."""

    id: int
    kept_id: int
    kept_name: str
    gone_id: int
    gone_name: str
    gone_number: str
    at: datetime
    by_name: str
    undone_at: datetime | None


def open_page(sealed: bytes) -> Page:
    """Give the lines of a sealed page."""
    return Page(**json.loads(zlib.decompress(open_content(sealed))))


def open_first_page(batch_id: int, sheet: int) -> list[Row]:
    """Give the first lines of a sheet of a file, with what stands above its headings; none when they were wiped."""
    pages = BatchPage.objects.filter(batch=batch_id, sheet=sheet).order_by("place")
    sealed = pages.values_list("sealed", flat=True).first()
    return open_page(bytes(sealed)).list_rows() if sealed else []


def mask_cell(cell: str) -> str:
    """Give a cell as it is shown: a BSN is masked in whichever column it stands."""
    return mask_bsn(cell) if is_bsn(cell) and not is_day(cell) else cell


def count_rows(batch_id: int) -> Totals:
    """Count the rows of a batch in every way that is shown, reading them once."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [batch_id])
        found = cursor.fetchall()
    verdicts, changes = Counter[str](), Counter[str]()
    for verdict, changed, count, known in found:
        verdicts[verdict] += count
        if verdict != "gone":
            changes.update(dict.fromkeys(changed.split(), known))
    return Totals(verdicts=verdicts, changes=changes, known=sum(known for *_, known in found))


def count_progress(batch: Batch) -> tuple[int, int]:
    """Give how many rows were done and how many there are to do, while a batch is under way."""
    rows = BatchRow.objects.filter(batch=batch)
    applied = rows.exclude(applied_at=None)
    if batch.state == "undoing":
        return applied.exclude(undone_at=None).count(), applied.count()
    done = applied.count()
    return done, done + find_waiting(batch).count()


def find_waiting(batch: Batch) -> BatchRows:
    """Give the rows that somebody said should be applied, and that were not yet."""
    together = Q(verdict__in=batch.chosen.split(), decision="")
    return BatchRow.objects.filter(together | Q(decision__in=CARRIED_OUT), batch=batch, applied_at=None)


def list_waiting(rows: BatchRows) -> BatchRows:
    """Give those of these rows that only a person can decide on, and nobody has yet."""
    return rows.filter(verdict__in=DECIDED_BY_HAND, decision="", applied_at=None)


def list_under_way() -> list[int]:
    """Give the batches of which work is left, the oldest first."""
    return list(Batch.objects.filter(state__in=("applying", "undoing")).order_by("id").values_list("id", flat=True))


def list_merge_lines(people: Sequence[int]) -> tuple[MergeLine, ...]:
    """Give which files of these people became one and still are, the newest first."""
    merges = Merge.objects.filter(Q(kept_id__in=people) | Q(gone_id__in=people), undone_at=None)
    return write_merge_lines(list(merges.select_related("by").order_by("-id")))


def write_merge_lines(merges: Sequence[Merge]) -> tuple[MergeLine, ...]:
    """Give merges with the names that go with them."""
    both = {number for merge in merges for number in (merge.kept_id, merge.gone_id)}
    rows = Person.objects.filter(party__in=both).values_list("party", "party__name", "number") if both else ()
    known = {party: (name, number) for party, name, number in rows}
    return tuple(
        MergeLine(
            id=merge.id,
            kept_id=merge.kept_id,
            kept_name=known.get(merge.kept_id, ("", ""))[0],
            gone_id=merge.gone_id,
            gone_name=known.get(merge.gone_id, ("", ""))[0],
            gone_number=known.get(merge.gone_id, ("", ""))[1],
            at=merge.at,
            by_name=merge.by.name if merge.by else "",
            undone_at=merge.undone_at,
        )
        for merge in merges
    )
