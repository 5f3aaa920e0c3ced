"""Files that are destroyed or joined: the figures still add up, and nobody is taken out of a cohort by it."""

from django.db import transaction
from tests.areas.cohorts.quarter import Quarter, tell_states
from tests.standing import AT, TODAY

from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.cohorts.queries import MemberFilter, list_cohort_members
from sluitend.areas.dossiers.pen import destroy_file
from sluitend.areas.imports.actions import merge_people
from sluitend.gate.models import Restriction
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import Person


def test_a_file_that_is_destroyed_by_law_stays_in_the_count_and_nothing_else(quarter: Quarter) -> None:
    gone, staying = quarter.settle(), quarter.settle()
    cohort = quarter.freeze()
    discharge_person(actor=quarter.house.coach, at=AT, person_id=gone, because="work")
    with transaction.atomic():
        destroy_file(Person.objects.select_related("party").get(party=gone))
    assert tell_states(cohort) == {"not_planned": 1, "destroyed": 1}
    assert [each.person_id for each in Member.objects.all()] == [staying]
    assert (Cohort.objects.get().frozen, Cohort.objects.get().destroyed) == (2, 1)


def test_of_two_files_of_one_person_each_keeps_its_own_place(quarter: Quarter) -> None:
    kept, gone = quarter.settle(), quarter.settle()
    cohort = quarter.freeze()
    merge_people(actor=quarter.house.intake, at=AT, person_id=kept, gone_id=gone)
    assert set(Member.objects.values_list("person", flat=True)) == {kept, gone}
    assert tell_states(cohort) == {"not_planned": 1, "left": 1}


def test_whose_data_are_restricted_is_counted_and_not_listed(quarter: Quarter) -> None:
    shown, resting = quarter.settle(), quarter.settle()
    cohort = quarter.freeze()
    Restriction.objects.create(party_id=resting, from_on=TODAY)
    listed = list_cohort_members(actor=quarter.house.planner, at=AT, cohort_id=cohort, wanted=MemberFilter())
    assert [row.person_id for row in listed.rows] == [shown]
    assert listed.cohort.members == 2
