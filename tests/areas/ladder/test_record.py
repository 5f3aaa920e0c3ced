"""Steps taken over for many at once: all or none, each with its day, and the next measurement promised."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House, build_house

from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.areas.ladder.models import LadderPlacement
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.actions import discharge_person
from sluitend.ledger.models import Promise


def record(house: House, steps: dict[int, int], *, days: int = 0, actor: Actor | None = None) -> int:
    return record_ladder_steps(actor=actor or house.coach, at=AT + timedelta(days=days), steps=steps)


def list_measurements(person: int) -> list[tuple[str, date, int]]:
    """Give state, day and owner of every measurement that was promised to somebody."""
    promised = Promise.objects.filter(beneficiary=person, kind="ladder_measurement").order_by("id")
    return list(promised.values_list("state", "due_on", "owner"))


def test_a_measurement_knows_its_day_and_who_made_it(house: House) -> None:
    person = house.admit()
    assert record(house, {person: 3}) == 1
    row = LadderPlacement.objects.get()
    assert (row.person_id, row.step, row.measured_on, row.by_id) == (person, 3, TODAY, house.coach.party_id)
    assert row.derived_step is None
    assert Entry.objects.order_by("-number")[0].about == [person]


def test_of_many_measurements_all_are_written_or_none(house: House) -> None:
    mine, theirs = house.admit(), house.admit(owner=house.stranger)
    with refused("not_found"):
        record(house, {mine: 1, theirs: 1})


def test_the_next_measurements_are_spread_over_half_a_year_and_owned_by_whoever_covers_each(house: House) -> None:
    first, second = house.admit(), house.admit(owner=house.colleague)
    record(house, {first: 1, second: 2}, actor=SYSTEM)
    assert list_measurements(first) == [("open", date(2027, 2, 21), house.coach.party_id)]
    assert list_measurements(second) == [("open", date(2027, 5, 23), house.colleague.party_id)]


def test_the_next_measurement_keeps_the_promise_and_opens_another(house: House) -> None:
    person = house.admit()
    record(house, {person: 1})
    record(house, {person: 2}, days=100)
    assert [(state, due_on) for state, due_on, _ in list_measurements(person)] == [
        ("kept", date(2027, 5, 23)),
        ("open", date(2027, 9, 3)),
    ]


def test_being_promised_a_measurement_covers_nobody(house: House) -> None:
    record(house, {house.admit(): 1})
    assert not Promise.objects.get(kind="ladder_measurement").covers


@pytest.mark.parametrize("step", [0, 7, -1])
def test_the_ladder_has_six_steps(house: House, step: int) -> None:
    person = house.admit()
    with pytest.raises(IntegrityError, match="ladder_has_six_steps"):
        record(house, {person: step})


def test_somebody_is_measured_once_a_day(house: House) -> None:
    person = house.admit()
    record(house, {person: 1})
    with refused("measured_today"):
        record(house, {person: 2})


def test_whoever_left_is_not_measured_any_more(house: House) -> None:
    person = house.admit()
    discharge_person(actor=house.coach, at=AT, person_id=person, because="moved")
    with refused("not_active"):
        record(house, {person: 1}, actor=SYSTEM)


def test_measuring_is_not_for_the_council(house: House) -> None:
    person = house.admit()
    with refused("not_allowed"):
        record(house, {person: 1}, actor=house.council)


@pytest.mark.parametrize("pack", ["amsterdam-2019", "leeuwarden-2000"])
def test_nobody_is_placed_where_the_pack_does_without_the_ladder(book: None, pack: str) -> None:
    house = build_house(pack=pack)
    person = house.admit()
    with refused("no_ladder"):
        record(house, {person: 1}, actor=SYSTEM)
