"""Finding somebody as remembered: without accents, misspelt a little, by telephone, e-mail or employer."""

import pytest
from django.db import connection, transaction
from tests.standing import AT, SYSTEM, House

from sluitend.areas.caseloads.queries import Found, find_person
from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import JobFact
from sluitend.areas.profiles.rows import find_jobs_at
from sluitend.gate.actor import Actor
from sluitend.parties.actions import add_contact
from sluitend.parties.finding import find_by_code
from sluitend.parties.models import Person


def find(house: House, text: str, *, actor: Actor | None = None) -> list[int]:
    found: list[Found] = find_person(actor=actor or house.coach, at=AT, text=text)
    return [each.id for each in found]


@pytest.mark.parametrize("text", ["andre cote", "ANDRÉ", "Côté", "côte andré", "an co", "cô"])
def test_accents_capitals_and_order_do_not_matter(house: House, text: str) -> None:
    person = house.admit(first_name="André", last_name="Côté")
    house.admit(first_name="Bo", last_name="Yilmaz")
    assert find(house, text) == [person]


@pytest.mark.parametrize("text", ["jansn", "mohamed jansn", "Janssen", "mohamed janse"])
def test_a_name_that_is_misspelt_a_little_is_found(house: House, text: str) -> None:
    person = house.admit(first_name="Mohammed", last_name="Jansen")
    house.admit(first_name="Bo", last_name="Yilmaz")
    assert find(house, text) == [person]


def test_whoever_bears_the_name_itself_goes_before_whoever_resembles_it(house: House) -> None:
    person = house.admit(first_name="Bo", last_name="Jansen")
    house.admit(first_name="Bo", last_name="Janssens")
    assert find(house, "jansen") == [person]


@pytest.mark.parametrize("text", ["0612345678", "06 1234 5678", "+31 6 12345678", "0031612345678"])
def test_somebody_is_found_by_telephone_however_it_is_written(house: House, text: str) -> None:
    person, other = house.admit(), house.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="06-12345678")
    add_contact(actor=SYSTEM, at=AT, person_id=other, kind="phone", value="06-87654321")
    assert find(house, text) == [person]


def test_a_part_of_a_telephone_number_finds_nobody(house: House) -> None:
    add_contact(actor=SYSTEM, at=AT, person_id=house.admit(), kind="phone", value="06-12345678")
    assert find(house, "1234567") == []


def test_one_telephone_that_a_couple_shares_finds_both(house: House) -> None:
    couple = [house.admit(), house.admit()]
    for person in couple:
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="030 1234567")
    assert find(house, "030-1234567") == couple


@pytest.mark.parametrize("text", ["", "   ", "%", "x", "'; drop table", "\\", "%%%"])
def test_whatever_is_typed_finds_nobody_it_should_not(house: House, text: str) -> None:
    house.admit(first_name="Bo", last_name="Yilmaz")
    assert find(house, text) == []


def test_likeness_does_not_reach_beyond_the_team(house: House) -> None:
    house.admit(first_name="Mohammed", last_name="Jansen")
    assert find(house, "jansn", actor=house.stranger) == []


@pytest.fixture
def worker(house: House) -> int:
    """Give somebody who worked in a shop, and told first of another one."""
    person = house.admit(first_name="Bo", last_name="Yilmaz")
    told = ((house.coach, "Bakkerij Smit"), (house.lead, "Supermarkt Café Noord"))
    for seen, (actor, employer) in enumerate(told):
        answer = Answer(section="work", seen=seen, facts=(JobFact(words="verkoper", employer=employer),))
        record_profile(actor=actor, at=AT, person_id=person, answers=[answer])
    return person


@pytest.mark.parametrize("text", ["noor@voorbeeld.nl", " Noor@Voorbeeld.NL "])
def test_somebody_is_found_by_a_whole_email_address(house: House, text: str) -> None:
    person, _other = house.admit(), house.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value="Noor@voorbeeld.nl")
    assert find(house, text) == [person]
    assert find(house, "noor@voorbeeld") == []


def test_whoever_worked_for_an_employer_is_found_below_whoever_bears_the_name(house: House, worker: int) -> None:
    person = house.admit(first_name="Noord", last_name="Supermarkt")
    found = find_person(actor=house.coach, at=AT, text="supermarkt noord")
    assert [(each.id, each.employer) for each in found] == [(person, ""), (worker, "Supermarkt Café Noord")]
    assert find(house, "cafe") == [worker]
    assert find(house, "smit") == []


def test_an_employer_finds_nobody_for_whoever_may_not_read_the_profile(house: House, worker: int) -> None:
    assert find(house, "supermarkt", actor=house.colleague) == [worker]
    assert find(house, "supermarkt", actor=house.stranger) == []
    assert find(house, "supermarkt", actor=house.planner) == []


def test_an_index_finds_employers_and_email_addresses(house: House) -> None:
    everybody = Person.objects.all()
    with transaction.atomic(), connection.cursor() as cursor:
        # Of so few people the planner would otherwise read them all, or each edition by itself.
        for way in ("seqscan", "indexscan", "indexonlyscan", "nestloop", "mergejoin"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
        plans = [find_jobs_at(everybody, "supermarkt").explain(), find_by_code(everybody, "a@voorbeeld.nl").explain()]
    assert ["job_employer" in plans[0], "contact_email" in plans[1]] == [True, True]
