"""Finding a person, and the one way to read a BSN."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.bsn import open_bsn
from sluitend.parties.finding import WAYS
from sluitend.parties.models import Person
from sluitend.parties.models.person import People

MOST_FOUND = 25


@dataclass(frozen=True, kw_only=True)
class Found:
    """Somebody found: enough to recognise, no more."""

    id: int
    name: str
    number: str
    active: bool


@act("find_person")
def find_person(*, actor: Actor, at: datetime, text: str) -> Outcome[list[Found]]:
    """Find people by client number, telephone number or whole BSN; else by name; else by what resembles it."""
    people = Person.objects.within(actor).order_by("last_name", "first_name", "party")
    ways = (_list_found(find(people, text.strip())) for find in WAYS)
    found = next(filter(None, ways), []) if text.strip() else []
    return Outcome(value=found, about=tuple(each.id for each in found), object="people", fields=("name", "number"))


def _list_found(people: People) -> list[Found]:
    rows = people.values_list("party", "party__name", "number", "active")[:MOST_FOUND]
    return [Found(id=number, name=name, number=client, active=active) for number, name, client, active in rows]


@act("read_bsn")
def read_bsn(*, actor: Actor, at: datetime, person_id: int) -> Outcome[str]:
    """Open the seal of one BSN, for the purpose of income only."""
    row = Person.objects.within(actor).filter(party=person_id).values_list("bsn_sealed", flat=True).first()
    if row is None:
        raise NotFound
    return Outcome(value=open_bsn(bytes(row)), about=(person_id,), object=f"person:{person_id}", fields=("bsn",))
