"""Bug: what followed a promise stayed behind with the old owner when the person was handed over at that moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connections
from tests.standing import AT, SYSTEM, House

from sluitend.areas.caseloads import pen as giving
from sluitend.areas.caseloads.actions import Given, hand_over_caseload, hand_over_person
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Promise

REACHED = Settling(state="kept", evidence="reached")


def settle_elsewhere(promise_id: int) -> None:
    """Let a colleague settle a promise, over a connection of their own, before this returns."""

    def work() -> None:
        settle_promise(actor=SYSTEM, at=AT, promise_id=promise_id, settling=REACHED)
        connections.close_all()

    with ThreadPoolExecutor(1) as colleague:
        colleague.submit(work).result()


@pytest.mark.parametrize("whole_caseload", [True, False])
def test_what_follows_a_promise_moves_along_with_the_person(
    house: House, monkeypatch: pytest.MonkeyPatch, whole_caseload: bool
) -> None:
    person = house.admit()
    lock_people, settle = giving.lock_people, partial(settle_elsewhere, house.promise(person))

    def lock_late(ids: object) -> object:
        monkeypatch.setattr(giving, "lock_people", lock_people)
        settle()
        return lock_people(ids)  # type: ignore[arg-type]

    monkeypatch.setattr(giving, "lock_people", lock_late)
    coach, to = house.coach.party_id or 0, house.colleague.party_id or 0
    hand_over: Callable[..., Given] = (
        partial(hand_over_caseload, from_id=coach) if whole_caseload else partial(hand_over_person, person_id=person)
    )
    assert hand_over(actor=SYSTEM, at=AT, to_id=to).promises == 1
    open_to_person = Promise.objects.filter(beneficiary=person, state="open")
    assert set(open_to_person.values_list("kind", "owner")) == {("first_conversation", to), ("handover", to)}
