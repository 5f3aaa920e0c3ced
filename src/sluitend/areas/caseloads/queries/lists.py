"""The lists that were kept: one's own, and those that colleagues share with the team."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.caseloads.models import SavedList
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act


@dataclass(frozen=True, kw_only=True)
class KeptList:
    """A list under its name; only whoever keeps it can forget it."""

    id: int
    subject: str
    name: str
    query: str
    is_shared: bool
    owner_name: str
    is_mine: bool


@act("list_saved_lists")
def list_saved_lists(*, actor: Actor, at: datetime) -> Outcome[list[KeptList]]:
    """Give the lists that the actor can open, one's own first."""
    rows = SavedList.objects.within(actor).select_related("owner").order_by("name", "id")
    kept = [
        KeptList(
            id=row.id,
            subject=row.subject,
            name=row.name,
            query=row.query,
            is_shared=row.is_shared,
            owner_name=row.owner.name,
            is_mine=row.owner_id == actor.party_id,
        )
        for row in rows
    ]
    return Outcome(value=sorted(kept, key=lambda each: not each.is_mine), object="saved_lists", fields=("saved_list",))
