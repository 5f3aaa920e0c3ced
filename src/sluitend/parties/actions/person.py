"""What changes about a person: how to reach them, with whom they live, and where."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
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


@act("end_contact")
def end_contact(*, actor: Actor, at: datetime, person_id: int, contact_id: int) -> Outcome[None]:
    """Let a way to reach a person end today; whoever shares it keeps it."""
    contact = _find_contact(actor, person_id, contact_id)
    PersonContact.objects.filter(id=contact.id).update(until_on=find_day(at), is_preferred=False)
    return Outcome(value=None, about=(person_id,), object=f"contact:{contact.point_id}", fields=("contact",))


@act("choose_contact")
def choose_contact(*, actor: Actor, at: datetime, person_id: int, contact_id: int) -> Outcome[None]:
    """Note at which of the ways to reach a person they want to be tried first; there is one of those."""
    contact = _find_contact(actor, person_id, contact_id)
    PersonContact.objects.filter(person=person_id, is_preferred=True).update(is_preferred=False)
    PersonContact.objects.filter(id=contact.id).update(is_preferred=True)
    return Outcome(value=None, about=(person_id,), object=f"contact:{contact.point_id}", fields=("contact",))


@act("join_household")
def join_household(*, actor: Actor, at: datetime, person_id: int, number: str) -> Outcome[int]:
    """Let a person live in the household with this number from today; the one before ends."""
    person, today = _find_person(actor, person_id), find_day(at)
    household, _made = Household.objects.get_or_create(number=number)
    HouseholdMember.objects.filter(person=person, until_on=None).update(until_on=today)
    HouseholdMember.objects.create(household=household, person=person, from_on=today)
    return Outcome(value=household.id, about=(person_id,), object=f"household:{household.id}", fields=("household",))


@act("join_housemate")
def join_housemate(*, actor: Actor, at: datetime, person_id: int, number: str) -> Outcome[int]:
    """Let a person live from today with whoever has this client number; gives who that is."""
    person, today = _find_person(actor, person_id), find_day(at)
    near = Person.objects.filter(party__organisation=person.party.organisation_id, number=number.strip())
    other = near.exclude(party=person_id).first()
    if other is None:
        raise Invalid(
            _("Dit klantnummer is niet gevonden."),
            _("Het hoort bij niemand anders in deze gemeente."),
            _("Zoek de persoon op en neem het klantnummer over."),
        )
    home = HouseholdMember.objects.filter(person=other, until_on=None).first()
    household = home.household if home else Household.objects.create(number=f"H{other.pk}-{person_id}-{today}")
    if home is None:
        HouseholdMember.objects.create(household=household, person=other, from_on=today)
    HouseholdMember.objects.filter(person=person, until_on=None).update(until_on=today)
    HouseholdMember.objects.create(household=household, person=person, from_on=today)
    about = (person_id, other.pk)
    return Outcome(value=other.pk, about=about, object=f"household:{household.id}", fields=("household",))


@act("end_household")
def end_household(*, actor: Actor, at: datetime, person_id: int) -> Outcome[None]:
    """Let a person live alone from today; who stays behind in the household, stays there."""
    person = _find_person(actor, person_id)
    if not HouseholdMember.objects.filter(person=person, until_on=None).update(until_on=find_day(at)):
        raise Invalid(_("Deze persoon woont in geen huishouden."), _("Er is niets te beëindigen."), _("Ga terug."))
    return Outcome(value=None, about=(person_id,), object=f"person:{person_id}", fields=("household",))


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


def _find_contact(actor: Actor, person_id: int, contact_id: int) -> PersonContact:
    """Give a way to reach the person that still holds, with the person locked."""
    _find_person(actor, person_id)
    contact = PersonContact.objects.filter(id=contact_id, person=person_id, until_on=None).first()
    if contact is None:
        raise NotFound
    return contact
