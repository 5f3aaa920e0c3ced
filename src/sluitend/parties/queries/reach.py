"""How somebody can be reached, and where and with whom they live: the page on which that is put right."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Area, HouseholdMember, Person, PersonContact, Residence


@dataclass(frozen=True, kw_only=True)
class ContactRow:
    """A way to reach somebody; `is_shared` when somebody else uses it too, as couples do."""

    id: int
    kind: str
    value: str
    from_on: date
    until_on: date | None
    is_preferred: bool
    is_shared: bool


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Ways to reach a person, those that still hold first; their area among those there are; their housemates."""

    person_id: int
    name: str
    number: str
    contacts: tuple[ContactRow, ...]
    area_id: int | None
    areas: tuple[tuple[int, str], ...]
    household: str
    housemates: tuple[tuple[int, str], ...]


@act("read_reach")
def read_reach(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Reach]:
    """Give how one person can be reached, and where and with whom they live."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    areas = Area.objects.filter(organisation=person.party.organisation_id, until_on=None).order_by("name")
    home = HouseholdMember.objects.filter(person=person, until_on=None).select_related("household").first()
    reach = Reach(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        contacts=_list_contacts(person),
        area_id=Residence.objects.filter(person=person, until_on=None).values_list("area", flat=True).first(),
        areas=tuple(areas.values_list("id", "name")),
        household=home.household.number if home else "",
        housemates=_list_housemates(person, home),
    )
    return Outcome(value=reach, about=(person_id,), object=f"person:{person_id}", fields=("contact", "household"))


def _list_contacts(person: Person) -> tuple[ContactRow, ...]:
    others = PersonContact.objects.filter(point=OuterRef("point"), until_on=None).exclude(person=person)
    rows = PersonContact.objects.filter(person=person).select_related("point").annotate(is_shared=Exists(others))
    ordered = sorted(rows, key=lambda row: (row.until_on is not None, not row.is_preferred, row.point.kind, row.id))
    return tuple(
        ContactRow(
            id=row.id,
            kind=row.point.kind,
            value=row.point.value,
            from_on=row.from_on,
            until_on=row.until_on,
            is_preferred=row.is_preferred,
            is_shared=row.is_shared,
        )
        for row in ordered
    )


def _list_housemates(person: Person, home: HouseholdMember | None) -> tuple[tuple[int, str], ...]:
    if home is None:
        return ()
    near = HouseholdMember.objects.filter(household=home.household, until_on=None).exclude(person=person)
    # A number that two municipalities both use must not show the people of the one to the other.
    near = near.filter(person__party__organisation=person.party.organisation_id)
    return tuple(near.order_by("person").values_list("person", "person__party__name"))
