"""My list: the open promises of an owner by day, the late ones first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, F, Q

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.choosing import WorklistFilter, choose_promises, list_open, list_order
from sluitend.ledger.models import Promises, is_past
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.ledger.told import ToldToMe, list_told

PAGE_ROWS = 40
Group = Mapping[str, Any]
COUNTS = ("total", "late", "today", "week")


@dataclass(frozen=True, kw_only=True)
class Worklist:
    """One page of rows, and the counts over the whole list."""

    rows: tuple[PromiseRow, ...]
    found: int
    page: int
    pages: int
    total: int
    late: int
    today: int
    week: int
    kinds: tuple[tuple[str, str, int], ...]
    owners: tuple[tuple[int, str, int], ...]
    told: ToldToMe


@act("read_worklist")
def read_worklist(*, actor: Actor, at: datetime, wanted: WorklistFilter) -> Outcome[Worklist]:
    """Give one page of open promises within the actor's scope; ordered by day, so the late ones come first."""
    today = find_day(at)
    everything = list_open(actor)
    chosen = choose_promises(everything, wanted, today)
    groups = _count_groups(everything, today)
    counts = {name: sum(group[name] for group in groups) for name in COUNTS}
    found = counts["total"] if chosen is everything else chosen.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    ordered = chosen.order_by(*list_order(wanted))
    rows = list_rows(ordered[(page - 1) * PAGE_ROWS : page * PAGE_ROWS], today=today, reader=actor)
    told = list_told(actor, today=today)
    worklist = Worklist(
        rows=tuple(rows),
        found=found,
        page=page,
        pages=pages,
        kinds=_list_kinds(groups),
        owners=_list_owners(groups),
        told=told,
        **counts,
    )
    about = tuple(dict.fromkeys([*(row.person_id for row in rows), *told.people]))
    return Outcome(value=worklist, about=about, object="promises", fields=("name", "due_on", "state"))


def _count_groups(promises: Promises, today: date) -> Sequence[Group]:
    """Count by kind and owner in one statement, from which every count above the list adds up."""
    groups = promises.values("kind", "owner", name=F("owner__name")).order_by()
    return list(
        groups.annotate(
            total=Count("id"),
            late=Count("id", filter=is_past(today)),
            today=Count("id", filter=Q(due_on=today)),
            week=Count("id", filter=Q(due_on__gte=today, due_on__lte=today + timedelta(days=7))),
        )
    )


def _list_kinds(groups: Iterable[Group]) -> tuple[tuple[str, str, int], ...]:
    """Give the kinds that can be filtered on, with their names and counts."""
    counts: Counter[str] = Counter()
    for group in groups:
        counts[group["kind"]] += group["total"]
    return tuple((code, get_kind(code).name, counts[code]) for code in sorted(counts))


def _list_owners(groups: Iterable[Group]) -> tuple[tuple[int, str, int], ...]:
    """Give the owners that can be filtered on, by name, with their counts."""
    counts: Counter[tuple[str, int]] = Counter()
    for group in groups:
        counts[group["name"], group["owner"]] += group["total"]
    return tuple((owner, name, counts[name, owner]) for name, owner in sorted(counts))
