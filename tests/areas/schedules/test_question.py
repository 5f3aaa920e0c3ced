"""What the planner is asked follows from the book: who waits, until when, in which language, and who has time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from tests.areas.capacity.working import work
from tests.areas.schedules.office import MONDAY, Office
from tests.standing import AT

from sluitend.areas.capacity.models import WorkingWeek
from sluitend.areas.cohorts.models import Cohort, Member, Planned
from sluitend.areas.schedules.actions import NewSchedule, commit_schedule, request_schedule
from sluitend.areas.schedules.asked import list_crew
from sluitend.areas.schedules.models import Place, Schedule, ScheduledStaff
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewPart, split_area
from sluitend.parties.models import Area, Membership, Person, Team


def test_without_hours_or_without_anybody_to_speak_no_schedule_is_made_and_the_reason_is_told(office: Office) -> None:
    WorkingWeek.objects.all().update(talk_percent=0)
    assert office.make().fault == "no_hours"
    Membership.objects.all().update(role="planner")
    assert office.make().fault == "no_staff"


def test_an_area_is_served_by_its_own_teams_once_it_has_any(office: Office) -> None:
    team = Membership.objects.get(staff=office.house.stranger.party_id).team_id
    Team.objects.filter(party=team).update(area=office.quarter.area)
    work(office.house, staff=office.house.stranger, by=office.house.planner)
    made = office.make()
    serving = ScheduledStaff.objects.filter(schedule=made).values_list("staff", flat=True)
    assert set(serving) == {office.house.stranger.party_id}


@pytest.mark.parametrize("is_of_a_part", [True, False])
def test_an_area_that_was_split_is_served_by_its_own_teams_and_those_of_its_parts(
    office: Office, is_of_a_part: bool
) -> None:
    """A cohort of the whole has the teams of a part; a cohort of a part has those of the whole."""
    house, whole, later = office.house, office.quarter.area, AT + timedelta(days=1)
    parts = (NewPart(code="A", name="Oost", postcodes=("1104",)), NewPart(code="B", name="West"))
    split_area(actor=house.planner, at=later, area_id=whole, parts=parts)
    part = Area.objects.get(code="B").pk
    team = Membership.objects.get(staff=house.stranger.party_id).team_id
    Team.objects.filter(party=team).update(area=part if is_of_a_part else whole)
    cohort = Cohort.objects.get(id=office.cohort)
    assert {each.staff_id for each in list_crew([cohort], on=later.date())} == {house.stranger.party_id}
    cohort.area_id = whole if is_of_a_part else part
    assert {each.staff_id for each in list_crew([cohort], on=later.date())} == {house.stranger.party_id}


def test_who_speaks_a_language_is_asked_for_it_and_otherwise_an_interpreter_comes(office: Office) -> None:
    first, second = (Member.objects.get(id=each).person_id for each in office.members[:2])
    Person.objects.filter(party=first).update(language="ara")
    Person.objects.filter(party=second).update(language="tir")
    WorkingWeek.objects.filter(staff=office.house.coach.party_id).update(languages=["nld", "ara"])
    WorkingWeek.objects.filter(staff=office.house.colleague.party_id).update(languages=["nld"])
    made = office.make()
    assert made.interpreted == 1
    assert office.places(made)[office.members[0]][0] == office.house.coach.party_id


def test_whoever_is_over_the_norm_goes_on_speaking_the_own_people(office: Office) -> None:
    norm = int(settings.PACKS["national"].parameter("caseload", on=AT.date()).value)
    for _ in range(norm):
        office.house.admit()
    assert {staff for staff, _ in office.places(office.make()).values()} == {office.house.coach.party_id}


def test_after_an_absence_only_who_must_goes_elsewhere(office: Office) -> None:
    commit_schedule(actor=office.house.planner, at=AT, schedule_id=office.make().pk)
    before = {each.member_id: (each.staff_id, each.week_on) for each in Planned.objects.filter(taken_back_at=None)}
    WorkingWeek.objects.filter(staff=office.house.coach.party_id).update(talk_percent=0)
    after = office.places(office.make(way="near"))
    stays = {member for member, (staff, _) in before.items() if staff != office.house.coach.party_id}
    assert {member: before[member] for member in stays} == {member: after[member] for member in stays}
    assert {staff for staff, _ in after.values()} == {office.house.colleague.party_id}


def test_time_that_is_planned_for_another_cohort_is_not_given_away_again(office: Office) -> None:
    other = [office.quarter.settle(area=office.quarter.other_area) for _ in range(2)]
    beside = office.quarter.freeze(area_id=office.quarter.other_area, name="Oud-Oost", ends_on=MONDAY)
    commit_schedule(actor=office.house.planner, at=AT, schedule_id=office.make(cohort_ids=(beside,)).pk)
    held = set(Planned.objects.filter(member__person__in=other).values_list("staff", "week_on"))
    made = office.make()
    taken = {each.staff_id: each.taken[0] for each in ScheduledStaff.objects.filter(schedule=made)}
    assert sum(taken.values()) == 2 * made.quarters
    assert {staff for staff, _ in held} == {staff for staff, quarters in taken.items() if quarters}


@pytest.mark.parametrize(
    "wrong", [{"from_on": MONDAY - timedelta(weeks=4)}, {"minutes": 300}, {"from_on": MONDAY + timedelta(weeks=60)}]
)
def test_what_makes_no_sense_is_refused_before_anybody_waits_for_it(office: Office, wrong: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        office.ask(**wrong)
    assert not Schedule.objects.exists()


def test_a_cohort_of_another_municipality_is_not_found(office: Office) -> None:
    elsewhere = replace(office.house.planner, organisation_id=office.house.outsider.organisation_id)
    new = NewSchedule(cohort_ids=(office.cohort,), from_on=MONDAY, minutes=30)
    with pytest.raises(NotFound):
        request_schedule(actor=elsewhere, at=AT, new=new)


def test_whoever_is_promised_a_conversation_sooner_is_planned_before_that_day_and_counted(office: Office) -> None:
    first, second = (Member.objects.get(id=each).person_id for each in office.members[:2])
    Promise.objects.all().update(due_on=MONDAY + timedelta(weeks=20))
    Promise.objects.filter(beneficiary=first).update(due_on=MONDAY + timedelta(days=3))
    # This day is over: whoever waits for it goes first, and may come as late as the cohort lasts.
    Promise.objects.filter(beneficiary=second).update(due_on=MONDAY - timedelta(days=10))
    made = office.make()
    lasts = dict(Place.objects.filter(schedule=made).values_list("member", "last_on"))
    assert made.hastened == 2
    assert lasts[office.members[0]] == MONDAY
    assert set(lasts.values()) == {MONDAY, MONDAY + timedelta(weeks=7)}
    assert {week for member in office.members[:2] for _, week in [office.places(made)[member]]} == {MONDAY}
