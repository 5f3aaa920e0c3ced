"""Who stands around a person, now and before, and which colleagues could."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.contacts.rows import RelationRow, list_relations
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person, Staff


@dataclass(frozen=True, kw_only=True)
class Circle:
    """The people around a person; `colleagues` are who can be added, by number and name."""

    person_id: int
    person_name: str
    number: str
    relations: tuple[RelationRow, ...]
    colleagues: tuple[tuple[int, str], ...]


@act("read_relations")
def read_relations(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Circle]:
    """Give who stands around a person."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    working = Staff.objects.filter(party__organisation=person.party.organisation_id, ended_on=None)
    circle = Circle(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        relations=tuple(list_relations(person_id)),
        colleagues=tuple(working.order_by("party__name").values_list("party", "party__name")),
    )
    return Outcome(value=circle, about=(person_id,), object=f"person:{person_id}", fields=("relations",))
