"""The ladder as figures: everybody who was in the book on one of two days is counted, and nothing is averaged."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House, build_house

from sluitend.areas.ladder.actions import Growth, record_growth_potential, record_ladder_steps
from sluitend.areas.ladder.queries import OUTSIDE, UNMEASURED, Ladder, LadderFilter, read_ladder
from sluitend.areas.ladder.rows import read_ladder_card
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person
from sluitend.parties.actions import add_area, move_person


def record(steps: dict[int, int], *, days: int = 0) -> None:
    record_ladder_steps(actor=SYSTEM, at=AT + timedelta(days=days), steps=steps)


def read(
    house: House, *, days: int = 0, since: int | None = None, actor: Actor | None = None, **wanted: object
) -> Ladder:
    on = TODAY + timedelta(days=days)
    since_on = None if since is None else TODAY + timedelta(days=since)
    at, asked = AT + timedelta(days=50), LadderFilter(**wanted)  # type: ignore[arg-type]
    return read_ladder(actor=actor or house.council, at=at, on=on, since_on=since_on, wanted=asked)


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


def test_the_figures_of_a_team_are_those_of_the_people_it_serves(house: House) -> None:
    ours, of_the_team, theirs = house.admit(), house.admit(owner=house.team), house.admit(owner=house.stranger)
    record({ours: 2, of_the_team: 3, theirs: 4})
    assert read(house, team_id=house.team).moves == {(OUTSIDE, 2): 1, (OUTSIDE, 3): 1}
    assert read(house, team_id=house.other_team).moves == {(OUTSIDE, 4): 1}
    assert [name for _id, name in read(house).teams] == ["Noord", "Zuid"]


def test_the_figures_of_an_area_are_those_of_whoever_lived_there_on_the_day(house: House) -> None:
    person, other = house.admit(), house.admit()
    north, south = (
        add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code=name, name=name, from_on=TODAY)
        for name in ("Noord", "Zuid")
    )
    move_person(actor=SYSTEM, at=AT, person_id=person, area_id=north)
    move_person(actor=SYSTEM, at=AT, person_id=other, area_id=south)
    move_person(actor=SYSTEM, at=AT + timedelta(days=5), person_id=person, area_id=south)
    assert [read(house, days=days, area_id=north).people for days in (4, 5)] == [1, 0]
    assert [read(house, days=days, area_id=south).people for days in (4, 5)] == [1, 2]


def test_the_figures_of_a_target_group_follow_the_rule_that_names_each_of_them(house: House) -> None:
    groups = {}
    for step, growth in ((1, 1), (2, 5), (3, 4), (5, 5), (4, None)):
        person = house.admit()
        record({person: step})
        if growth:
            potential = Growth(step=growth, horizon_months=6, reason="Zo gezien.")
            record_growth_potential(actor=house.coach, at=AT, person_id=person, growth=potential)
        card = read_ladder_card(person, pack=settings.PACKS["national"], today=TODAY)
        groups[step] = card.group if card else ""
    for group in ("work", "activation"):
        counted = read(house, group=group).counts
        assert {step for step, count in counted.items() if count} == {step for step in groups if groups[step] == group}
    assert set(groups.values()) == {"work", "activation", ""}
    assert read(house, days=200, group="work").people == 0


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
