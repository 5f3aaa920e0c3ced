"""Suspending: the days on which a term stands still are added to its end, and nobody is alarmed meanwhile."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import (
    Settling,
    resume_promise,
    settle_promise,
    suspend_promise,
    sweep_late,
)
from sluitend.ledger.models import Message, Promise, Suspension

DAY = timedelta(days=1)


def suspend(house: House, promise_id: int, *, days: int = 0) -> None:
    suspend_promise(actor=house.coach, at=AT + days * DAY, promise_id=promise_id, reason="waiting_for_papers")


def resume(house: House, promise_id: int, *, days: int) -> None:
    resume_promise(actor=house.coach, at=AT + days * DAY, promise_id=promise_id)


def admit(house: House, *, due_in: int) -> int:
    """Give a conversation that is due in so many days."""
    return house.promise(house.admit(kind="first_conversation", due_on=TODAY + due_in * DAY))


def find_due_in(promise_id: int) -> int:
    return (Promise.objects.get(id=promise_id).due_on - TODAY).days


def test_the_clock_stands_still_from_tomorrow(house: House) -> None:
    promise_id = admit(house, due_in=10)
    suspend(house, promise_id)
    row = Suspension.objects.get()
    assert (row.from_on, row.until_on, row.reason) == (TODAY + DAY, None, "waiting_for_papers")
    assert Promise.objects.get(id=promise_id).alert_on is None


@pytest.mark.parametrize(("resumed", "added"), [(2, 1), (5, 4), (40, 39)])
def test_each_day_from_the_day_after_up_to_the_day_before_is_added(house: House, resumed: int, added: int) -> None:
    promise_id = admit(house, due_in=10)
    suspend(house, promise_id)
    resume(house, promise_id, days=resumed)
    assert find_due_in(promise_id) == 10 + added
    assert Suspension.objects.get().until_on == TODAY + (resumed - 1) * DAY


@pytest.mark.parametrize("resumed", [0, 1])
def test_resuming_today_or_tomorrow_adds_nothing_and_leaves_no_trace(house: House, resumed: int) -> None:
    promise_id = admit(house, due_in=10)
    suspend(house, promise_id)
    resume(house, promise_id, days=resumed)
    assert find_due_in(promise_id) == 10
    assert not Suspension.objects.exists()


def test_the_alert_moves_along_with_the_last_day(house: House) -> None:
    promise_id = admit(house, due_in=10)
    suspend(house, promise_id)
    resume(house, promise_id, days=5)
    promise = Promise.objects.get(id=promise_id)
    assert promise.alert_on == promise.due_on + DAY


def test_two_stretches_are_both_added(house: House) -> None:
    promise_id = admit(house, due_in=10)
    suspend(house, promise_id)
    resume(house, promise_id, days=3)
    suspend(house, promise_id, days=6)
    resume(house, promise_id, days=9)
    assert find_due_in(promise_id) == 10 + 2 + 2


def test_a_term_that_is_over_does_not_grow_any_more(house: House) -> None:
    promise_id = admit(house, due_in=0)
    suspend(house, promise_id, days=5)
    resume(house, promise_id, days=20)
    assert find_due_in(promise_id) == 0


def test_nobody_is_told_while_the_clock_stands_still_and_the_next_rung_after_it(house: House) -> None:
    promise_id = admit(house, due_in=2)
    suspend(house, promise_id)
    sweep_late(actor=SYSTEM, at=AT + 30 * DAY)
    assert not Message.objects.filter(promise=promise_id).exists()
    resume(house, promise_id, days=30)
    sweep_late(actor=SYSTEM, at=AT + 33 * DAY)
    assert Message.objects.filter(promise=promise_id).count() == 1


def test_the_rungs_that_were_told_are_not_told_again(house: House) -> None:
    promise_id = admit(house, due_in=2)
    sweep_late(actor=SYSTEM, at=AT + 4 * DAY)
    suspend(house, promise_id, days=4)
    resume(house, promise_id, days=5)
    # The second rung of a conversation is told fourteen days late.
    assert Promise.objects.get(id=promise_id).alert_on == TODAY + 16 * DAY
    sweep_late(actor=SYSTEM, at=AT + 5 * DAY)
    assert Message.objects.filter(promise=promise_id).count() == 1


def test_a_clock_that_stands_still_is_not_stopped_again(house: House) -> None:
    promise_id = admit(house, due_in=10)
    suspend(house, promise_id)
    with refused("invalid"):
        suspend(house, promise_id)


def test_a_clock_that_runs_cannot_be_resumed(house: House) -> None:
    promise_id = admit(house, due_in=10)
    with refused("invalid"):
        resume(house, promise_id, days=1)


def test_a_settled_promise_has_no_clock(house: House) -> None:
    promise_id = admit(house, due_in=10)
    settle_promise(
        actor=house.coach,
        at=AT,
        promise_id=promise_id,
        settling=Settling(state="kept", evidence="spoken_to"),
    )
    with refused("not_open"):
        suspend(house, promise_id)


def test_the_clock_of_somebody_else_is_left_alone(house: House) -> None:
    promise_id = house.promise(house.admit(owner=house.colleague))
    with refused("not_found"):
        suspend(house, promise_id)
    with refused("not_found"):
        resume(house, promise_id, days=1)
