"""What once happened to a promise that was settled while its clock stood still: resuming moved its last day."""

from datetime import timedelta

from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.ledger.actions import Settling, resume_promise, settle_promise, suspend_promise
from sluitend.ledger.models import Promise


def test_the_day_of_a_settled_promise_could_still_be_moved(house: House) -> None:
    promise_id = house.promise(house.admit(due_on=TODAY + timedelta(days=10)))
    suspend_promise(actor=house.coach, at=AT, promise_id=promise_id, reason="waiting")
    kept = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=kept)
    with refused("not_open"):
        resume_promise(actor=house.coach, at=AT + timedelta(days=5), promise_id=promise_id)
    promise = Promise.objects.get(id=promise_id)
    assert (promise.due_on, promise.alert_on) == (TODAY + timedelta(days=10), None)
