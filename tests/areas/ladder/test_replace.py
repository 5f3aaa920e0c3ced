"""Replacing: a measurement that was filled in wrongly is put right on the same day, and stays readable."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest
from tests.refusals import refused
from tests.standing import AT, House
from tests.town.racing import Race, open_track, recount

from sluitend.areas.ladder.actions import Measurement, assign_ladder_step, measure_ladder
from sluitend.areas.ladder.models import LadderPlacement
from sluitend.areas.ladder.queries import read_ladder, read_person_ladder
from sluitend.areas.ladder.rows import PlacementRow, find_newest_step, read_ladder_card
from sluitend.compute.formulas.ladder import Answers
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack

WRONG = Measurement(answers=Answers(contract="permanent"), answered_by="client")
RIGHT = Measurement(answers=Answers(social_a_week=2), answered_by="client")
ROUNDS = 30


def measure(house: House, person: int, told: Measurement, *, replaces: int | None = None, days: int = 0) -> int:
    asked = {"person_id": person, "measurement": told, "replaces": replaces}
    return measure_ladder(actor=house.coach, at=AT + timedelta(days=days), **asked)  # type: ignore[arg-type]


def read(house: House, person: int) -> tuple[PlacementRow, ...]:
    return read_person_ladder(actor=house.coach, at=AT, person_id=person).placements


def find_newest(house: House, person: int) -> int:
    return read(house, person)[0].id


def test_what_was_right_holds_and_what_was_wrong_can_be_read(house: House) -> None:
    person = house.admit()
    measure(house, person, WRONG)
    assert measure(house, person, RIGHT, replaces=find_newest(house, person)) == 2
    now, before = read(house, person)
    assert (now.step, now.replaced_at) == (2, None)
    assert (before.step, before.replaced_at) == (6, AT)
    assert before.replaced_by
    assert find_newest_step(person) == 2
    card = read_ladder_card(person, pack=find_pack(house.municipality), today=AT.date())
    assert card
    assert card.step == 2


def test_only_what_holds_is_counted(house: House) -> None:
    person = house.admit()
    measure(house, person, WRONG)
    measure(house, person, RIGHT, replaces=find_newest(house, person))
    counts = read_ladder(actor=house.lead, at=AT, on=AT.date()).counts
    assert (counts[2], counts[6]) == (1, 0)


def test_the_next_measurement_is_promised_once(house: House) -> None:
    person = house.admit()
    measure(house, person, WRONG)
    promised = set(Promise.objects.filter(kind="ladder_measurement").values_list("id", "state"))
    measure(house, person, RIGHT, replaces=find_newest(house, person))
    assert set(Promise.objects.filter(kind="ladder_measurement").values_list("id", "state")) == promised


def test_another_step_is_set_on_what_holds(house: House) -> None:
    person = house.admit()
    measure(house, person, WRONG)
    measure(house, person, RIGHT, replaces=find_newest(house, person))
    assign_ladder_step(actor=house.coach, at=AT, person_id=person, step=3, because="Zwemt elke week")
    assert [row.step for row in read(house, person)] == [3, 6]


def test_without_saying_so_a_second_measurement_of_a_day_is_refused(house: House) -> None:
    person = house.admit()
    measure(house, person, WRONG)
    with refused("measured_today"):
        measure(house, person, RIGHT)


def test_a_past_day_stays_as_it_was(house: House) -> None:
    person = house.admit()
    measure(house, person, WRONG)
    with refused("changed_meanwhile"):
        measure(house, person, RIGHT, replaces=find_newest(house, person), days=1)


def test_nobody_replaces_a_measurement_of_somebody_else(house: House) -> None:
    first, second = house.admit(), house.admit()
    measure(house, first, WRONG)
    with refused("changed_meanwhile"):
        measure(house, second, RIGHT, replaces=find_newest(house, first))


@pytest.fixture
def race(house: House) -> Iterator[Race]:
    with open_track() as race:
        yield race
    assert recount() == (0, 0)


@pytest.mark.slow
def test_of_two_who_put_it_right_at_once_the_second_is_told(house: House, race: Race) -> None:
    for _ in range(ROUNDS):
        person = house.admit()
        measure(house, person, WRONG)
        asked = {"at": AT, "person_id": person, "measurement": RIGHT, "replaces": find_newest(house, person)}
        works = [partial(measure_ladder, actor=actor, **asked) for actor in (house.coach, house.lead)]
        assert sorted(race(*works)) == ["changed_meanwhile", "done"]
        assert LadderPlacement.objects.that_hold().filter(person=person).count() == 1
