"""How much everybody has: people by colleague or team, beside the norm of the pack."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ORGANISATION, OWN, TEAM
from sluitend.parties.models import Membership, Party
from sluitend.parties.models.scoping import find_owners

# Who guides people; others are no choice when people are handed over.
GUIDES = ("coach", "team_lead")


@dataclass(frozen=True, kw_only=True)
class Load:
    """Somebody who can own promises, with the people covered now and after what is planned; teams have no norm."""

    id: int
    name: str
    kind: str
    people: int
    after: int
    norm: int | None

    @property
    def is_over(self) -> bool:
        """Tell whether this is more than the norm."""
        return self.norm is not None and self.after > self.norm


def find_norm(pack: Pack, today: date) -> int:
    """Give how many people a colleague has at most, by the pack."""
    return int(pack.parameter("caseload", on=today).value)


def list_loads(actor: Actor, *, norm: int) -> list[Load]:
    """Give the load of everybody who is there within the actor's reach, one's team at the least."""
    near = find_owners(TEAM if actor.scope == OWN else actor.scope, actor).filter(present=True)
    guiding = Membership.objects.filter(staff=OuterRef("pk"), until_on=None, role__in=GUIDES)
    return _read_loads(near.filter(Q(kind="team") | Q(Exists(guiding))), norm)


def find_loads(actor: Actor, ids: Iterable[int], *, norm: int) -> list[Load]:
    """Give the loads of these owners, wherever in the actor's municipality they work."""
    return _read_loads(find_owners(ORGANISATION, actor).filter(id__in=set(ids)), norm)


def _read_loads(owners: QuerySet[Party], norm: int) -> list[Load]:
    rows = owners.annotate(people=Count("covers", filter=Q(covers__active=True))).order_by("-kind", "name", "id")
    return [
        Load(**row, after=row["people"], norm=norm if row["kind"] == "staff" else None)
        for row in rows.values("id", "name", "kind", "people")
    ]


def add_people(loads: Iterable[Load], counts: dict[int, int]) -> list[Load]:
    """Give the loads as they will be."""
    return [replace(load, after=counts.get(load.id, load.people)) for load in loads]
