"""Discharge: benefits end for a coded reason, and whoever leaves the book leaves nothing open behind."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.ledger.actions import (
    NewMeans,
    Opening,
    Settling,
    add_means,
    discharge_person,
    draw_means,
    make_promise,
    settle_promise,
)
from sluitend.ledger.models import Draw, Promise
from sluitend.ledger.queries import read_promise
from sluitend.parties.models import BenefitSpell, Person
from sluitend.parties.reasons import OUTFLOW_REASONS


def discharge(
    house: House, person: int, *, because: str = "work", aftercare: Opening | None = None, **more: object
) -> None:
    actor = more.pop("actor", house.coach)
    discharge_person(actor=actor, at=AT, person_id=person, because=because, aftercare=aftercare)  # type: ignore[arg-type]


def test_whoever_leaves_is_not_active_and_has_nothing_open(house: House) -> None:
    person = house.admit()
    make_promise(
        actor=SYSTEM,
        at=AT,
        person_id=person,
        opening=Opening(kind="offer", owner_id=house.stranger.party_id or 0),
    )
    discharge(house, person)
    left = Person.objects.get(party=person)
    assert (left.active, left.left_on, left.left_because, left.covered_by_id) == (False, TODAY, "work", None)
    assert house.promises(person) == []
    assert set(Promise.objects.values_list("state", "reason")) == {("released", "work")}


def test_the_benefit_ends_today_for_the_same_reason(house: House) -> None:
    person = house.admit()
    discharge(house, person, because="moved")
    spell = BenefitSpell.objects.get(person=person)
    assert (spell.ended_on, spell.end_reason) == (TODAY, "moved")


@pytest.mark.parametrize("because", list(OUTFLOW_REASONS))
def test_every_coded_reason_can_be_given(house: House, because: str) -> None:
    person = house.admit()
    discharge(house, person, because=because)
    assert Person.objects.get(party=person).left_because == because


@pytest.mark.parametrize("because", ["", "Werk", "gone"])
def test_a_reason_that_is_not_coded_is_refused(house: House, because: str) -> None:
    person = house.admit()
    with refused("invalid"):
        discharge(house, person, because=because)


def test_with_aftercare_somebody_stays_covered_without_a_benefit(house: House) -> None:
    person = house.admit()
    discharge(house, person, aftercare=Opening(kind="aftercare_contact", owner_id=house.coach.party_id or 0))
    assert Person.objects.get(party=person).active
    assert [promise.kind for promise in house.promises(person)] == ["aftercare_contact"]
    assert BenefitSpell.objects.get(person=person).end_reason == "work"


def test_after_aftercare_somebody_leaves_for_good(house: House) -> None:
    person = house.admit()
    discharge(house, person, aftercare=Opening(kind="aftercare_contact", owner_id=house.coach.party_id or 0))
    discharge(house, person, because="own_request")
    assert not Person.objects.get(party=person).active
    assert BenefitSpell.objects.get(person=person).end_reason == "work"


def test_aftercare_that_does_not_cover_is_refused(house: House) -> None:
    person = house.admit()
    with refused("uncovered"):
        discharge(house, person, aftercare=Opening(kind="handover", owner_id=house.coach.party_id or 0))


def test_aftercare_by_another_municipality_is_refused(house: House) -> None:
    person = house.admit()
    away = Opening(kind="aftercare_contact", owner_id=house.outsider.party_id or 0)
    with refused("not_found"):
        discharge(house, person, aftercare=away)


def test_what_was_drawn_comes_back(house: House) -> None:
    person = house.admit()
    means = NewMeans(
        code="M1",
        name="Budget",
        organisation_id=house.municipality,
        unit="cent",
        amount=100,
        from_on=TODAY,
        until_on=TODAY + timedelta(days=365),
    )
    means_id = add_means(actor=house.planner, at=AT, means=means)
    draw_means(actor=house.coach, at=AT, promise_id=house.promise(person), means_id=means_id, amount=60)
    discharge(house, person)
    assert Draw.objects.get().returned_at == AT


def test_nobody_leaves_twice(house: House) -> None:
    person = house.admit()
    discharge(house, person)
    with refused("not_active"):
        discharge(house, person, actor=SYSTEM)


def test_the_person_of_somebody_else_cannot_be_discharged(house: House) -> None:
    person = house.admit(owner=house.colleague)
    with refused("not_found"):
        discharge(house, person)


def test_nobody_leaves_who_is_not_there(house: House) -> None:
    with refused("not_found"):
        discharge(house, 999_999)


def test_an_answer_that_is_still_owed_stays_with_whoever_owes_it(house: House) -> None:
    person = house.admit()
    opening = Opening(kind="rights_request", owner_id=house.coach.party_id or 0)
    answer = make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    discharge(house, person)
    assert [promise.id for promise in house.promises(person)] == [answer]
    left = Person.objects.get(party=person)
    assert (left.active, left.covered_by_id) == (False, house.coach.party_id)
    settle_promise(actor=house.coach, at=AT, promise_id=answer, settling=Settling(state="kept", evidence="answered"))
    assert Person.objects.get(party=person).covered_by_id is None


def test_whoever_left_and_is_owed_an_answer_is_promised_no_help(house: House) -> None:
    person = house.admit()
    opening = Opening(kind="rights_request", owner_id=house.coach.party_id or 0)
    answer = make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    discharge(house, person)
    help_ = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    settling = Settling(state="kept", evidence="answered", successor=help_)
    with refused("not_active"):
        settle_promise(actor=house.coach, at=AT, promise_id=answer, settling=settling)
    shown = read_promise(actor=house.coach, at=AT, promise_id=answer)
    assert ([choice.kind for choice in shown.successors], shown.leaves_uncovered) == (["rights_request"], False)


def test_an_answer_to_whoever_left_is_handed_over_without_a_story(house: House) -> None:
    person = house.admit()
    opening = Opening(kind="rights_request", owner_id=house.coach.party_id or 0)
    make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    discharge(house, person)
    hand_over_person(actor=house.coach, at=AT, person_id=person, to_id=house.colleague.party_id or 0)
    [answer] = house.promises(person)
    assert (answer.kind, answer.owner_id) == ("rights_request", house.colleague.party_id)
    assert Person.objects.get(party=person).covered_by_id == house.colleague.party_id
