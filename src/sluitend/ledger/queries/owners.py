"""To whom work can be given: colleagues and teams, with how much they have open."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Party
from sluitend.parties.models.scoping import find_owners


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Somebody who can own promises now."""

    id: int
    name: str
    kind: str
    people: int


@act("list_owners")
def list_owners(*, actor: Actor, at: datetime) -> Outcome[list[Owner]]:
    """Give the present colleagues and teams within the actor's scope, with the people they cover."""
    present = find_owners(actor.scope, actor).filter(present=True, kind__in=("staff", "team"))
    covered = Count("covers", filter=Q(covers__active=True))
    rows = Party.objects.filter(id__in=present).annotate(people=covered).order_by("kind", "name")
    return Outcome(value=[Owner(**row) for row in rows.values("id", "name", "kind", "people")], object="owners")
