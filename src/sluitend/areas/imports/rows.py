"""Ungated reading of batches and merges: pages of lines, totals, who became one."""

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import BooleanField, Count, ExpressionWrapper, Q

from sluitend.areas.imports.models import Batch, BatchPage, BatchRow, BatchRows, Merge
from sluitend.areas.imports.shapes import is_bsn, is_day
from sluitend.areas.imports.table import Page, Row, read_packed
from sluitend.areas.imports.verdicts import CARRIED_OUT, DECIDED_BY_HAND
from sluitend.parties.bsn import mask_bsn, open_content
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Group:
    """Rows of a batch that are alike in everything that is counted: `rows` in all, of which `known` about somebody."""

    verdict: str
    changes: str
    decision: str
    is_applied: bool
    is_undone: bool
    is_stuck: bool
    rows: int
    known: int

    @property
    def waits(self) -> bool:
        """Tell whether only a person can decide on these, and nobody has yet."""
        return self.verdict in DECIDED_BY_HAND and not self.decision and not self.is_applied

    def is_to_do(self, chosen: Collection[str]) -> bool:
        """Tell whether these are to be carried out when these verdicts are, and were not yet."""
        is_chosen = self.decision in CARRIED_OUT or (not self.decision and self.verdict in chosen)
        return is_chosen and not self.is_applied


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
    return read_packed(zlib.decompress(open_content(sealed)))


def open_first_page(batch_id: int, sheet: int) -> list[Row]:
    """Give the first lines of a sheet of a file, with what stands above its headings; none when they were wiped."""
    pages = BatchPage.objects.filter(batch=batch_id, sheet=sheet).order_by("place")
    sealed = pages.values_list("sealed", flat=True).first()
    return open_page(bytes(sealed)).list_rows() if sealed else []


def mask_cell(cell: str) -> str:
    """Give a cell as it is shown: a BSN is masked in whichever column it stands."""
    return mask_bsn(cell) if is_bsn(cell) and not is_day(cell) else cell


def count_groups(rows: BatchRows) -> list[Group]:
    """Count rows in every way that is shown, reading them once."""
    told = rows.annotate(
        is_applied=_is(applied_at__isnull=False),
        is_undone=_is(undone_at__isnull=False),
        is_stuck=_is(undone_at__isnull=False, remarks__contains=":changed"),
    ).values("verdict", "changes", "decision", "is_applied", "is_undone", "is_stuck")
    found = told.annotate(rows=Count("*"), known=Count("person_id", filter=Q(line__gt=0)))
    return [Group(**group) for group in found]


def _is(**true: object) -> "ExpressionWrapper[Q]":
    return ExpressionWrapper(Q(**true), output_field=BooleanField())


def add_up(groups: Iterable[Group]) -> Totals:
    """Add up how many rows have each verdict, and how many known people differ in each field."""
    verdicts, changes, known = Counter[str](), Counter[str](), 0
    for group in groups:
        known += group.known
        verdicts[group.verdict] += group.rows
        if group.verdict != "gone":
            changes.update(dict.fromkeys(group.changes.split(), group.known))
    return Totals(verdicts=verdicts, changes=changes, known=known)


def count_progress(batch: Batch, groups: Sequence[Group]) -> tuple[int, int]:
    """Give how many rows were done and how many there are to do, while a batch is under way."""
    applied = sum(group.rows for group in groups if group.is_applied)
    if batch.state == "undoing":
        return sum(group.rows for group in groups if group.is_undone), applied
    chosen = batch.chosen.split()
    return applied, applied + sum(group.rows for group in groups if group.is_to_do(chosen))


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
