"""Somebody in a draft goes to another week or colleague by hand, as long as that can be."""

from datetime import date, timedelta

import pytest
from tests.areas.schedules.office import MONDAY, Office
from tests.standing import AT

from sluitend.areas.schedules.actions import move_place
from sluitend.areas.schedules.models import Place, Schedule, ScheduledStaff
from sluitend.gate.errors import Invalid, NotFound

LAST = MONDAY + timedelta(weeks=7)


def move(office: Office, schedule: Schedule, week_on: date = LAST, *, staff: int | None = None) -> None:
    move_place(
        actor=office.house.planner,
        at=AT,
        schedule_id=schedule.pk,
        member_id=office.members[0],
        staff_id=staff or office.house.coach.party_id or 0,
        week_on=week_on + timedelta(days=3),
    )


def test_somebody_goes_to_the_week_of_a_day_and_it_is_told_who_moved_them(office: Office) -> None:
    made = office.make()
    move(office, made)
    place = Place.objects.get(schedule=made, member=office.members[0])
    assert (place.staff_id, place.week_on) == (office.house.coach.party_id, LAST)
    assert place.moved_by_id == office.house.planner.party_id


@pytest.mark.parametrize("week_on", [MONDAY - timedelta(weeks=1), LAST + timedelta(weeks=1)])
def test_nobody_goes_to_a_week_before_the_start_or_after_their_last_day(office: Office, week_on: date) -> None:
    with pytest.raises(Invalid, match="In deze week kan dit niet"):
        move(office, office.make(), week_on)


def test_nobody_goes_to_a_colleague_without_time(office: Office) -> None:
    made = office.make()
    ScheduledStaff.objects.filter(schedule=made).update(quarters=[1] * made.weeks)
    with pytest.raises(Invalid, match="geen tijd"):
        move(office, made)


def test_nobody_goes_to_a_colleague_who_does_not_speak_their_language_while_another_does(office: Office) -> None:
    made = office.make()
    Place.objects.filter(schedule=made).update(language="tir")
    ScheduledStaff.objects.filter(schedule=made, staff=office.house.coach.party_id).update(languages=["nld"])
    move(office, made)
    ScheduledStaff.objects.filter(schedule=made, staff=office.house.colleague.party_id).update(languages=["nld", "tir"])
    with pytest.raises(Invalid, match="spreekt de taal"):
        move(office, made)


def test_whoever_was_told_is_not_moved_in_a_draft(office: Office) -> None:
    made = office.make()
    Place.objects.filter(schedule=made).update(is_told=True)
    with pytest.raises(Invalid, match="heeft deze uitnodiging al"):
        move(office, made)


def test_somebody_who_is_not_in_it_is_not_found(office: Office) -> None:
    with pytest.raises(NotFound):
        move(office, office.make(), staff=office.house.lead.party_id)
