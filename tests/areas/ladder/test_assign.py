"""Setting another step: with a reason, on the day itself, and what was derived stays beside it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, House, build_house

from sluitend.areas.ladder.actions import Measurement, assign_ladder_step, measure_ladder
from sluitend.areas.ladder.models import LadderPlacement
from sluitend.areas.ladder.rows import list_placements
from sluitend.compute.formulas.ladder import Answers
from sluitend.gate.actor import Actor

WHY = "Zorgt elke dag voor een buurvrouw; dat staat niet in de vragen."


def measure(house: House, person: int) -> None:
    measurement = Measurement(answers=Answers(social_a_week=3), answered_by="client")
    measure_ladder(actor=house.coach, at=AT, person_id=person, measurement=measurement)


def assign(
    house: House, person: int, *, step: int = 4, because: str = WHY, days: int = 0, actor: Actor | None = None
) -> None:
    at = AT + timedelta(days=days)
    assign_ladder_step(actor=actor or house.coach, at=at, person_id=person, step=step, because=because)


def test_both_steps_are_kept_with_the_reason_and_who_gave_it(house: House) -> None:
    person = house.admit()
    measure(house, person)
    assign(house, person)
    [row] = list_placements(person)
    assert (row.step, row.derived_step, row.assigned_because) == (4, 2, WHY)
    assert row.assigned_by.startswith("coach")
    assert row.sentences[-1].startswith("Er is ten minste eens per week sociaal contact")


@pytest.mark.parametrize("because", ["", "   "])
def test_another_step_without_a_reason_is_refused(house: House, because: str) -> None:
    person = house.admit()
    measure(house, person)
    with refused("invalid"):
        assign(house, person, because=because)


def test_the_database_holds_another_step_to_a_reason_too(house: House) -> None:
    person = house.admit()
    measure(house, person)
    with pytest.raises(IntegrityError, match="other_step_has_a_reason"):
        LadderPlacement.objects.update(step=5)


def test_figures_of_a_past_day_do_not_change_afterwards(house: House) -> None:
    person = house.admit()
    measure(house, person)
    with refused("invalid"):
        assign(house, person, days=1)


def test_whoever_was_never_measured_gets_no_step_by_hand(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        assign(house, person)


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_a_colleague_sets_no_step_for_somebody_elses_person(house: House, who: str) -> None:
    person = house.admit()
    measure(house, person)
    with refused("not_found"):
        assign(house, person, actor=getattr(house, who))


def test_no_step_is_set_where_the_pack_does_without_the_ladder(book: None) -> None:
    house = build_house(pack="leeuwarden-2000")
    person = house.admit()
    with refused("no_ladder"):
        assign(house, person)
