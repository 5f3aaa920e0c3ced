"""Rectification: what was wrong is right from now on, and what stood there is kept with who, when and why."""

from datetime import date

import pytest
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.dossiers.actions import NewCorrection, correct_person
from sluitend.areas.dossiers.models import Correction
from sluitend.areas.dossiers.queries import read_rights
from sluitend.parties.models import Person

WHY = "Verkeerd overgenomen van het formulier"


def correct(house: House, person: int, *, field: str, value: str, because: str = WHY, by: str = "coach") -> None:
    correction = NewCorrection(field=field, value=value, because=because)
    correct_person(actor=getattr(house, by), at=AT, person_id=person, correction=correction)


def test_a_name_is_put_right_and_the_old_one_stays_as_a_trace(house: House) -> None:
    person = house.admit(first_name="Nora", last_name="Jansen")
    correct(house, person, field="first_name", value=" Noor ")
    found = Person.objects.select_related("party").get(party=person)
    assert (found.first_name, found.party.name) == ("Noor", "Noor Jansen")
    trace = Correction.objects.get()
    assert (trace.field, trace.before, trace.after, trace.because) == ("first_name", "Nora", "Noor", WHY)
    assert (trace.at, trace.by_id) == (AT, house.coach.party_id)


def test_a_day_of_birth_is_put_right_and_the_year_with_it(house: House) -> None:
    person = house.admit()
    correct(house, person, field="born_on", value="1980-02-29")
    found = Person.objects.get(party=person)
    assert (found.born_on, found.birth_year) == (date(1980, 2, 29), 1980)
    assert read_rights(actor=house.coach, at=AT, person_id=person).facts["born_on"] == "1980-02-29"


@pytest.mark.parametrize(
    ("field", "value", "because"),
    [
        ("born_on", "29-02-1981", WHY),
        ("born_on", "1981-02-29", WHY),
        ("last_name", " ", WHY),
        ("first_name", "Noor", WHY),
        ("first_name", "Nora", " "),
        ("active", "False", WHY),
    ],
)
def test_what_makes_no_sense_is_refused(house: House, field: str, value: str, because: str) -> None:
    person = house.admit()
    with refused("invalid"):
        correct(house, person, field=field, value=value, because=because)


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_only_who_serves_the_person_puts_things_right(house: House, name: str) -> None:
    person = house.admit()
    with refused("not_found"):
        correct(house, person, field="first_name", value="Nora", by=name)
