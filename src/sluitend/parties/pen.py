"""The pen of this room: writes people down without asking; only `actions`, here or above, may hold it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sluitend.parties.bsn import check_bsn, hash_bsn, seal_bsn
from sluitend.parties.models import BenefitSpell, Organisation, Party, Person, Residence, Team


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """What must be known of somebody who comes in; the BSN only where the law gives it."""

    number: str
    last_name: str
    entered_on: date
    organisation_id: int
    first_name: str = ""
    born_on: date | None = None
    birth_year: int | None = None
    bsn: str = ""
    area_id: int | None = None
    active: bool = True
    left_on: date | None = None
    left_because: str = ""


def write_people(people: Iterable[NewPerson]) -> list[Person]:
    """Write people down with their area, in a handful of statements however many they are."""
    new = list(people)
    parties = Party.objects.bulk_create(
        Party(
            kind="person",
            name=f"{each.first_name} {each.last_name}".strip(),
            organisation_id=each.organisation_id,
        )
        for each in new
    )
    written = Person.objects.bulk_create(_draft_person(each, party) for each, party in zip(new, parties))
    Residence.objects.bulk_create(
        Residence(person=person, area_id=each.area_id, from_on=each.entered_on)
        for each, person in zip(new, written)
        if each.area_id
    )
    return written


def _draft_person(new: NewPerson, party: Party) -> Person:
    bsn = check_bsn(new.bsn) if new.bsn else ""
    return Person(
        party=party,
        number=new.number,
        first_name=new.first_name,
        last_name=new.last_name,
        born_on=new.born_on,
        birth_year=new.birth_year or (new.born_on.year if new.born_on else None),
        bsn_sealed=seal_bsn(bsn) if bsn else None,
        bsn_hash=hash_bsn(bsn) if bsn else None,
        entered_on=new.entered_on,
        active=new.active,
        left_on=new.left_on,
        left_because=new.left_because,
    )


def end_spell(person_id: int, *, ended_on: date, because: str) -> None:
    """End the running benefit spell of a person, if there is one."""
    BenefitSpell.objects.filter(person_id=person_id, ended_on=None).update(ended_on=ended_on, end_reason=because)


def write_organisation(name: str, kind: str, kvk: str, pack: str) -> int:
    """Write an organisation down; it belongs to itself, so that scopes can be asked of it too."""
    party = Party.objects.create(kind="organisation", name=name)
    Organisation.objects.create(party=party, kind=kind, kvk=kvk, pack=pack)
    Party.objects.filter(id=party.id).update(organisation=party)
    return party.id


def write_team(name: str, organisation_id: int, area_id: int | None) -> int:
    """Write a team down; it can own promises as soon as it is there."""
    party = Party.objects.create(kind="team", name=name, organisation_id=organisation_id)
    Team.objects.create(party=party, area_id=area_id)
    return party.id
