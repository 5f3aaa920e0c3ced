"""The ladder as figures: everybody who was in the book on one of two days is counted, and nothing is averaged."""

from datetime import date, timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House, build_house

from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.areas.ladder.queries import OUTSIDE, UNMEASURED, Ladder, read_ladder
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person


def record(steps: dict[int, int], *, days: int = 0) -> None:
    record_ladder_steps(actor=SYSTEM, at=AT + timedelta(days=days), steps=steps)


def read(house: House, *, days: int = 0, since: int | None = None, actor: Actor | None = None) -> Ladder:
    on = TODAY + timedelta(days=days)
    since_on = None if since is None else TODAY + timedelta(days=since)
    return read_ladder(actor=actor or house.council, at=AT + timedelta(days=50), on=on, since_on=since_on)


def test_people_stand_where_they_were_measured_last(house: House) -> None:
    first, second = house.admit(), house.admit()
    record({first: 2, second: 2})
    record({first: 4}, days=10)
    assert read(house).counts == {1: 0, 2: 2, 3: 0, 4: 0, 5: 0, 6: 0}
    assert read(house, days=9).counts[2] == 2
    assert read(house, days=10).counts == {1: 0, 2: 1, 3: 0, 4: 1, 5: 0, 6: 0}


def test_whoever_was_never_measured_is_counted_as_such(house: House) -> None:
    house.admit()
    ladder = read(house)
    assert (ladder.people, ladder.unmeasured, sum(ladder.counts.values())) == (1, 1, 0)


def test_moves_between_two_days_are_counted_by_both_places(house: House) -> None:
    up, down, same, new = (house.admit() for _ in range(4))
    record({up: 2, down: 4, same: 3})
    record({up: 5, down: 3, same: 3, new: 1}, days=30)
    ladder = read(house, days=30, since=0)
    assert ladder.moves == {(2, 5): 1, (4, 3): 1, (3, 3): 1, (UNMEASURED, 1): 1}
    assert (ladder.risen, ladder.stayed, ladder.fallen) == (1, 1, 1)


def test_whoever_came_or_left_stays_in_the_count(house: House) -> None:
    gone, came = house.admit(), house.admit()
    record({gone: 3, came: 2})
    discharge_person(actor=house.coach, at=AT + timedelta(days=5), person_id=gone, because="enforcement")
    ladder = read(house, days=10, since=-1)
    assert ladder.moves == {(OUTSIDE, 2): 1}
    ladder = read(house, days=10, since=0)
    assert ladder.moves == {(3, OUTSIDE): 1, (2, 2): 1}
    assert ladder.people == 1


def test_without_another_day_the_comparison_is_with_a_year_before(house: House) -> None:
    assert read(house).since_on == date(2025, 11, 23)


def test_the_day_to_compare_with_lies_before_the_day_itself(house: House) -> None:
    with refused("invalid"):
        read(house, days=0, since=1)


def test_another_municipality_counts_its_own_people(house: House) -> None:
    record({house.admit(): 5})
    elsewhere = Actor(party_id=None, role="council", organisation_id=house.outsider.organisation_id)
    assert read(house, actor=elsewhere).people == 0


@pytest.mark.parametrize("who", ["coach", "intake", "administrator"])
def test_the_figures_are_for_the_council_the_leads_and_the_planner(house: House, who: str) -> None:
    with refused("not_allowed"):
        read(house, actor=getattr(house, who))


@pytest.mark.parametrize("pack", ["amsterdam-2019", "leeuwarden-2000"])
def test_there_are_no_figures_where_the_pack_does_without_the_ladder(book: None, pack: str) -> None:
    house = build_house(pack=pack)
    with refused("no_ladder"):
        read(house)
