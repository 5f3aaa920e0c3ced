"""The ladder: where people stand on a day, by their newest measurement."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.areas.ladder.models import LadderPlacement
from sluitend.areas.ladder.queries import read_ladder
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry


def record(house: House, steps: dict[int, int], *, days: int = 0, actor: Actor | None = None) -> int:
    return record_ladder_steps(actor=actor or house.coach, at=AT + timedelta(days=days), steps=steps)


def read(house: House, *, days: int = 0, actor: Actor | None = None) -> list[int]:
    """Give the number of people on steps 1 to 6."""
    later = AT + timedelta(days=20)
    ladder = read_ladder(actor=actor or house.council, at=later, on=TODAY + timedelta(days=days))
    assert list(ladder) == [1, 2, 3, 4, 5, 6]
    return list(ladder.values())


def test_people_stand_where_they_were_measured_last(house: House) -> None:
    first, second = house.admit(), house.admit()
    record(house, {first: 2, second: 2})
    record(house, {first: 4}, days=10)
    assert read(house) == [0, 2, 0, 0, 0, 0]
    assert read(house, days=9) == [0, 2, 0, 0, 0, 0]
    assert read(house, days=10) == [0, 1, 0, 1, 0, 0]


def test_whoever_was_never_measured_stands_nowhere(house: House) -> None:
    house.admit()
    assert read(house) == [0] * 6


def test_a_measurement_knows_its_day_and_who_made_it(house: House) -> None:
    person = house.admit()
    assert record(house, {person: 3}) == 1
    row = LadderPlacement.objects.get()
    assert (row.person_id, row.step, row.measured_on, row.by_id) == (person, 3, TODAY, house.coach.party_id)
    assert Entry.objects.order_by("-number")[0].about == [person]


def test_of_many_measurements_all_are_written_or_none(house: House) -> None:
    mine, theirs = house.admit(), house.admit(owner=house.stranger)
    with refused("not_found"):
        record(house, {mine: 1, theirs: 1})


@pytest.mark.parametrize("step", [0, 7, -1])
def test_the_ladder_has_six_steps(house: House, step: int) -> None:
    person = house.admit()
    with pytest.raises(IntegrityError, match="ladder_has_six_steps"):
        record(house, {person: step})


def test_somebody_is_measured_once_a_day(house: House) -> None:
    person = house.admit()
    record(house, {person: 1})
    with pytest.raises(IntegrityError, match="one_measurement_a_day"):
        record(house, {person: 2})


def test_another_municipality_counts_its_own_people(house: House) -> None:
    record(house, {house.admit(): 5})
    elsewhere = Actor(party_id=None, role="council", organisation_id=house.outsider.organisation_id)
    assert read(house, actor=elsewhere) == [0] * 6


def test_measuring_is_not_for_the_council(house: House) -> None:
    person = house.admit()
    with refused("not_allowed"):
        record(house, {person: 1}, actor=house.council)
