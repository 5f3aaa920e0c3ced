"""Renewals: the same promise made again and again is a promise on paper, so the third goes up the ladder at once."""

from datetime import timedelta

from tests.standing import AT, TODAY, House

from sluitend.ledger.actions import Opening, Settling, settle_promise
from sluitend.ledger.models import Promise


def break_again(house: House, person: int, *, kind: str = "invitation") -> Promise:
    """Break the open promise and make one of this kind instead; gives the new one."""
    again = Opening(kind=kind, owner_id=house.coach.party_id or 0)
    settling = Settling(state="broken", reason="no_show", successor=again)
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=settling)
    return house.promises(person)[0]


def test_each_renewal_is_counted_and_the_third_alerts_today(house: House) -> None:
    person = house.admit()
    renewed = [break_again(house, person) for _ in range(3)]
    assert [promise.renewals for promise in renewed] == [1, 2, 3]
    # The first rung of the national pack is told one day after the day itself.
    by_the_ladder = renewed[0].due_on + timedelta(days=1)
    assert [promise.alert_on for promise in renewed] == [by_the_ladder, by_the_ladder, TODAY]


def test_another_kind_starts_counting_again(house: House) -> None:
    person = house.admit()
    break_again(house, person)
    assert break_again(house, person, kind="first_conversation").renewals == 0


def test_the_same_kind_after_a_kept_promise_is_no_renewal(house: House) -> None:
    person = house.admit(kind="plan_step")
    settling = Settling(state="kept", evidence="done")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=settling)
    [follower] = house.promises(person)
    assert (follower.kind, follower.renewals) == ("plan_step", 0)
