"""My list: the open promises of an owner by day, the late ones first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Promise, is_past
from sluitend.ledger.queries.rows import PromiseRow, list_rows

PAGE_ROWS = 40
WHEN = ("all", "late", "today", "week", "later")


@dataclass(frozen=True, kw_only=True)
class WorklistFilter:
    """What to show: `when` one of `WHEN`, a kind, part of a name, one owner, which page, in which order."""

    when: str = "all"
    kind: str = ""
    text: str = ""
    owner_id: int | None = None
    page: int = 1
    order: str = "due_on"


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


ORDERS = {
    "due_on": ("due_on", "id"),
    "-due_on": ("-due_on", "-id"),
    "name": ("beneficiary__name", "due_on", "id"),
    "-name": ("-beneficiary__name", "due_on", "id"),
    "kind": ("kind", "due_on", "id"),
    "-kind": ("-kind", "due_on", "id"),
}


@act("read_worklist")
def read_worklist(*, actor: Actor, at: datetime, wanted: WorklistFilter) -> Outcome[Worklist]:
    """Give one page of open promises within the actor's scope; ordered by day, so the late ones come first."""
    today = find_day(at)
    everything = Promise.objects.are_open().within(actor).filter(beneficiary__kind="person")
    chosen = _choose(everything, wanted, today)
    found = chosen.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    ordered = chosen.order_by(*ORDERS.get(wanted.order, ORDERS["due_on"]))
    rows = list_rows(ordered[(page - 1) * PAGE_ROWS : page * PAGE_ROWS], today=today)
    worklist = Worklist(
        rows=tuple(rows),
        found=found,
        page=page,
        pages=pages,
        **_count(everything, today),
        **_list_choices(everything),
    )
    about = tuple(row.person_id for row in rows)
    return Outcome(value=worklist, about=about, object="promises", fields=("name", "due_on", "state"))


def _choose(promises: QuerySet[Promise], wanted: WorklistFilter, today: date) -> QuerySet[Promise]:
    moments = {
        "late": is_past(today),
        "today": Q(due_on=today),
        "week": Q(due_on__gte=today, due_on__lte=today + timedelta(days=7)),
        "later": Q(due_on__gt=today + timedelta(days=7)),
    }
    chosen = promises.filter(moments.get(wanted.when, Q()))
    if wanted.kind:
        chosen = chosen.filter(kind=wanted.kind)
    if wanted.owner_id:
        chosen = chosen.filter(owner=wanted.owner_id)
    for word in wanted.text.split():
        chosen = chosen.filter(beneficiary__name__icontains=word)
    return chosen


def _count(promises: QuerySet[Promise], today: date) -> dict[str, int]:
    return promises.aggregate(
        total=Count("id"),
        people=Count("beneficiary", distinct=True),
        late=Count("id", filter=is_past(today)),
        today=Count("id", filter=Q(due_on=today)),
        week=Count("id", filter=Q(due_on__gte=today, due_on__lte=today + timedelta(days=7))),
    )


def _list_choices(
    promises: QuerySet[Promise],
) -> dict[str, tuple[tuple[str, str, int], ...] | tuple[tuple[int, str, int], ...]]:
    kinds = promises.values_list("kind").annotate(Count("id")).order_by("kind")
    owners = promises.values_list("owner", "owner__name").annotate(Count("id")).order_by("owner__name")
    return {
        "kinds": tuple((code, get_kind(code).name, count) for code, count in kinds),
        "owners": tuple(owners),
    }
