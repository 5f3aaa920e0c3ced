"""Making a promise: to somebody within reach, owned by somebody within reach, on a day within the term."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, discharge_person, end_service, make_promise
from sluitend.ledger.models import Promise
from sluitend.parties.models import Person


def make(house: House, person: int, *, actor: Actor | None = None, owner: Actor | None = None, **more: object) -> int:
    """Make an offer to a person, by default by and of the coach."""
    opening = Opening(kind="offer", owner_id=(owner or actor or house.coach).party_id or 0)
    opening = replace(opening, **more)  # type: ignore[arg-type]
    return make_promise(actor=actor or house.coach, at=AT, person_id=person, opening=opening)


def test_a_promise_is_open_from_now_under_the_pack_of_today(house: House) -> None:
    promise = Promise.objects.get(id=make(house, house.admit()))
    assert (promise.state, promise.opened_at, promise.pack_version) == ("open", AT, "national@2000-01-01")
    assert (promise.unit, promise.amount, promise.renewals, promise.rung) == ("keer", 1, 0, 0)


def test_the_first_alert_follows_the_ladder_of_the_pack(house: House) -> None:
    due_on = TODAY + timedelta(days=30)
    offer = Promise.objects.get(id=make(house, house.admit(), due_on=due_on))
    plan = Promise.objects.get(id=make(house, house.admit(), kind="plan", due_on=due_on))
    assert (offer.alert_on, plan.alert_on) == (due_on, due_on + timedelta(days=1))


def test_a_team_lead_makes_promises_for_everybody_in_the_team(house: House) -> None:
    promise = Promise.objects.get(id=make(house, house.admit(), actor=house.lead, owner=house.colleague))
    assert promise.owner_id == house.colleague.party_id


def test_a_coach_cannot_promise_in_the_name_of_a_colleague(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        make(house, person, owner=house.colleague)


def test_a_coach_cannot_make_a_promise_to_the_person_of_somebody_else(house: House) -> None:
    person = house.admit(owner=house.stranger)
    with refused("not_found"):
        make(house, person)


def test_nobody_is_promised_anything_who_is_not_there(house: House) -> None:
    with refused("not_found"):
        make(house, 999_999)


def test_nothing_is_promised_to_somebody_who_has_left(house: House) -> None:
    person = house.admit()
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    with refused("not_active"):
        make(house, person, actor=house.planner, owner=house.coach)


def test_somebody_who_left_service_owns_nothing(house: House) -> None:
    person = house.admit()
    end_service(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0)
    with refused("owner_absent"):
        make(house, person, actor=house.planner, owner=house.colleague)


def test_a_person_owes_nobody_cover(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        make(house, person, actor=house.planner, owner_id=person)


@pytest.mark.parametrize("days", [-1, 400])
def test_a_day_outside_the_term_is_refused_when_promising(house: House, days: int) -> None:
    person = house.admit()
    with refused("wrong_day"):
        make(house, person, due_on=TODAY + timedelta(days=days))


def test_whoever_left_is_promised_an_answer_and_nothing_else(house: House) -> None:
    person = house.admit()
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because="work")
    with refused("not_active"):
        make(house, person, actor=SYSTEM, owner=house.coach)
    promise = Promise.objects.get(id=make(house, person, actor=SYSTEM, owner=house.coach, kind="rights_request"))
    assert (promise.outlasts, promise.covers) == (True, False)
    left = Person.objects.get(party=person)
    assert (left.active, left.covered_by_id) == (False, house.coach.party_id)


def test_what_covers_cannot_outlast_leaving(house: House) -> None:
    promise = house.promise(house.admit())
    with pytest.raises(IntegrityError, match="cover_ends_on_leaving"), transaction.atomic():
        Promise.objects.filter(id=promise).update(outlasts=True)
