"""Reach: ways to reach somebody come and go, one is tried first, and who lives together is known."""

import pytest
from django.db import IntegrityError, transaction
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.queries import read_person
from sluitend.parties.actions import (
    add_area,
    add_contact,
    choose_contact,
    end_contact,
    end_household,
    join_household,
    join_housemate,
)
from sluitend.parties.models import HouseholdMember, Person, PersonContact
from sluitend.parties.queries import Reach, read_reach

PHONE, EMAIL = "0612345678", "noor@voorbeeld.nl"


def reach(house: House, person: int, *, actor: Actor | None = None) -> Reach:
    return read_reach(actor=actor or house.coach, at=AT, person_id=person)


def add(house: House, person: int, kind: str, value: str) -> int:
    """Add a way to reach somebody, and give its number."""
    add_contact(actor=house.coach, at=AT, person_id=person, kind=kind, value=value)
    return PersonContact.objects.filter(person=person).latest("id").id


def test_the_one_to_try_first_stands_first_everywhere(house: House) -> None:
    person = house.admit()
    add(house, person, "email", EMAIL)
    phone = add(house, person, "phone", PHONE)
    choose_contact(actor=house.coach, at=AT, person_id=person, contact_id=phone)
    assert [each.value for each in reach(house, person).contacts] == [PHONE, EMAIL]
    dossier = read_person(actor=house.coach, at=AT, person_id=person)
    assert (dossier.contacts[0], dossier.preferred) == (("phone", PHONE), PHONE)


def test_another_one_is_tried_first_from_then_on(house: House) -> None:
    person = house.admit()
    for contact in (add(house, person, "email", EMAIL), add(house, person, "phone", PHONE)):
        choose_contact(actor=house.coach, at=AT, person_id=person, contact_id=contact)
    assert [each.is_preferred for each in reach(house, person).contacts] == [True, False]


def test_what_ended_stays_with_its_days_and_is_tried_no_more(house: House) -> None:
    person = house.admit()
    contact = add(house, person, "phone", PHONE)
    choose_contact(actor=house.coach, at=AT, person_id=person, contact_id=contact)
    end_contact(actor=house.coach, at=AT, person_id=person, contact_id=contact)
    [row] = reach(house, person).contacts
    assert (row.until_on, row.is_preferred) == (TODAY, False)
    assert read_person(actor=house.coach, at=AT, person_id=person).contacts == ()
    with refused("not_found"):
        end_contact(actor=house.coach, at=AT, person_id=person, contact_id=contact)


def test_a_couple_shares_a_number_and_each_has_an_own_choice(house: House) -> None:
    one, other = house.admit(), house.admit()
    first, second = (add(house, person, "phone", PHONE) for person in (one, other))
    choose_contact(actor=house.coach, at=AT, person_id=one, contact_id=first)
    end_contact(actor=house.coach, at=AT, person_id=other, contact_id=second)
    assert reach(house, one).contacts[0].is_preferred
    assert not reach(house, one).contacts[0].is_shared
    assert reach(house, other).contacts[0].is_shared


def test_the_database_lets_one_be_tried_first_and_only_while_it_holds(house: House) -> None:
    person = house.admit()
    contacts = [add(house, person, "email", EMAIL), add(house, person, "phone", PHONE)]
    with pytest.raises(IntegrityError, match="one_preferred_contact"), transaction.atomic():
        PersonContact.objects.filter(id__in=contacts).update(is_preferred=True)
    with pytest.raises(IntegrityError, match="preferred_while_it_holds"), transaction.atomic():
        PersonContact.objects.filter(id=contacts[0]).update(is_preferred=True, until_on=TODAY)


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_only_who_serves_the_person_changes_how_they_are_reached(house: House, name: str) -> None:
    person = house.admit()
    contact, actor = add(house, person, "phone", PHONE), getattr(house, name)
    for change in (end_contact, choose_contact):
        with refused("not_found"):
            change(actor=actor, at=AT, person_id=person, contact_id=contact)
    with refused("not_found"):
        end_household(actor=actor, at=AT, person_id=person)
    with refused("not_found"):
        join_housemate(actor=actor, at=AT, person_id=person, number="geen")


def test_a_way_to_reach_somebody_else_is_not_theirs_to_end(house: House) -> None:
    person, other = house.admit(), house.admit()
    contact = add(house, other, "phone", PHONE)
    with refused("not_found"):
        end_contact(actor=house.coach, at=AT, person_id=person, contact_id=contact)


def test_two_who_live_together_are_one_household(house: House) -> None:
    one, other, third = house.admit(), house.admit(last_name="Bakker"), house.admit(last_name="Smit")
    number = Person.objects.get(party=other).number
    for person in (one, third):
        assert join_housemate(actor=house.coach, at=AT, person_id=person, number=f"{number} ") == other
    assert reach(house, one).housemates == ((other, "Noor Bakker"), (third, "Noor Smit"))
    end_household(actor=house.coach, at=AT, person_id=other)
    assert reach(house, other).household == ""
    assert reach(house, one).housemates == ((third, "Noor Smit"),)


def test_whoever_lived_elsewhere_moves_along(house: House) -> None:
    one, other = house.admit(), house.admit()
    join_household(actor=house.coach, at=AT, person_id=one, number="H1")
    join_housemate(actor=house.coach, at=AT, person_id=one, number=Person.objects.get(party=other).number)
    assert HouseholdMember.objects.filter(person=one, until_on=None).count() == 1
    assert reach(house, one).household != "H1"


@pytest.mark.parametrize("number", ["", "geen"])
def test_nobody_lives_with_somebody_who_is_not_there(house: House, number: str) -> None:
    person = house.admit()
    with refused("invalid"):
        join_housemate(actor=house.coach, at=AT, person_id=person, number=number)
    with refused("invalid"):
        end_household(actor=house.coach, at=AT, person_id=person)


def test_the_areas_of_the_municipality_can_be_chosen(house: House) -> None:
    place = {"code": "N", "name": "Noord", "from_on": TODAY}
    area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, **place)  # type: ignore[arg-type]
    assert reach(house, house.admit(area_id=area)).area_id == area
    assert reach(house, house.admit()).areas == ((area, "Noord"),)


@pytest.mark.parametrize("name", ["stranger", "outsider"])
def test_nobody_reads_how_to_reach_somebody_out_of_reach(house: House, name: str) -> None:
    person = house.admit()
    with refused("not_found"):
        reach(house, person, actor=getattr(house, name))
