"""Relate: somebody comes to stand around a person, or no longer does."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.models import Relation
from sluitend.areas.contacts.models.relation import NOTHING
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Party, Person


@dataclass(frozen=True, kw_only=True)
class NewRelation:
    """Who it is: a colleague by number, a person in the book by client number, or somebody outside by name.

    Without a day it begins today.
    """

    kind: str
    staff_id: int | None = None
    client_number: str = ""
    name: str = ""
    reach: str = ""
    may_know: str = NOTHING
    from_on: date | None = None


@act("add_relation")
def add_relation(*, actor: Actor, at: datetime, person_id: int, relation: NewRelation) -> Outcome[int]:
    """Let somebody stand around a person; the file of a buddy who is in the book tells so too."""
    today = find_day(at)
    if not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
    _require_past(relation.from_on or today, today)
    party_id = _find_party(actor, relation)
    made = Relation.objects.create(
        person_id=person_id,
        kind=relation.kind,
        party_id=party_id,
        name="" if party_id else relation.name.strip(),
        reach=relation.reach.strip(),
        may_know=relation.may_know,
        from_on=relation.from_on or today,
    )
    about = (person_id, party_id) if relation.client_number and party_id else (person_id,)
    return Outcome(value=made.id, about=about, object=f"relation:{made.id}", fields=("relation",))


@act("end_relation")
def end_relation(*, actor: Actor, at: datetime, relation_id: int, until_on: date | None = None) -> Outcome[None]:
    """Let a relation end, today or on the day that it did; that it was there stays."""
    today = find_day(at)
    _require_past(until_on or today, today)
    near = Person.objects.within(actor).values("party")
    running = Relation.objects.filter(id=relation_id, until_on=None, person__in=near).first()
    if running is None:
        raise NotFound
    Relation.objects.filter(id=relation_id).update(until_on=until_on or today)
    return Outcome(value=None, about=(running.person_id,), object=f"relation:{relation_id}", fields=("relation",))


def _require_past(day: date, today: date) -> None:
    if day > today:
        raise Invalid(
            _("Deze dag is nog niet geweest."),
            _("Hier staat wie er nu is, en wie er was."),
            _("Kies vandaag of eerder."),
        )


def _find_party(actor: Actor, relation: NewRelation) -> int | None:
    """Give the party that is meant within the actor's own organisation; None for somebody outside."""
    if not relation.staff_id and not relation.client_number:
        return None
    who = Q(kind="staff", id=relation.staff_id) if relation.staff_id else Q(person__number=relation.client_number)
    found = Party.objects.filter(who, organisation=actor.organisation_id).values_list("id", flat=True).first()
    if found is None:
        raise NotFound
    return found
