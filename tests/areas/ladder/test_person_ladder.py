"""One person's ladder: everything in order, for the own coach and the team, and for nobody else."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House, build_house

from sluitend.areas.ladder.actions import Growth, record_growth_potential, record_ladder_steps
from sluitend.areas.ladder.queries import PersonLadder, read_person_ladder
from sluitend.gate.actor import Actor


def read(house: House, person: int, *, actor: Actor | None = None, days: int = 0) -> PersonLadder:
    return read_person_ladder(actor=actor or house.coach, at=AT + timedelta(days=days), person_id=person)


def test_measurements_and_growth_stand_newest_first(house: House) -> None:
    person = house.admit()
    for days, step in ((0, 2), (20, 3)):
        at = AT + timedelta(days=days)
        record_ladder_steps(actor=SYSTEM, at=at, steps={person: step})
        growth = Growth(step=step + 1, reason="Gaat vooruit.")
        record_growth_potential(actor=house.coach, at=at, person_id=person, growth=growth)
    ladder = read(house, person, days=20)
    assert [row.step for row in ladder.placements] == [3, 2]
    assert [row.step for row in ladder.growth] == [4, 3]
    assert (ladder.measured_today, ladder.horizon_months, ladder.group) == (True, 12, "")
    assert not read(house, person, days=21).measured_today


def test_whoever_was_never_measured_has_an_empty_ladder(house: House) -> None:
    ladder = read(house, house.admit())
    assert (ladder.placements, ladder.growth, ladder.group, ladder.due_on) == ((), (), "", None)


@pytest.mark.parametrize("who", ["colleague", "lead"])
def test_the_team_can_read_along(house: House, who: str) -> None:
    assert read(house, house.admit(), actor=getattr(house, who)).active


@pytest.mark.parametrize(("who", "code"), [("stranger", "not_found"), ("planner", "not_allowed")])
def test_others_cannot_read_it(house: House, who: str, code: str) -> None:
    person = house.admit()
    with refused(code):
        read(house, person, actor=getattr(house, who))


def test_there_is_nothing_to_read_where_the_pack_does_without_the_ladder(book: None) -> None:
    house = build_house(pack="amsterdam-2019")
    person = house.admit()
    with refused("no_ladder"):
        read(house, person)
