"""The list of employers: looked for, filtered and put in order, with what is promised to them by whoever looks."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce

from django.db.models import F, Q, Value
from django.db.models.expressions import OrderBy
from django.db.models.lookups import Contains

from sluitend.areas.employers.budget import find_budget
from sluitend.areas.employers.models import Employer
from sluitend.areas.employers.models.employer import Employers
from sluitend.areas.employers.rows import EmployerRow, tell_employers, write_employers
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.folding import Fold

PAGE_SIZE, MOST_PROMISES = 40, 10
# Which of them are shown, beside all: those for whom the reader is the point of contact, or of whom this is so.
MINE = "mine"
SORTS = {
    "unmanaged": Q(manager_id=None),
    "preferred": Q(is_preferred=True),
    "asking": Q(demands__gt=0),
    "hesitating": Q(obstacles__gt=0),
}
# No two employers are in the same place of the list, however it is ordered.
ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "name": ("name", "id"),
    "-name": ("-name", "id"),
    "last": (F("last_on").asc(nulls_first=True), "id"),
    "-last": (F("last_on").desc(nulls_last=True), "id"),
    "-demands": (F("demands").desc(nulls_last=True), "name", "id"),
}


@dataclass(frozen=True, kw_only=True)
class EmployerFilter:
    """What to show: part of a name or a number, a sector, `MINE`, one of `SORTS` or "", which page, in which order."""

    text: str = ""
    sector: str = ""
    sort: str = ""
    order: str = "name"
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class EmployerList:
    """A page of employers, and what the reader promised to employers, the first due first."""

    rows: tuple[EmployerRow, ...]
    found: int
    page: int
    pages: int
    promised: tuple[PromiseRow, ...]
    today: date


@act("list_employers")
def list_employers(*, actor: Actor, at: datetime, wanted: EmployerFilter) -> Outcome[EmployerList]:
    """Give a page of the employers of the municipality."""
    today = find_day(at)
    chosen = tell_employers(_choose(Employer.objects.within(actor), wanted))
    chosen = chosen.filter(Q(manager_id=actor.party_id) if wanted.sort == MINE else SORTS.get(wanted.sort, Q()))
    found = chosen.count()
    pages = max(1, -(-found // PAGE_SIZE))
    page = min(max(1, wanted.page), pages)
    ordered = chosen.order_by(*ORDERS.get(wanted.order, ORDERS["name"]))
    shown = list(ordered[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    mine = Promise.objects.are_open().filter(owner=actor.party_id, beneficiary__kind="employer")
    listed = EmployerList(
        rows=write_employers(shown, budget=find_budget(find_pack(actor.organisation_id), on=today), today=today),
        found=found,
        page=page,
        pages=pages,
        promised=tuple(list_rows(mine.order_by("due_on", "id")[:MOST_PROMISES], today=today, reader=actor)),
        today=today,
    )
    return Outcome(value=listed, object="employers", fields=("name", "kvk"))


def _choose(employers: Employers, wanted: EmployerFilter) -> Employers:
    """Narrow down to those whose name holds all words that were typed, or whose number begins so."""
    if wanted.sector:
        employers = employers.filter(sector=wanted.sector)
    return reduce(_hold_word, wanted.text.split(), employers)


def _hold_word(employers: Employers, word: str) -> Employers:
    return employers.filter(Q(kvk__startswith=word) | Q(Contains(Fold(F("party__name")), Fold(Value(word)))))
