"""Two colleagues at the same moment: the last place goes to one, and a placement ends once with everybody covered."""

from collections.abc import Iterator
from functools import partial

import pytest
from tests.areas.placements.test_going_on import STOPPED
from tests.areas.placements.working import BAKER, TRIAL, WorkingDesk
from tests.standing import AT
from tests.town.racing import Race, open_track, recount

from sluitend.areas.placements.actions import NewPlacement, end_placement, record_placement

ROUNDS = 20


@pytest.fixture
def race(desk: WorkingDesk) -> Iterator[Race]:
    with open_track() as race:
        yield race


def place(desk: WorkingDesk, new: NewPlacement, **other: object) -> partial[int]:
    """Give the work of placing somebody who was let in for it."""
    asked = {"actor": desk.house.coach, "at": AT, "person_id": desk.house.admit()}
    return partial(record_placement, **asked, new=NewPlacement(**vars(new) | other))


@pytest.mark.slow
def test_of_two_who_give_the_last_place_one_is_told_that_it_is_gone(desk: WorkingDesk, race: Race) -> None:
    for _ in range(ROUNDS):
        demand = {"kvk": "", "demand_id": desk.ask()}
        came_out = race(place(desk, BAKER, **demand), place(desk, BAKER, **demand))
        assert sorted(came_out) == ["done", "unfunded"]
    assert recount() == (0, 0)


def test_of_two_who_use_one_check_one_is_told_that_it_was_used(desk: WorkingDesk, race: Race) -> None:
    check = {"check_id": desk.check()}
    assert sorted(race(place(desk, TRIAL, **check), place(desk, TRIAL, **check))) == ["check_used", "done"]


def test_of_two_who_end_a_placement_one_is_told_and_nobody_is_uncovered(desk: WorkingDesk, race: Race) -> None:
    asked = {"at": AT, "placement_id": desk.place(desk.house.admit()), "ended": STOPPED}
    came_out = race(*(partial(end_placement, actor=who, **asked) for who in (desk.house.coach, desk.house.lead)))
    assert sorted(came_out) == ["done", "placement_ended"]
    assert recount() == (0, 0)
