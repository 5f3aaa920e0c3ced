"""What changes about a person: how to reach them, with whom they live, and where."""

from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import (
    Area,
    ContactPoint,
    Household,
    HouseholdMember,
    Person,
    PersonContact,
    Residence,
)


@act("add_contact")
def add_contact(*, actor: Actor, at: datetime, person_id: int, kind: str, value: str) -> Outcome[int]:
    """Add a way to reach a person; a point that somebody else uses too is shared, never refused."""
    person = _find_person(actor, person_id)
    # Not get_or_create: two colleagues who add the same point at once leave two of it, which is no fault.
    known = ContactPoint.objects.filter(kind=kind, value=value.strip()).order_by("id").first()
    point = known or ContactPoint.objects.create(kind=kind, value=value.strip())
    PersonContact.objects.get_or_create(person=person, point=point, until_on=None, defaults={"from_on": find_day(at)})
    return Outcome(value=point.id, about=(person_id,), object=f"contact:{point.id}", fields=("contact",))


@act("join_household")
def join_household(*, actor: Actor, at: datetime, person_id: int, number: str) -> Outcome[int]:
    """Let a person live in the household with this number from today; the one before ends."""
    person, today = _find_person(actor, person_id), find_day(at)
    household, _ = Household.objects.get_or_create(number=number)
    HouseholdMember.objects.filter(person=person, until_on=None).update(until_on=today)
    HouseholdMember.objects.create(household=household, person=person, from_on=today)
    return Outcome(value=household.id, about=(person_id,), object=f"household:{household.id}", fields=("household",))


@act("move_person")
def move_person(*, actor: Actor, at: datetime, person_id: int, area_id: int) -> Outcome[None]:
    """Let a person live in another area of the same municipality from today."""
    person, today = _find_person(actor, person_id), find_day(at)
    if not Area.objects.filter(id=area_id, organisation=person.party.organisation_id).exists():
        raise NotFound
    Residence.objects.filter(person=person, until_on=None).update(until_on=today)
    Residence.objects.create(person=person, area_id=area_id, from_on=today)
    return Outcome(value=None, about=(person_id,), object=f"area:{area_id}", fields=("residence",))


def _find_person(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's reach."""
    reachable = Person.objects.within(actor).filter(party=person_id).select_related("party")
    person = reachable.select_for_update(no_key=True, of=("self",)).first()
    if person is None:
        raise NotFound
    return person
