"""Contacts: a couple shares one e-mail and one telephone, and that is no fault."""

import pytest
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.ledger.queries import read_person
from sluitend.parties.actions import add_contact
from sluitend.parties.models import ContactPoint, PersonContact

EMAIL, PHONE = "j.jansen@voorbeeld.nl", "0612345678"


def add(house: House, person: int, kind: str, value: str) -> int:
    return add_contact(actor=house.coach, at=AT, person_id=person, kind=kind, value=value)


def test_a_couple_with_the_same_initials_shares_everything_and_stays_two_people(house: House) -> None:
    couple = [house.admit(first_name=name, last_name="Jansen") for name in ("Jan", "Jo")]
    points = {
        (kind, add(house, person, kind, value))
        for person in couple
        for kind, value in (("email", EMAIL), ("phone", PHONE))
    }
    assert len(points) == ContactPoint.objects.count() == 2
    for person in couple:
        dossier = read_person(actor=house.coach, at=AT, person_id=person)
        assert dossier.contacts == (("email", EMAIL), ("phone", PHONE))


def test_the_same_point_is_added_to_a_person_once(house: House) -> None:
    person = house.admit()
    assert add(house, person, "phone", PHONE) == add(house, person, "phone", f"  {PHONE} ")
    assert PersonContact.objects.get().from_on == TODAY


def test_the_same_text_as_another_kind_is_another_point(house: House) -> None:
    person = house.admit()
    assert add(house, person, "phone", PHONE) != add(house, person, "post", PHONE)


def test_a_kind_of_contact_that_is_not_known_is_stopped_by_the_database(house: House) -> None:
    person = house.admit()
    with pytest.raises(IntegrityError, match="known_contact_kind"):
        add(house, person, "fax", PHONE)


@pytest.mark.parametrize("whose", ["colleague", "stranger", "outsider"])
def test_a_coach_adds_contacts_to_the_own_people_only(house: House, whose: str) -> None:
    person = house.admit(owner=getattr(house, whose))
    with refused("not_found"):
        add(house, person, "phone", PHONE)


def test_nobody_who_is_not_there_can_be_reached(house: House) -> None:
    with refused("not_found"):
        add(house, 999_999, "phone", PHONE)
