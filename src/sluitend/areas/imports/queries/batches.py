"""Which files were read, and what is needed to read another."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from sluitend.areas.imports.models import Batch, Batches, ColumnMemory
from sluitend.areas.imports.verdicts import STATES
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Party
from sluitend.parties.models.scoping import find_owners

PAGE_BATCHES = 25
ORDERS = ("name", "source", "lines", "staged_at", "by_name", "state")
NEWEST_FIRST = "-staged_at"


@dataclass(frozen=True, kw_only=True)
class BatchFilter:
    """Which files to show: with these words in their name, source or reader, in one state; in which order."""

    words: str = ""
    state: str = ""
    order: str = NEWEST_FIRST
    page: int = 1


NO_FILTER = BatchFilter()


@dataclass(frozen=True, kw_only=True)
class BatchLine:
    """A file that was read."""

    id: int
    name: str
    source: str
    kind: str
    state: str
    lines: int
    staged_at: datetime
    by_name: str


@dataclass(frozen=True, kw_only=True)
class Overview:
    """A page of files, the teams that can take whoever is new, and the sources of which columns are known."""

    batches: tuple[BatchLine, ...]
    found: int
    page: int
    pages: int
    teams: tuple[tuple[int, str], ...]
    sources: tuple[str, ...]


@act("list_batches")
def list_batches(*, actor: Actor, at: datetime, wanted: BatchFilter = NO_FILTER) -> Outcome[Overview]:
    """Give a page of the files within the actor's reach, the newest first unless asked otherwise."""
    batches = _choose(Batch.objects.within(actor).annotate(by_name=Coalesce("by__name", Value(""))), wanted)
    found = batches.count()
    pages = max(1, -(-found // PAGE_BATCHES))
    page = min(max(1, wanted.page), pages)
    fields = ("id", "name", "source", "kind", "state", "lines", "staged_at", "by_name")
    shown = batches.values(*fields)[(page - 1) * PAGE_BATCHES : page * PAGE_BATCHES]
    teams = find_owners(actor.scope, actor).filter(kind="team", present=True).order_by("name", "id")
    here = Party.objects.filter(id__in=teams.values("organisation"))
    sources = ColumnMemory.objects.filter(organisation__in=here).order_by("source").values_list("source", flat=True)
    overview = Overview(
        batches=tuple(BatchLine(**row) for row in shown),
        found=found,
        page=page,
        pages=pages,
        teams=tuple(teams.values_list("id", "name")),
        sources=tuple(sources.distinct()),
    )
    return Outcome(value=overview, object="batches")


def _choose(batches: Batches, wanted: BatchFilter) -> Batches:
    """Leave out what was not asked for; an order that nobody knows is not asked."""
    if wanted.words:
        words = wanted.words
        batches = batches.filter(Q(name__icontains=words) | Q(source__icontains=words) | Q(by_name__icontains=words))
    if wanted.state in STATES:
        batches = batches.filter(state=wanted.state)
    order = wanted.order if wanted.order.removeprefix("-") in ORDERS else NEWEST_FIRST
    return batches.order_by(order, "-id")
