"""People, their spells, and that they left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sluitend.parties.bsn import check_bsn, hash_bsn, seal_bsn
from sluitend.parties.models import BenefitSpell, ContactPoint, Party, Person, PersonContact, Residence
from sluitend.parties.pen.copying import write_all


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """What must be known of somebody who comes in; the BSN only where the law gives it, or sealed already."""

    number: str
    last_name: str
    entered_on: date
    organisation_id: int
    first_name: str = ""
    born_on: date | None = None
    birth_year: int | None = None
    bsn: str = ""
    bsn_sealed: bytes | None = None
    bsn_hash: bytes | None = None
    area_id: int | None = None
    contacts: tuple[tuple[str, str], ...] = ()
    active: bool = True
    left_on: date | None = None
    left_because: str = ""


def write_people(people: Iterable[NewPerson]) -> list[Person]:
    """Write people down with their area, in a handful of statements however many they are."""
    new = list(people)
    parties = write_all(
        Party(
            kind="person",
            name=f"{each.first_name} {each.last_name}".strip(),
            organisation_id=each.organisation_id,
        )
        for each in new
    )
    written = write_all(_draft_person(each, party) for each, party in zip(new, parties))
    write_all(
        Residence(person_id=person.pk, area_id=each.area_id, from_on=each.entered_on)
        for each, person in zip(new, written)
        if each.area_id
    )
    _write_contacts(zip(new, written))
    return written


def _write_contacts(people: Iterable[tuple[NewPerson, Person]]) -> None:
    """Write the ways to reach people down; a point that is known already is shared, never written twice."""
    ties = [(person.pk, each.entered_on, contact) for each, person in people for contact in each.contacts]
    wanted = {contact for _, _, contact in ties}
    values = [value for _, value in wanted]
    there = ContactPoint.objects.filter(value__in=values).values_list("kind", "value", "id")
    known = {(kind, value): point for kind, value, point in there}
    fresh = [ContactPoint(kind=kind, value=value) for kind, value in sorted(wanted - known.keys())]
    known |= {(point.kind, point.value): point.id for point in write_all(fresh)}
    write_all(
        PersonContact(person_id=person, point_id=known[contact], from_on=from_on) for person, from_on, contact in ties
    )


def _draft_person(new: NewPerson, party: Party) -> Person:
    bsn = check_bsn(new.bsn) if new.bsn else ""
    return Person(
        party=party,
        # Whoever comes in without a number of another system gets one of ours.
        number=new.number or f"S{party.pk}",
        first_name=new.first_name,
        last_name=new.last_name,
        born_on=new.born_on,
        birth_year=new.birth_year or (new.born_on.year if new.born_on else None),
        bsn_sealed=seal_bsn(bsn) if bsn else new.bsn_sealed,
        bsn_hash=hash_bsn(bsn) if bsn else new.bsn_hash,
        entered_on=new.entered_on,
        active=new.active,
        left_on=new.left_on,
        left_because=new.left_because,
    )


def end_spell(person_id: int, *, ended_on: date, because: str) -> None:
    """End the running benefit spell of a person, if there is one."""
    BenefitSpell.objects.filter(person_id=person_id, ended_on=None).update(ended_on=ended_on, end_reason=because)


def write_spells(spells: Iterable[BenefitSpell]) -> None:
    """Write stretches of social assistance down."""
    write_all(spells)


def note_leaving(person_id: int, *, left_on: date, because: str) -> None:
    """Note that somebody is no longer served; the book sees to it that nothing is promised to them any more."""
    Person.objects.filter(party=person_id).update(active=False, left_on=left_on, left_because=because)


def note_coming_back(person_id: int) -> None:
    """Note that somebody who left is served again; the book refuses it unless something is promised to them."""
    Person.objects.filter(party=person_id).update(active=True, left_on=None, left_because="")
