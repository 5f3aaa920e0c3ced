"""To whom work can be given: colleagues and teams, with how much they have open; and who is handed over."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Party, Person
from sluitend.parties.models.scoping import find_owners


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Somebody who can own promises now."""

    id: int
    name: str
    kind: str
    people: int


@dataclass(frozen=True, kw_only=True)
class Takers:
    """A person, and who is there to take that person over."""

    person_id: int
    name: str
    number: str
    owners: tuple[Owner, ...]


@act("list_owners")
def list_owners(*, actor: Actor, at: datetime) -> Outcome[list[Owner]]:
    """Give the present colleagues and teams within the actor's scope, with the people they cover."""
    return Outcome(value=_list_present(actor), object="owners")


@act("read_takers")
def read_takers(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Takers]:
    """Give who a person is and to whom they can be handed over."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    takers = Takers(
        person_id=person_id, name=person.party.name, number=person.number, owners=tuple(_list_present(actor))
    )
    return Outcome(value=takers, about=(person_id,), object=f"person:{person_id}", fields=("name", "number"))


def _list_present(actor: Actor) -> list[Owner]:
    present = find_owners(actor.scope, actor).filter(present=True, kind__in=("staff", "team"))
    covered = Count("covers", filter=Q(covers__active=True))
    rows = Party.objects.filter(id__in=present).annotate(people=covered).order_by("kind", "name")
    return [Owner(**row) for row in rows.values("id", "name", "kind", "people")]
