"""Waiting: a step that depends on a provision is not begun, not called done and not late before that is there."""

from datetime import timedelta

import pytest
from tests.areas.plans.planning import NEXT_WEEK, Desk
from tests.areas.provisions.helping import move, need
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.dossiers.queries import read_my_plan
from sluitend.areas.plans.actions import propose_plan, settle_plan_step, start_plan_step
from sluitend.areas.plans.models import PlanStep
from sluitend.areas.plans.rows import StepRow
from sluitend.areas.provisions.actions import take_back_provision
from sluitend.ledger.actions import Settling, discharge_person, settle_promise, sweep_late
from sluitend.ledger.models import Message, Promise

WORDS = "Stage lopen"


@pytest.fixture
def care(desk: Desk, house: House) -> int:
    """Agree on a step that waits for childcare, which was asked for; gives its number."""
    care = need(house, desk.person)
    move(house, care, "requested")
    desk.draft()
    desk.write(WORDS, provision_id=care)
    desk.conclude()
    return care


def show(desk: Desk, *, days: int = 0) -> StepRow:
    return next(step for step in desk.read(at=AT + timedelta(days=days)).plan.ours if step.words == WORDS)


def find_step() -> PlanStep:
    return PlanStep.objects.select_related("promise").get(words=WORDS)


def do(desk: Desk, act: object, *, days: int = 0) -> None:
    act(actor=desk.coach, at=AT + timedelta(days=days), person_id=desk.person, step_id=find_step().pk)  # type: ignore[operator]


def test_a_step_waits_for_its_provision_and_says_so(desk: Desk, house: House, care: int) -> None:
    assert [(step.is_waiting, step.waits_for) for step in desk.read().plan.ours] == [
        (False, ""),
        (True, "Kinderopvang"),
    ]
    for act in (start_plan_step, settle_plan_step):
        with refused("step_waits"):
            do(desk, act)
    move(house, care, "granted", "in_place")
    assert not show(desk).is_waiting
    do(desk, start_plan_step)
    do(desk, settle_plan_step)
    assert find_step().promise.state == "kept"


def test_a_step_that_waits_is_not_called_done_from_the_list_either(desk: Desk, care: int) -> None:
    done = Settling(state="kept", evidence="done")
    with refused("step_waits"):
        settle_promise(actor=desk.coach, at=AT, promise_id=find_step().promise_id, settling=done)


def test_nobody_is_late_with_a_step_that_cannot_begin(desk: Desk, house: House, care: int) -> None:
    assert show(desk, days=60).promise.is_suspended
    assert not show(desk, days=60).promise.is_late
    sweep_late(actor=SYSTEM, at=AT + timedelta(days=60))
    assert not Message.objects.filter(promise=find_step().promise_id).exists()


def test_the_days_of_waiting_are_added_once_the_provision_is_there(desk: Desk, house: House, care: int) -> None:
    move(house, care, "granted", "in_place", days=11)
    promise = find_step().promise
    # From tomorrow until the day before it was there, as the law counts: ten days.
    assert promise.due_on == NEXT_WEEK + timedelta(days=10)
    assert show(desk, days=11).moved_to == promise.due_on
    assert not show(desk, days=11).promise.is_suspended


@pytest.mark.parametrize("reason", ["no_longer_needed", "person_declined"])
def test_nobody_waits_for_what_ended(desk: Desk, house: House, care: int, reason: str) -> None:
    move(house, care, "ended", reason=reason, days=3)
    assert not show(desk, days=3).is_waiting
    do(desk, start_plan_step, days=3)


def test_a_refusal_is_still_waited_for(desk: Desk, house: House, care: int) -> None:
    move(house, care, "refused", reason="no_place")
    assert show(desk).is_waiting
    assert show(desk).promise.is_suspended


def test_a_provision_that_was_noted_in_place_by_mistake_stops_the_clock_again(
    desk: Desk, house: House, care: int
) -> None:
    move(house, care, "granted", "in_place", days=2)
    take_back_provision(actor=desk.coach, at=AT + timedelta(days=2), provision_id=care)
    assert show(desk, days=2).is_waiting
    assert show(desk, days=2).promise.is_suspended


def test_what_is_waited_for_is_not_just_let_go(desk: Desk, care: int) -> None:
    asked = Promise.objects.get(beneficiary=desk.person, kind="provision_decision", state="open")
    released = Settling(state="released", reason="no_longer_needed")
    with refused("provision_goes_on"):
        settle_promise(actor=desk.coach, at=AT, promise_id=asked.id, settling=released)


def test_whoever_leaves_lets_all_of_it_go(desk: Desk, house: House, care: int) -> None:
    discharge_person(actor=desk.coach, at=AT, person_id=desk.person, because="moved")
    assert not house.promises(desk.person)


def test_a_step_goes_on_waiting_in_the_next_version(desk: Desk, house: House, care: int) -> None:
    desk.start()
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    desk.sign(2)
    assert show(desk).is_waiting
    move(house, care, "granted", "in_place", days=5)
    step = PlanStep.objects.select_related("promise").get(words=WORDS, plan__version=2)
    assert step.promise.due_on > NEXT_WEEK


def test_debts_are_named_to_the_person_and_not_to_whoever_comes_for_work(desk: Desk, house: House) -> None:
    debts = need(house, desk.person, "debt_assistance")
    desk.draft()
    desk.write(WORDS, provision_id=debts)
    desk.write("Zelf bellen", side="resident", provision_id=debts)
    desk.conclude()
    assert (show(desk).is_waiting, show(desk).waits_for) == (True, "")
    mine = read_my_plan(actor=desk.resident, at=AT).agreed
    assert {step.waits_for for step in mine.steps if step.is_waiting} == {"Schuldhulp"}
    labels = dict(desk.read().provisions)
    assert "chuld" not in labels[debts]


def test_today_nothing_has_been_added_yet(desk: Desk, house: House, care: int) -> None:
    move(house, care, "granted", "in_place")
    assert find_step().promise.due_on == NEXT_WEEK
    assert (find_step().promise.alert_on or TODAY) > TODAY
