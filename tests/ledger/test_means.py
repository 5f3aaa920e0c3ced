"""Means: more than there is cannot be drawn, and what is not needed comes back."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import NewMeans, Settling, add_means, draw_means, return_draw, settle_promise
from sluitend.ledger.models import Draw, Means


def add(house: House, *, amount: int = 100, code: str = "LKS", **more: object) -> int:
    means = NewMeans(
        code=code,
        name="Loonkostensubsidie",
        organisation_id=house.municipality,
        unit="cent",
        amount=amount,
        from_on=TODAY,
        until_on=TODAY + timedelta(days=365),
    )
    actor = more.pop("actor", house.planner)
    return add_means(actor=actor, at=AT, means=replace(means, **more))  # type: ignore[arg-type]


def draw(house: House, promise_id: int, means_id: int, *, amount: int = 60, **more: object) -> int:
    actor = more.pop("actor", house.coach)
    return draw_means(actor=actor, at=AT, promise_id=promise_id, means_id=means_id, amount=amount)  # type: ignore[arg-type]


def count_drawn() -> int:
    return sum(Draw.objects.filter(returned_at=None).values_list("amount", flat=True))


@pytest.mark.parametrize("unit", ["cent", "place", "seat"])
def test_means_are_euros_places_or_seats(house: House, unit: str) -> None:
    assert Means.objects.get(id=add(house, unit=unit)).unit == unit


@pytest.mark.parametrize("wrong", [{"unit": "hour"}, {"amount": -1}, {"until_on": TODAY - timedelta(days=1)}])
def test_means_that_make_no_sense_are_stopped_by_the_database(house: House, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError):
        add(house, **wrong)  # type: ignore[arg-type]
    assert not Means.objects.exists()


def test_means_of_another_municipality_are_not_for_this_planner(house: House) -> None:
    with refused("not_found"):
        add(house, organisation_id=house.outsider.organisation_id)


def test_means_of_nobody_are_refused(house: House) -> None:
    with refused("not_found"):
        add(house, organisation_id=999_999, actor=SYSTEM)


def test_a_promise_draws_on_a_means(house: House) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house)
    row = Draw.objects.get(id=draw(house, promise_id, means_id))
    assert (row.promise_id, row.means_id, row.amount, row.at) == (promise_id, means_id, 60, AT)
    assert row.returned_at is None


def test_the_last_cent_can_be_drawn_and_not_one_more(house: House) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house)
    draw(house, promise_id, means_id, amount=100)
    with refused("unfunded"):
        draw(house, promise_id, means_id, amount=1)
    assert count_drawn() == 100


@pytest.mark.parametrize(("from_days", "until_days"), [(1, 9), (-9, -1)])
def test_nothing_is_drawn_before_a_means_begins_or_after_it_ends(house: House, from_days: int, until_days: int) -> None:
    promise_id = house.promise(house.admit())
    from_on, until_on = (TODAY + timedelta(days=days) for days in (from_days, until_days))
    means_id = add(house, from_on=from_on, until_on=until_on)
    with refused("out_of_period"):
        draw(house, promise_id, means_id)


def test_the_first_and_the_last_day_of_a_means_count(house: House) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house, from_on=TODAY, until_on=TODAY)
    assert draw(house, promise_id, means_id)


def test_a_draw_outside_the_period_is_stopped_by_the_database_too(house: House) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house)
    # An hour before midnight in UTC it is the next day already where the means holds.
    for at, stopped in ((AT - timedelta(days=1), True), (AT.replace(day=22, hour=23), False)):
        with pytest.raises(IntegrityError) if stopped else nullcontext(), transaction.atomic():
            Draw.objects.create(promise_id=promise_id, means_id=means_id, amount=1, at=at)


def test_what_was_returned_can_be_drawn_again(house: House) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house)
    first = draw(house, promise_id, means_id, amount=100)
    return_draw(actor=house.coach, at=AT, draw_id=first)
    assert draw(house, promise_id, means_id, amount=100)
    assert count_drawn() == 100


def test_what_was_returned_is_not_returned_twice(house: House) -> None:
    drawn = draw(house, house.promise(house.admit()), add(house))
    return_draw(actor=house.coach, at=AT, draw_id=drawn)
    with refused("not_found"):
        return_draw(actor=house.coach, at=AT, draw_id=drawn)


@pytest.mark.parametrize("amount", [0, -10])
def test_a_draw_takes_something_from_a_means(house: House, amount: int) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house)
    with refused("invalid"):
        draw(house, promise_id, means_id, amount=amount)


def test_a_settled_promise_draws_nothing(house: House) -> None:
    person, means_id = house.admit(), add(house)
    promise_id = house.promise(person)
    kept = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=kept)
    with refused("not_open"):
        draw(house, promise_id, means_id)


def test_what_a_kept_promise_drew_stays_drawn(house: House) -> None:
    promise_id, means_id = house.promise(house.admit()), add(house)
    draw(house, promise_id, means_id)
    kept = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=kept)
    assert count_drawn() == 60


def test_the_promise_of_somebody_else_draws_nothing(house: House) -> None:
    promise_id, means_id = house.promise(house.admit(owner=house.colleague)), add(house)
    with refused("not_found"):
        draw(house, promise_id, means_id)


def test_a_draw_of_somebody_else_cannot_be_returned(house: House) -> None:
    promise_id, means_id = house.promise(house.admit(owner=house.colleague)), add(house)
    drawn = draw(house, promise_id, means_id, actor=house.lead)
    with refused("not_found"):
        return_draw(actor=house.coach, at=AT, draw_id=drawn)


def test_nothing_is_drawn_on_the_means_of_another_municipality(house: House) -> None:
    promise_id = house.promise(house.admit())
    theirs = add(house, code="X", organisation_id=house.outsider.organisation_id, actor=SYSTEM)
    with refused("not_found"):
        draw(house, promise_id, theirs)


def test_a_means_that_is_not_there_cannot_be_drawn_on(house: House) -> None:
    promise_id = house.promise(house.admit())
    with refused("not_found"):
        draw(house, promise_id, 999_999)


def test_a_draw_that_is_not_there_cannot_be_returned(house: House) -> None:
    with refused("not_found"):
        return_draw(actor=house.coach, at=AT, draw_id=999_999)
