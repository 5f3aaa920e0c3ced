"""One row: what the file says, who it may be by which key, and where they differ, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.facts import FACTS, list_facts, list_said
from sluitend.areas.imports.models import BatchPage, BatchRow
from sluitend.areas.imports.rows import list_waiting, mask_cell, open_page
from sluitend.areas.imports.verdicts import DECIDED_BY_HAND
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.text import Text
from sluitend.parties.models import Party, Person

THE_SAME, ANOTHER, NONE = _("gelijk"), _("een ander nummer"), _("niet bekend")


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody in the book whom a key points to."""

    id: int
    name: str
    active: bool
    keys: tuple[str, ...]
    facts: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing, as the file says it and as each candidate has it."""

    code: str
    name: Text
    said: str
    known: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, kw_only=True)
class RowView:
    """A row with its explanation."""

    id: int
    batch_id: int
    batch_state: str
    line: int
    verdict: str
    keys: tuple[str, ...]
    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    changes: tuple[str, ...]
    decision: str
    because: str
    decided_by: str
    applied_at: datetime | None
    undone_at: datetime | None
    end_reason: str
    candidates: tuple[Candidate, ...]
    facts: tuple[Fact, ...]
    cells: tuple[tuple[str, str], ...]
    next_id: int | None


@act("read_row")
def read_row(*, actor: Actor, at: datetime, row_id: int) -> Outcome[RowView]:
    """Give one row beside the people whom its keys point to."""
    row = BatchRow.objects.within(actor).filter(id=row_id).select_related("batch").first()
    if row is None:
        raise NotFound
    candidates = _list_candidates(row)
    view = RowView(
        id=row.id,
        batch_id=row.batch_id,
        batch_state=row.batch.state,
        line=row.line,
        verdict=row.verdict,
        keys=tuple(row.keys.split()),
        faults=tuple(row.faults.split()),
        remarks=tuple(row.remarks.split()),
        changes=tuple(row.changes.split()),
        decision=row.decision,
        because=row.because,
        decided_by=Party.objects.filter(id=row.decided_by or 0).values_list("name", flat=True).first() or "",
        applied_at=row.applied_at,
        undone_at=row.undone_at,
        end_reason=row.end_reason,
        candidates=candidates,
        facts=_compare(row, candidates),
        cells=_find_cells(row),
        next_id=_find_next(actor, row),
    )
    about = tuple(each.id for each in candidates)
    return Outcome(value=view, about=about, object=f"row:{row_id}", fields=("name", "number", "contact", "spell"))


def _list_candidates(row: BatchRow) -> tuple[Candidate, ...]:
    """Give whom the keys point to: each key its own person where they do not agree."""
    keys = row.keys.split()
    pointed = {row.person_id: keys} if row.other_id is None else {row.person_id: keys[:1], row.other_id: keys[-1:]}
    found = Person.objects.filter(party__in=[number for number in pointed if number])
    people = list(found.select_related("party", "covered_by").order_by("party"))
    facts = list_facts(people)
    return tuple(
        Candidate(
            id=person.pk,
            name=person.party.name,
            active=person.active,
            keys=tuple(pointed[person.pk]),
            facts=facts[person.pk] | {"bsn": _tell_bsn(person, row)},
        )
        for person in people
    )


def _tell_bsn(person: Person, row: BatchRow) -> str:
    """Two numbers are compared without either being shown."""
    if person.bsn_hash is None:
        return str(NONE)
    return str(THE_SAME if bytes(person.bsn_hash) == bytes(row.bsn_hash or b"") else ANOTHER)


def _compare(row: BatchRow, candidates: Sequence[Candidate]) -> tuple[Fact, ...]:
    said = list_said(row)
    return tuple(
        Fact(
            code=code,
            name=name,
            said=said[code],
            known=tuple(each.facts[code] for each in candidates),
            differs=code in row.changes.split(),
        )
        for code, name in FACTS.items()
        if said[code] or any(each.facts[code] for each in candidates)
    )


def _find_cells(row: BatchRow) -> tuple[tuple[str, str], ...]:
    """Give the line as it stood in the file; somebody who is missing from it stands on no line."""
    pages = BatchPage.objects.filter(batch=row.batch_id, sheet=row.batch.sheet, place__lte=row.line).order_by("-place")
    sealed = pages.values_list("sealed", flat=True).first()
    lines = dict(open_page(bytes(sealed)).list_rows()) if sealed and row.line else {}
    headings = row.batch.columns.order_by("place").values_list("heading", flat=True)
    return tuple((heading, mask_cell(cell)) for heading, cell in zip(headings, lines.get(row.line, [])) if cell)


def _find_next(actor: Actor, row: BatchRow) -> int | None:
    """Give the next row of its kind that waits for a decision, beginning again after the last one."""
    if row.verdict not in DECIDED_BY_HAND:
        return None
    waiting = list_waiting(BatchRow.objects.within(actor).filter(batch=row.batch_id, verdict=row.verdict))
    numbers = waiting.exclude(id=row.id).order_by("line", "id").values_list("id", flat=True)
    later = numbers.filter(Q(line__gt=row.line) | Q(line=row.line, id__gt=row.id))
    return later.first() or numbers.first()
