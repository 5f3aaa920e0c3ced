"""Kept by degrees: a promise of more than once is kept when the last bit is there."""

import sys
from types import ModuleType

import pytest
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.compute.promises.kind import Kind
from sluitend.ledger.actions import Settling, make_promise, settle_promise, settle_promises
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.pen import Opening

KIND = Kind(
    code="three_calls",
    name="Drie keer bellen",
    because="Alleen voor deze tests.",
    owner_role="coach",
    covers=True,
    within="1 month",
    counted="vanaf vandaag",
    evidence={"called": "Gebeld"},
    ladder=(),
    unit="gesprek",
    amount=3,
)


@pytest.fixture
def promise_id(house: House, monkeypatch: pytest.MonkeyPatch) -> int:
    """Give a promise of three calls, next to the invitation; the kind is there for the length of a test."""
    module = ModuleType("three_calls")
    module.KIND = KIND  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sluitend.compute.promises.kinds.three_calls", module)
    opening = Opening(kind="three_calls", owner_id=house.coach.party_id or 0)
    return make_promise(actor=house.coach, at=AT, person_id=house.admit(), opening=opening)


def call(house: House, promise_id: int, *, times: int = 1) -> str:
    settling = Settling(state="kept", evidence="called", amount=times)
    return settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=settling)


def find_kept(promise_id: int) -> int:
    return Promise.objects.get(id=promise_id).kept_amount


def test_each_bit_of_evidence_adds_up_until_the_promise_is_kept(house: House, promise_id: int) -> None:
    assert [call(house, promise_id) for _ in range(3)] == ["open", "open", "kept"]
    assert find_kept(promise_id) == 3
    assert Evidence.objects.filter(promise=promise_id).count() == 3


def test_more_than_was_promised_counts_as_what_was_promised(house: House, promise_id: int) -> None:
    assert call(house, promise_id, times=7) == "kept"
    assert find_kept(promise_id) == 3
    assert Evidence.objects.get().amount == 7


def test_nothing_follows_before_the_promise_is_kept(house: House, promise_id: int) -> None:
    call(house, promise_id, times=2)
    assert Promise.objects.filter(follows=promise_id).count() == 0
    call(house, promise_id)
    assert Promise.objects.filter(follows=promise_id).values_list("kind", flat=True).get() == "three_calls"


def test_what_was_done_stays_known_when_the_rest_is_broken(house: House, promise_id: int) -> None:
    call(house, promise_id, times=2)
    broken = Settling(state="broken", reason="no_show")
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=broken)
    assert (find_kept(promise_id), Promise.objects.get(id=promise_id).state) == (2, "broken")


def test_evidence_after_the_promise_is_kept_is_refused(house: House, promise_id: int) -> None:
    call(house, promise_id, times=3)
    with refused("not_open"):
        call(house, promise_id)


def test_of_many_promises_some_are_kept_and_some_are_under_way(house: House, promise_id: int) -> None:
    opening = Opening(kind="three_calls", owner_id=house.coach.party_id or 0)
    other = make_promise(actor=house.coach, at=AT, person_id=house.admit(), opening=opening)
    call(house, promise_id, times=2)
    settling = Settling(state="kept", evidence="called")
    settle_promises(actor=house.coach, at=AT, promise_ids=[promise_id, other], settling=settling)
    assert (find_kept(promise_id), find_kept(other)) == (3, 1)
    assert list(Promise.objects.filter(id__in=[promise_id, other], state="open")) == [Promise.objects.get(id=other)]
