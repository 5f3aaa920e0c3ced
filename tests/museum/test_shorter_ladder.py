"""What once stopped the whole round: a promise that had climbed higher than its ladder is now."""

from datetime import timedelta

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import sweep_late
from sluitend.ledger.models import Message, Promise


def test_one_promise_on_a_ladder_that_became_shorter_stopped_the_round_for_everybody(house: House) -> None:
    high, other = (house.promise(house.admit(due_on=TODAY)) for _ in range(2))
    Promise.objects.filter(id=high).update(rung=9)
    sweep_late(actor=SYSTEM, at=AT + timedelta(days=1))
    assert Message.objects.get().promise_id == other
    assert Promise.objects.get(id=high).alert_on is None
