"""Growth: how far somebody can come with support, for how long that was judged, and what it is called, if anything."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House, build_house

from sluitend.areas.ladder.actions import Growth, record_growth_potential, record_ladder_steps
from sluitend.areas.ladder.models import GrowthPotential
from sluitend.areas.ladder.rows import LadderCard, list_growth, read_ladder_card
from sluitend.gate.actor import Actor


def place(person: int, step: int, *, days: int = 0) -> int:
    record_ladder_steps(actor=SYSTEM, at=AT + timedelta(days=days), steps={person: step})
    return person


def judge(house: House, person: int, *, actor: Actor | None = None, **given: Any) -> None:
    growth = Growth(**{"step": 4, "reason": "Kan en wil meer."} | given)
    record_growth_potential(actor=actor or house.coach, at=AT, person_id=person, growth=growth)


def read_card(person: int, *, pack: str = "national", days: int = 0) -> LadderCard | None:
    return read_ladder_card(person, pack=settings.PACKS[pack], today=TODAY + timedelta(days=days))


def test_the_horizon_is_that_of_the_pack_unless_another_is_given(house: House) -> None:
    person = place(house.admit(), 2)
    judge(house, person)
    judge(house, person, horizon_months=6, step=3)
    second, first = list_growth(person)
    assert (first.horizon_months, first.until_on) == (12, date(2027, 11, 23))
    assert (second.horizon_months, second.until_on, second.step, second.judged_from) == (6, date(2027, 5, 23), 3, 2)


@pytest.mark.parametrize(
    "wrong", [{"step": 1}, {"step": 7}, {"horizon_months": 61}, {"horizon_months": -1}, {"reason": " "}]
)
def test_what_cannot_be_judged_is_refused(house: House, wrong: dict[str, Any]) -> None:
    person = place(house.admit(), 2)
    with refused("invalid"):
        judge(house, person, **wrong)


def test_growth_is_seen_from_a_measured_step_only(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        judge(house, person)


@pytest.mark.parametrize(
    ("changed", "constraint"),
    [
        ({"step": 1}, "growth_goes_up_the_ladder"),
        ({"horizon_months": 0}, "growth_within_years"),
        ({"reason": ""}, "growth_has_a_reason"),
    ],
)
def test_the_database_refuses_the_same(house: House, changed: dict[str, Any], constraint: str) -> None:
    judge(house, place(house.admit(), 2))
    with pytest.raises(IntegrityError, match=constraint):
        GrowthPotential.objects.update(**changed)


@pytest.mark.parametrize(("step", "growth", "group"), [(2, 5, "work"), (2, 2, "activation"), (2, 3, "")])
def test_the_target_group_follows_from_step_and_growth(house: House, step: int, growth: int, group: str) -> None:
    person = place(house.admit(), step)
    judge(house, person, step=growth)
    assert read_card(person).group == group


def test_nobody_keeps_the_name_of_a_group_after_the_term_of_the_judgement(house: House) -> None:
    person = place(house.admit(), 2)
    judge(house, person, step=2, horizon_months=1)
    assert read_card(person, days=30).group == "activation"
    assert read_card(person, days=31).group == ""


def test_whoever_grew_loses_the_name_that_said_otherwise(house: House) -> None:
    person = place(house.admit(), 2)
    judge(house, person, step=2)
    place(person, 3, days=10)
    assert read_card(person, days=10).group == ""


def test_a_pack_without_labels_shows_the_step_and_names_nobody(house: House) -> None:
    person = place(house.admit(), 2)
    judge(house, person, step=2)
    unlabelled = replace(settings.PACKS["national"], uses_labels=False)
    card = read_ladder_card(person, pack=unlabelled, today=TODAY)
    assert (card.step, card.group) == (2, "")


def test_a_pack_without_the_ladder_has_no_card(house: House) -> None:
    person = place(house.admit(), 2)
    assert read_card(person, pack="amsterdam-2019") is None


def test_the_card_tells_when_the_next_measurement_is_due(house: House) -> None:
    person = place(house.admit(), 2)
    assert read_card(person).due_on == date(2027, 5, 23)
    assert (read_card(person).measured_on, read_card(person).is_assigned) == (TODAY, False)


def test_somebody_who_was_never_measured_has_an_empty_card(house: House) -> None:
    card = read_card(house.admit())
    assert (card.step, card.measured_on, card.growth, card.group, card.due_on) == (None, None, None, "", None)


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_growth_is_judged_by_the_own_coach(house: House, who: str) -> None:
    person = place(house.admit(), 2)
    with refused("not_found"):
        judge(house, person, actor=getattr(house, who))


def test_no_growth_is_noted_where_the_pack_does_without_the_ladder(book: None) -> None:
    house = build_house(pack="leeuwarden-2000")
    person = house.admit()
    with refused("no_ladder"):
        judge(house, person)
