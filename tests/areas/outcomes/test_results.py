"""Results by definition: counted by facts, the same again for a day that is over, and of no group too small."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import override_settings
from tests.areas.cohorts.quarter import Quarter, found_quarter
from tests.areas.cohorts.test_states import keep, note
from tests.areas.invitations.inviting import invite
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.outcomes.gathering import Result, Results
from sluitend.areas.outcomes.queries import read_map, read_results
from sluitend.ledger.actions import discharge_person

DAY = timedelta(days=1)


@pytest.fixture
def quarter(house: House) -> Quarter:
    """Give an area in which just enough people live to show figures of."""
    quarter = found_quarter(house)
    for _ in range(10):
        quarter.settle()
    return quarter


def read(quarter: Quarter, *, days: int = 0, until_on: date | None = None, since_on: date | None = None) -> Results:
    """Read the results some days after the freeze."""
    at = AT + days * DAY
    return read_results(actor=quarter.house.council, at=at, until_on=until_on, since_on=since_on)


def tell(results: Results, result: Result) -> dict[str, int]:
    """Give how many count by indicator, without those that count nobody."""
    figures = zip(results.definitions, result.figures)
    return {each.code: figure.count for each, figure in figures if figure.count}


def live(quarter: Quarter) -> list[int]:
    """One person is invited, one has a plan, and a day later one is called; gives them and two more."""
    people = [quarter.settle() for _ in range(5)]
    quarter.freeze()
    invite(quarter.house, people[0], way="phone", place="")
    for evidence, following in (("reached", "first_conversation"), ("spoken_to", "plan"), ("agreed", "offer")):
        keep(quarter, people[2], evidence, following)
    note(quarter, people[1], "call", day=1)
    return people


def leave(people: list[int]) -> None:
    """Two days later one found work, and after another day somebody lost the benefit."""
    discharge_person(actor=SYSTEM, at=AT + 2 * DAY, person_id=people[3], because="work")
    discharge_person(actor=SYSTEM, at=AT + 3 * DAY, person_id=people[4], because="no_response")


def test_each_fact_counts_for_the_indicators_that_name_it(quarter: Quarter) -> None:
    leave(live(quarter))
    results = read(quarter, days=3)
    [cohort] = results.cohorts
    expected = {"invited": 1, "reached": 2, "spoken": 2, "plan": 1, "placed": 1, "stopped": 1}
    assert tell(results, cohort) == tell(results, results.total) == expected
    assert {figure.of for figure in cohort.figures} == {cohort.people} == {15}
    assert (cohort.work, cohort.stopped, cohort.exits) == (1, 1, {"no_response": 1, "work": 1})


def test_a_day_that_is_over_has_the_same_figures_again_and_periods_that_join_add_up(quarter: Quarter) -> None:
    people = live(quarter)
    then = read(quarter, days=1)
    leave(people)
    assert read(quarter, days=9, until_on=TODAY + DAY) == then
    first, second = then, read(quarter, days=9, since_on=TODAY + 2 * DAY)
    whole = read(quarter, days=9)
    added = [a.count + b.count for a, b in zip(first.total.figures, second.total.figures)]
    assert added == [each.count for each in whole.total.figures]
    assert tell(second, second.total) == {"placed": 1, "stopped": 1}


def test_of_a_group_that_is_too_small_nothing_is_shown_and_nothing_can_be_worked_out(quarter: Quarter) -> None:
    quarter.freeze()
    quarter.settle(area=quarter.other_area)
    quarter.freeze(name="Oud-Oost", area_id=quarter.other_area)
    results = read(quarter)
    assert [(each.people, each.is_shown, bool(each.figures)) for each in results.cohorts] == [
        (10, True, True),
        (1, False, False),
    ]
    assert results.total.people == 10


def test_the_map_has_each_area_with_its_result_also_where_no_cohort_began(quarter: Quarter) -> None:
    quarter.freeze()
    areas = read_map(actor=quarter.house.council, at=AT).areas
    assert [(each.code, each.outline, each.result and each.result.people) for each in areas] == [
        ("DX13", None, None),
        ("DX21", None, 10),
    ]


def test_a_new_version_holds_from_its_day_and_the_old_one_is_counted_beside_it(quarter: Quarter) -> None:
    leave(live(quarter))
    pack = settings.PACKS["amsterdam-2019"]
    spoken = next(each for each in pack.indicators if each.code == "spoken")
    stricter = replace(spoken, version=2, counts=("first_conversation",), from_on=TODAY + 2 * DAY)
    changed = replace(pack, indicators=(*pack.indicators, stricter))
    with override_settings(PACKS={**settings.PACKS, "amsterdam-2019": changed}):
        before, after = (read(quarter, days=3, until_on=TODAY + days * DAY) for days in (1, 2))
    assert (tell(before, before.total)["spoken"], before.earlier) == (2, ())
    assert (tell(after, after.total)["spoken"], after.earlier, after.total.earlier[0].count) == (1, (spoken,), 2)
