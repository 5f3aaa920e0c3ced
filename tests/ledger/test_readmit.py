"""Readmitting: somebody who left comes back as the same person, covered from the first moment."""

from datetime import timedelta

from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, discharge_person, readmit_person
from sluitend.parties.models import BenefitSpell, Fact, Person
from sluitend.parties.pen import NewFact

LATER = AT + timedelta(days=100)
LATER_ON = TODAY + timedelta(days=100)


def leave(house: House) -> int:
    """Let somebody in and out again; gives the person's number."""
    person = house.admit()
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    return person


def readmit(house: House, person: int, *, actor: Actor | None = None, kind: str = "invitation") -> list[int]:
    opening = Opening(kind=kind, owner_id=house.coach.party_id or 0)
    return readmit_person(actor=actor or house.intake, at=LATER, person_id=person, openings=(opening,))


def test_whoever_comes_back_is_promised_something_at_once(house: House) -> None:
    person = leave(house)
    made = readmit(house, person)
    assert [promise.id for promise in house.promises(person)] == made
    back = Person.objects.get(party=person)
    assert (back.active, back.left_on, back.left_because, back.entered_on) == (True, None, "", TODAY)
    assert back.covered_by_id == house.coach.party_id


def test_the_new_spell_stands_beside_the_old_one(house: House) -> None:
    person = leave(house)
    readmit(house, person)
    spells = BenefitSpell.objects.filter(person=person).order_by("started_on")
    assert list(spells.values_list("started_on", "ended_on", "end_reason")) == [
        (TODAY, TODAY, "work"),
        (LATER_ON, None, ""),
    ]


def test_nobody_comes_back_without_a_promise_that_covers(house: House) -> None:
    person = leave(house)
    with refused("invalid"):
        readmit_person(actor=house.intake, at=LATER, person_id=person, openings=())
    with refused("uncovered"):
        readmit(house, person, kind="handover")


def test_nobody_comes_back_who_is_still_there(house: House) -> None:
    person = house.admit()
    with refused("still_active"):
        readmit(house, person)


def test_nobody_comes_back_twice(house: House) -> None:
    person = leave(house)
    readmit(house, person)
    with refused("still_active"):
        readmit(house, person)


def test_a_coach_lets_nobody_back_in(house: House) -> None:
    person = leave(house)
    with refused("not_allowed"):
        readmit(house, person, actor=house.coach)


def test_whoever_left_another_municipality_is_not_found(house: House) -> None:
    person = leave(house)
    stranger = Actor(party_id=house.outsider.party_id, role="intake", organisation_id=house.outsider.organisation_id)
    with refused("not_found"):
        readmit(house, person, actor=stranger)


def test_the_promise_of_an_owner_elsewhere_is_refused(house: House) -> None:
    person = leave(house)
    opening = Opening(kind="invitation", owner_id=house.outsider.party_id or 0)
    with refused("not_found"):
        readmit_person(actor=house.intake, at=LATER, person_id=person, openings=(opening,))


def test_somebody_nobody_knows_cannot_come_back(house: House) -> None:
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    with refused("not_found"):
        readmit_person(actor=SYSTEM, at=LATER, person_id=999_999, openings=(opening,))


def test_whoever_applies_comes_back_without_a_benefit_and_with_what_was_told(house: House) -> None:
    person = leave(house)
    applied = NewFact(kind="application", from_on=LATER_ON, source="Aan de balie")
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    readmit_person(
        actor=house.intake, at=LATER, person_id=person, openings=(opening,), facts=(applied,), on_benefit=False
    )
    assert not BenefitSpell.objects.filter(person=person, ended_on=None).exists()
    assert Fact.objects.get(person=person).kind == "application"
    assert "invitation" in {promise.kind for promise in house.promises(person)}
