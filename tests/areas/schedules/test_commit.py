"""A draft that is committed holds for everybody in it at once; what a resident was told stays as it is."""

from datetime import timedelta

import pytest
from tests.areas.schedules.office import MONDAY, Office
from tests.standing import AT

from sluitend.areas.cohorts.actions import Week, plan_members
from sluitend.areas.cohorts.models import Planned
from sluitend.areas.contacts.actions import NewNote, write_note
from sluitend.areas.schedules.actions import Committed, cancel_schedule, commit_schedule
from sluitend.areas.schedules.models import Place
from sluitend.gate.errors import ChangedMeanwhile, NotFound
from sluitend.gate.models import Restriction
from sluitend.ledger.actions import discharge_person


def commit(office: Office, schedule: int) -> Committed:
    return commit_schedule(actor=office.house.planner, at=AT, schedule_id=schedule)


def tell_planned(office: Office) -> dict[int, tuple[int, object]]:
    rows = Planned.objects.filter(taken_back_at=None).values_list("member", "staff", "week_on")
    return {member: (staff, week_on) for member, staff, week_on in rows}


def test_what_holds_is_what_the_draft_said(office: Office) -> None:
    made = office.make()
    assert commit(office, made.pk) == Committed(planned=6, kept=0, skipped=0)
    assert tell_planned(office) == office.places(made)


def test_a_second_draft_changes_only_whoever_has_another_place(office: Office) -> None:
    commit(office, office.make().pk)
    before = set(Planned.objects.values_list("id", flat=True))
    again = office.make(way="near")
    assert commit(office, again.pk) == Committed(planned=0, kept=6, skipped=0)
    assert set(Planned.objects.values_list("id", flat=True)) == before


def test_whoever_left_or_may_only_be_kept_since_is_skipped(office: Office) -> None:
    made = office.make()
    gone, resting = (Place.objects.get(schedule=made, member=each).member.person_id for each in office.members[:2])
    discharge_person(actor=office.house.coach, at=AT, person_id=gone, because="work")
    Restriction.objects.create(party_id=resting, from_on=AT.date())
    assert commit(office, made.pk).skipped == 2
    assert set(tell_planned(office)) == set(office.members[2:])


def test_a_week_that_a_resident_knows_of_stays_where_it_is(office: Office) -> None:
    told = office.members[0]
    week = Week(day=MONDAY + timedelta(weeks=5), staff_id=office.house.colleague.party_id or 0)
    plan_members(actor=office.house.planner, at=AT, cohort_id=office.cohort, member_ids=[told], week=week)
    person = Planned.objects.get(member=told).member.person_id
    note = NewNote(kind="message", happened_on=AT.date(), visibility="team", text="De brief is verstuurd.")
    write_note(actor=office.house.coach, at=AT, person_id=person, note=note)
    made = office.make()
    assert office.places(made)[told] == (week.staff_id, week.monday_on)
    assert commit(office, made.pk).planned == 5
    assert tell_planned(office)[told] == (week.staff_id, week.monday_on)


def test_a_draft_ends_once(office: Office) -> None:
    made = office.make()
    commit(office, made.pk)
    with pytest.raises(ChangedMeanwhile):
        commit(office, made.pk)
    with pytest.raises(NotFound):
        cancel_schedule(actor=office.house.planner, at=AT, schedule_id=made.pk)


def test_a_draft_that_is_cancelled_changes_nothing(office: Office) -> None:
    made = office.make()
    cancel_schedule(actor=office.house.planner, at=AT, schedule_id=made.pk)
    assert not Planned.objects.exists()
    with pytest.raises(ChangedMeanwhile):
        commit(office, made.pk)
