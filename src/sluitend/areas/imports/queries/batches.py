"""Which files were read, and what is needed to read another."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from sluitend.areas.imports.models import Batch, ColumnMemory
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Party
from sluitend.parties.models.scoping import find_owners

MOST_SHOWN = 100


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
    """The files that were read, the teams that can take whoever is new, and the sources of which columns are known."""

    batches: tuple[BatchLine, ...]
    teams: tuple[tuple[int, str], ...]
    sources: tuple[str, ...]


@act("list_batches")
def list_batches(*, actor: Actor, at: datetime) -> Outcome[Overview]:
    """Give the newest files within the actor's reach."""
    batches = Batch.objects.within(actor).order_by("-id").annotate(by_name=F("by__name"))[:MOST_SHOWN]
    fields = ("id", "name", "source", "kind", "state", "lines", "staged_at", "by_name")
    teams = find_owners(actor.scope, actor).filter(kind="team", present=True).order_by("name", "id")
    here = Party.objects.filter(id__in=teams.values("organisation"))
    sources = ColumnMemory.objects.filter(organisation__in=here).order_by("source").values_list("source", flat=True)
    overview = Overview(
        batches=tuple(BatchLine(**row | {"by_name": row["by_name"] or ""}) for row in batches.values(*fields)),
        teams=tuple(teams.values_list("id", "name")),
        sources=tuple(sources.distinct()),
    )
    return Outcome(value=overview, object="batches")
