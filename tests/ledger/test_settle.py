"""Settling: exactly once, with evidence or a reason, and never leaving anybody uncovered."""

from datetime import timedelta

import pytest

from sluitend.gate import errors
from sluitend.ledger.actions import Opening, Settling, settle_promise, settle_promises
from sluitend.ledger.models import Evidence, Promise
from sluitend.parties.models import Person
from tests.standing import AT, TODAY, House

KEPT = Settling(state="kept", evidence="reached")


def settle(house: House, promise_id: int, settling: Settling = KEPT, **more: object) -> str:
    actor = more.pop("actor", house.coach)
    return settle_promise(actor=actor, at=AT, promise_id=promise_id, settling=settling)  # type: ignore[arg-type]


def test_a_kept_invitation_is_followed_by_what_the_pack_says(house: House) -> None:
    person = house.admit()
    assert settle(house, house.promise(person)) == "kept"
    assert [promise.kind for promise in house.promises(person)] == ["first_conversation"]
    assert Evidence.objects.get().kind == "reached"
