"""My list: the open promises of an owner by day, the late ones first."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.choosing import WorklistFilter, choose_promises, list_open, list_order
from sluitend.ledger.models import Promises, is_past
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.ledger.told import ToldToMe, list_told

PAGE_ROWS = 40


@dataclass(frozen=True, kw_only=True)
class Worklist:
    """One page of rows, and the counts over the whole list."""

    rows: tuple[PromiseRow, ...]
    found: int
    page: int
    pages: int
    total: int
    people: int
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
    counts = _count(everything, today)
    found = counts["total"] if chosen is everything else chosen.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    ordered = chosen.order_by(*list_order(wanted))
    rows = list_rows(ordered[(page - 1) * PAGE_ROWS : page * PAGE_ROWS], today=today, reader=actor)
    kinds, owners = _list_choices(everything)
    told = list_told(actor, today=today)
    worklist = Worklist(
        rows=tuple(rows), found=found, page=page, pages=pages, kinds=kinds, owners=owners, told=told, **counts
    )
    about = tuple(dict.fromkeys([*(row.person_id for row in rows), *told.people]))
    return Outcome(value=worklist, about=about, object="promises", fields=("name", "due_on", "state"))


def _count(promises: Promises, today: date) -> dict[str, int]:
    return promises.aggregate(
        total=Count("id"),
        people=Count("beneficiary", distinct=True),
        late=Count("id", filter=is_past(today)),
        today=Count("id", filter=Q(due_on=today)),
        week=Count("id", filter=Q(due_on__gte=today, due_on__lte=today + timedelta(days=7))),
    )


def _list_choices(
    promises: Promises,
) -> tuple[tuple[tuple[str, str, int], ...], tuple[tuple[int, str, int], ...]]:
    """Give what can be filtered on, with counts: kinds, and owners with their names."""
    kinds: Counter[str] = Counter()
    owners: Counter[tuple[int, str]] = Counter()
    for kind, owner, name, count in promises.values_list("kind", "owner", "owner__name").annotate(Count("id")):
        kinds[kind] += count
        owners[owner, name] += count
    return (
        tuple((code, get_kind(code).name, kinds[code]) for code in sorted(kinds)),
        tuple((*owner, owners[owner]) for owner in sorted(owners, key=lambda owner: owner[1])),
    )
