"""Joining: whoever comes in, moves in or was only noted later is in, as the pack says, and is counted once."""

from datetime import timedelta

from tests.areas.cohorts.quarter import Quarter, tell_states
from tests.standing import AT, SYSTEM, TODAY
from tests.town.racing import open_track

from sluitend.areas.cohorts.actions import join_cohorts
from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.parties.actions import move_person
from sluitend.parties.models import BenefitSpell, Organisation, Residence

LATER = AT + timedelta(days=30)


def fill(quarter: Quarter) -> tuple[int, dict[int, str]]:
    """Freeze a cohort, and let three people be there afterwards, each in another way."""
    quarter.settle()
    mover, noted = quarter.settle(area=quarter.other_area), quarter.settle(area=quarter.other_area)
    cohort = quarter.freeze()
    new = quarter.settle(at=LATER)
    move_person(actor=SYSTEM, at=LATER, person_id=mover, area_id=quarter.area)
    Residence.objects.filter(person=noted).update(area=quarter.area)
    return cohort, {new: "inflow", mover: "moved_in", noted: "noted_later"}


def list_joined(cohort: int) -> dict[int, str]:
    return dict(Member.objects.filter(cohort=cohort).exclude(because="lives_here").values_list("person", "because"))


def test_whoever_comes_later_joins_with_the_reason_and_once(quarter: Quarter) -> None:
    cohort, expected = fill(quarter)
    assert [join_cohorts(actor=SYSTEM, at=LATER) for _ in range(2)] == [3, 0]
    assert list_joined(cohort) == expected
    assert tell_states(cohort, on=LATER.date()) == {"not_planned": 4}
    assert tell_states(cohort, on=TODAY) == {"not_planned": 1}


def test_where_the_pack_lets_only_inflow_join_movers_do_not(quarter: Quarter) -> None:
    Organisation.objects.filter(party=quarter.house.municipality).update(pack="national")
    cohort, expected = fill(quarter)
    join_cohorts(actor=SYSTEM, at=LATER)
    assert set(list_joined(cohort).values()) == set(expected.values()) - {"moved_in"}


def test_nobody_joins_a_cohort_that_has_ended_or_without_a_benefit(quarter: Quarter) -> None:
    _cohort, expected = fill(quarter)
    BenefitSpell.objects.filter(person__in=expected).update(ended_on=LATER.date())
    assert join_cohorts(actor=SYSTEM, at=LATER) == 0
    BenefitSpell.objects.update(ended_on=None)
    assert join_cohorts(actor=SYSTEM, at=AT + timedelta(days=400)) == 0


def test_two_rounds_at_once_count_everybody_once(quarter: Quarter) -> None:
    cohort, _expected = fill(quarter)
    with open_track() as race:
        race(lambda: join_cohorts(actor=SYSTEM, at=LATER), lambda: join_cohorts(actor=SYSTEM, at=LATER))
    assert Cohort.objects.get(id=cohort).joined == 3
