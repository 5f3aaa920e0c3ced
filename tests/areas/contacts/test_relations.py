"""Who stands around a person: dated, ended and not taken away, and knowing nothing unless the person wants it."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.contacts.actions import NewRelation, add_relation, end_relation
from sluitend.areas.contacts.models import Relation
from sluitend.areas.contacts.queries import read_relations
from sluitend.areas.contacts.rows import read_relations_card
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.parties.models import Person

LATER = AT + timedelta(days=9)


def relate(actor: Actor, person: int, **given: object) -> int:
    return add_relation(actor=actor, at=AT, person_id=person, relation=NewRelation(**given))  # type: ignore[arg-type]


def find_number(person: int) -> str:
    return Person.objects.get(party=person).number


def test_somebody_outside_stands_around_a_person_by_name_and_knows_nothing(house: House) -> None:
    person = house.admit()
    relate(house.coach, person, kind="buddy", name="Oma Riet", reach="06-12345678")
    [row] = read_relations(actor=house.colleague, at=AT, person_id=person).relations
    assert (row.name, row.reach, row.may_know, row.party_kind) == ("Oma Riet", "06-12345678", "nothing", "")
    assert (row.from_on, row.until_on) == (TODAY, None)


def test_a_colleague_can_be_a_home_coach(house: House) -> None:
    person = house.admit()
    relate(
        house.coach, person, kind="home_coach", staff_id=house.colleague.party_id, may_know="plan", reach="toestel 12"
    )
    [row] = read_relations_card(person).relations
    assert (row.party_id, row.party_kind, row.may_know) == (house.colleague.party_id, "staff", "plan")
    assert row.reach == "toestel 12"


def test_somebody_in_the_book_can_be_a_buddy_and_the_journal_names_both(house: House) -> None:
    person, buddy = house.admit(), house.admit(last_name="Vriend")
    relate(house.coach, person, kind="buddy", client_number=find_number(buddy))
    [row] = read_relations_card(person).relations
    assert (row.party_id, row.name) == (buddy, "Noor Vriend")
    assert Entry.objects.order_by("-number")[0].about == [person, buddy]


@pytest.mark.parametrize("given", [{"staff_id": 999}, {"client_number": "P-bestaat-niet"}])
def test_nobody_is_named_who_is_not_there(house: House, given: dict[str, object]) -> None:
    person = house.admit()
    with refused("not_found"):
        relate(house.coach, person, kind="buddy", **given)


def test_a_colleague_of_another_municipality_is_not_there(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        relate(house.coach, person, kind="coach", staff_id=house.outsider.party_id)


def test_a_relation_names_somebody(house: House) -> None:
    person = house.admit()
    with refused("nobody_named"):
        relate(house.coach, person, kind="buddy", name="  ")


def test_nobody_stands_around_oneself(house: House) -> None:
    person = house.admit()
    with refused("nobody_named"):
        relate(house.coach, person, kind="buddy", client_number=find_number(person))


def test_somebody_has_a_role_once_at_a_time(house: House) -> None:
    person = house.admit()
    given = {"kind": "home_coach", "staff_id": house.colleague.party_id}
    first = relate(house.coach, person, **given)
    with refused("already_related"):
        relate(house.coach, person, **given)
    end_relation(actor=house.coach, at=AT, relation_id=first)
    relate(house.coach, person, **given)
    assert Relation.objects.filter(person=person).count() == 2


def test_what_has_ended_stays_on_the_page_and_leaves_the_card(house: House) -> None:
    person = house.admit()
    gone = relate(house.coach, person, kind="buddy", name="Oma Riet")
    relate(house.coach, person, kind="representative", name="Bewindvoerder")
    end_relation(actor=house.lead, at=LATER, relation_id=gone)
    circle = read_relations(actor=house.coach, at=LATER, person_id=person)
    assert [(row.name, row.until_on) for row in circle.relations] == [
        ("Bewindvoerder", None),
        ("Oma Riet", TODAY + timedelta(days=9)),
    ]
    assert [row.name for row in read_relations_card(person).relations] == ["Bewindvoerder"]


def test_a_relation_ends_once(house: House) -> None:
    relation = relate(house.coach, house.admit(), kind="buddy", name="Oma Riet")
    end_relation(actor=house.coach, at=AT, relation_id=relation)
    with refused("not_found"):
        end_relation(actor=house.coach, at=AT, relation_id=relation)


def test_a_relation_begins_and_ends_on_the_days_that_it_did(house: House) -> None:
    person, since, until = house.admit(), TODAY - timedelta(days=90), TODAY - timedelta(days=3)
    relation = relate(house.coach, person, kind="buddy", name="Oma Riet", from_on=since)
    for day, code in ((TODAY + timedelta(days=1), "invalid"), (since - timedelta(days=1), "out_of_order")):
        with refused(code):
            end_relation(actor=house.coach, at=AT, relation_id=relation, until_on=day)
    end_relation(actor=house.coach, at=AT, relation_id=relation, until_on=until)
    [row] = read_relations(actor=house.coach, at=AT, person_id=person).relations
    assert (row.from_on, row.until_on) == (since, until)


def test_nobody_stands_there_from_a_day_that_has_not_come(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        relate(house.coach, person, kind="buddy", name="Oma Riet", from_on=TODAY + timedelta(days=1))


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_only_whoever_serves_the_person_changes_who_stands_around(house: House, who: str) -> None:
    person = house.admit()
    relation = relate(house.coach, person, kind="buddy", name="Oma Riet")
    with refused("not_found"):
        relate(getattr(house, who), person, kind="buddy", name="Iemand")
    with refused("not_found"):
        end_relation(actor=getattr(house, who), at=AT, relation_id=relation)


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_who_stands_around_a_person_is_not_for_everybody(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_found"):
        read_relations(actor=getattr(house, who), at=AT, person_id=person)
