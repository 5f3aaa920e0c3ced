"""Before somebody comes in or comes back: whether they are known, and who would cover them with what."""

from datetime import date, timedelta

import pytest
from tests.contract.places import list_bsns
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_person, discharge_person
from sluitend.ledger.queries import Admitting, Newcomer, read_admission, read_readmission
from sluitend.parties.actions import NewPerson, add_area
from sluitend.parties.models import BenefitSpell, Person

BORN_ON = date(1980, 3, 4)
BSN = next(list_bsns())


def look(house: House, *, actor: Actor | None = None, **asked: object) -> Admitting:
    return read_admission(actor=actor or house.coach, at=AT, newcomer=Newcomer(**asked))  # type: ignore[arg-type]


def let_in(house: House) -> int:
    return house.admit(first_name="Renée", last_name="van Dijk", born_on=BORN_ON, bsn=BSN)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "asked",
    [
        {"bsn": BSN},
        {"first_name": "Renee", "last_name": "Van Dijk", "born_on": BORN_ON},
        {"first_name": "R.", "last_name": "van dijk", "born_on": BORN_ON},
    ],
)
def test_whoever_is_in_the_book_is_known_by_what_is_asked_at_the_counter(
    house: House, asked: dict[str, object]
) -> None:
    person = let_in(house)
    [known] = look(house, **asked).known
    assert (known.id, known.name, known.active, known.is_near) == (person, "Renée van Dijk", True, True)


def test_whoever_is_known_by_number_is_shown_with_who_covers_them(house: House) -> None:
    person = Person.objects.get(party=house.admit(owner=house.team))
    [known] = look(house, number=person.number).known
    assert (known.id, known.owner) == (person.pk, "Noord")


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"first_name": "Renée", "last_name": "van Dijk"},
        {"first_name": "Jan", "last_name": "van Dijk", "born_on": BORN_ON},
        {"first_name": "Renée", "last_name": "van Dijk", "born_on": BORN_ON + timedelta(days=1)},
        {"number": "P"},
    ],
)
def test_somebody_else_is_not_taken_for_the_same(house: House, asked: dict[str, object]) -> None:
    let_in(house)
    assert look(house, **asked).known == ()


def test_the_person_of_another_team_is_known_and_their_file_stays_shut(house: House) -> None:
    let_in(house)
    [known] = look(house, actor=house.stranger, bsn=BSN).known
    assert not known.is_near
    assert look(house, actor=house.outsider, bsn=BSN).known == ()


def test_a_coach_takes_whom_they_let_in_and_others_give_them_to_their_team(house: House) -> None:
    assert look(house).entrance.usual_id == house.coach.party_id
    assert look(house, actor=house.lead).entrance.usual_id == house.team
    assert look(house, actor=house.intake).entrance.usual_id == house.team


def test_only_who_is_there_and_in_reach_can_take_somebody(house: House) -> None:
    owners = {owner for owner, _ in look(house).entrance.owners}
    assert {house.coach.party_id, house.colleague.party_id, house.team} <= owners
    assert house.stranger.party_id not in owners
    assert house.stranger.party_id in {owner for owner, _ in look(house, actor=house.intake).entrance.owners}


def test_the_first_promise_has_a_last_day(house: House) -> None:
    add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    entrance = look(house).entrance
    assert [each.kind for each in entrance.promises] == ["invitation", "first_conversation"]
    assert all(each.latest_on > TODAY for each in entrance.promises)
    assert [name for _, name in entrance.areas] == ["Noord"]


def test_whoever_has_no_number_gets_one(house: House) -> None:
    person = NewPerson(number="", last_name="Bakker", entered_on=TODAY, organisation_id=house.municipality)
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    made = admit_person(actor=house.coach, at=AT, admission=Admission(person=person, openings=(opening,)))
    assert Person.objects.get(party=made).number == f"S{made}"


def test_whoever_left_can_be_let_back_in_by_who_answers_for_the_municipality(house: House) -> None:
    person = let_in(house)
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    for actor in (house.lead, house.intake):
        shown = read_readmission(actor=actor, at=AT, person_id=person)
        assert (shown.name, shown.left_on, shown.left_because) == ("Renée van Dijk", TODAY, "work")
    with refused("not_allowed"):
        read_readmission(actor=house.coach, at=AT, person_id=person)


def test_nobody_comes_back_who_is_there_or_elsewhere(house: House) -> None:
    person = let_in(house)
    with refused("still_active"):
        read_readmission(actor=house.intake, at=AT, person_id=person)
    with refused("not_found"):
        read_readmission(actor=house.intake, at=AT, person_id=999_999)


def test_a_benefit_ends_on_the_day_that_is_given(house: House) -> None:
    person = house.admit()
    BenefitSpell.objects.filter(person=person).update(started_on=TODAY - timedelta(days=30))
    left_on = TODAY - timedelta(days=3)
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work", left_on=left_on)
    assert Person.objects.get(party=person).left_on == left_on
    assert BenefitSpell.objects.get(person=person).ended_on == left_on


@pytest.mark.parametrize("days", [1, -1])
def test_a_benefit_ends_on_no_day_that_has_not_come_or_lies_before_it_began(house: House, days: int) -> None:
    person, left_on = house.admit(), TODAY + timedelta(days=days)
    with refused("invalid"):
        discharge_person(actor=house.coach, at=AT, person_id=person, because="work", left_on=left_on)
    BenefitSpell.objects.filter(person=person).delete()
    with refused("invalid"):
        discharge_person(actor=house.coach, at=AT, person_id=person, because="work", left_on=left_on)
