"""Freezing: everybody in the area is looked at once, in or out with a reason, and that never changes."""

from datetime import timedelta
from typing import Any

import psycopg
import pytest
from tests.areas.cohorts.quarter import Quarter, tell_states
from tests.refusals import refused
from tests.standing import AT, TODAY
from tests.town.racing import open_track

from sluitend.areas.cohorts.actions import freeze_cohort
from sluitend.areas.cohorts.models import Cohort, LeftOut, Member
from sluitend.areas.cohorts.queries import read_cohort, read_cohort_preview
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import BenefitSpell

Owner = psycopg.Connection[Any]


def test_everybody_who_lives_there_is_in_or_out_with_a_reason(quarter: Quarter) -> None:
    staying, leaving, without = (quarter.settle() for _ in range(3))
    quarter.settle(area=quarter.other_area)
    discharge_person(actor=quarter.house.coach, at=AT, person_id=leaving, because="work")
    BenefitSpell.objects.filter(person=without).update(ended_on=TODAY)
    preview = read_cohort_preview(actor=quarter.house.planner, at=AT, area_id=quarter.area)
    cohort = quarter.freeze()
    assert preview.counts == {"lives_here": 1, "left": 1, "no_benefit": 1}
    assert [each.person_id for each in Member.objects.filter(cohort=cohort)] == [staying]
    assert dict(LeftOut.objects.values_list("person", "because")) == {leaving: "left", without: "no_benefit"}
    assert tell_states(cohort) == {"not_planned": 1}


def test_a_target_group_is_a_rule_over_facts_of_today(quarter: Quarter) -> None:
    young = quarter.settle(born_on=TODAY - timedelta(days=365 * 20))
    quarter.settle(born_on=TODAY - timedelta(days=365 * 40))
    quarter.settle()
    cohort = quarter.freeze(area_id=None, target_group="youth")
    assert list(Member.objects.filter(cohort=cohort).values_list("person", "because")) == [(young, "in_group")]
    assert not LeftOut.objects.exists()


def test_of_the_group_in_an_area_the_others_there_are_told_why_not(quarter: Quarter) -> None:
    quarter.settle(born_on=TODAY - timedelta(days=365 * 20))
    quarter.settle(born_on=TODAY - timedelta(days=365 * 40))
    view = read_cohort(actor=quarter.house.planner, at=AT, cohort_id=quarter.freeze(target_group="youth"))
    assert (view.ins, view.outs) == ({"in_group": 1}, {"not_in_group": 1})


def test_nobody_is_asked_twice_by_two_cohorts_that_run(quarter: Quarter) -> None:
    quarter.settle(born_on=TODAY - timedelta(days=365 * 20))
    quarter.settle()
    quarter.freeze(area_id=None, target_group="youth")
    view = read_cohort(actor=quarter.house.planner, at=AT, cohort_id=quarter.freeze())
    assert (view.ins, view.outs) == ({"lives_here": 1}, {"other_cohort": 1})


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"ends_on": TODAY - timedelta(days=1)}, "invalid"),
        ({"area_id": None}, "not_found"),
        ({"area_id": None, "target_group": "feasters"}, "not_found"),
    ],
)
def test_what_cannot_be_a_cohort_is_refused(quarter: Quarter, given: dict[str, object], code: str) -> None:
    quarter.settle()
    with refused(code):
        quarter.freeze(**given)


def test_an_area_without_anybody_is_no_cohort(quarter: Quarter) -> None:
    with refused("invalid"):
        quarter.freeze()


def test_who_came_between_looking_and_freezing_is_seen_first(quarter: Quarter) -> None:
    quarter.settle()
    with refused("changed_meanwhile"):
        freeze_cohort(actor=quarter.house.planner, at=AT, new=quarter.propose(), seen=2)


def test_of_two_planners_who_freeze_one_area_one_does(quarter: Quarter) -> None:
    quarter.settle()
    with open_track() as race:
        assert sorted(race(quarter.freeze, quarter.freeze)) == ["cohort_runs", "done"]
    assert Cohort.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cohorts_member SET because = 'inflow'",
        "DELETE FROM cohorts_member",
        "DELETE FROM cohorts_leftout",
        "UPDATE cohorts_leftout SET because = 'no_benefit'",
    ],
)
def test_what_was_frozen_stays_even_for_the_owner_of_the_tables(quarter: Quarter, owner: Owner, change: str) -> None:
    discharge_person(actor=quarter.house.coach, at=AT, person_id=quarter.settle(), because="work")
    quarter.settle()
    quarter.freeze()
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        owner.execute(change)
    assert caught.value.diag.constraint_name == "frozen_stays_as_it_is"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cohorts_cohort SET frozen = frozen + 1",
        "INSERT INTO cohorts_member (cohort_id, person_id, because, since_on, due_on)"
        " SELECT id, {person}, 'inflow', frozen_on, ends_on FROM cohorts_cohort",
    ],
)
def test_a_cohort_always_adds_up_even_for_the_owner_of_the_tables(quarter: Quarter, owner: Owner, change: str) -> None:
    quarter.settle()
    quarter.freeze()
    with pytest.raises(psycopg.errors.CheckViolation) as caught:
        owner.execute(change.format(person=quarter.settle()))
    assert caught.value.diag.constraint_name == "members_add_up"
