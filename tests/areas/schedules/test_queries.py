"""A schedule tells how good it is, where room is, what it changes, and lists who is in it."""

from datetime import timedelta

from tests.areas.schedules.office import MONDAY, Office
from tests.standing import AT

from sluitend.areas.schedules.actions import commit_schedule, move_place
from sluitend.areas.schedules.models import Place
from sluitend.areas.schedules.queries import (
    PlaceFilter,
    PlaceList,
    Remedy,
    list_schedule_places,
    list_schedules,
    read_schedule,
)
from sluitend.gate.models import Restriction


def show(office: Office, schedule: int, **wanted: object) -> PlaceList:
    asked = PlaceFilter(**wanted)  # type: ignore[arg-type]
    return list_schedule_places(actor=office.house.planner, at=AT, schedule_id=schedule, wanted=asked)


def test_the_list_tells_of_each_schedule_what_came_of_it_and_what_can_be_asked(office: Office) -> None:
    made = office.make()
    view = list_schedules(actor=office.house.planner, at=AT)
    [row] = view.rows
    assert (row.id, row.people, row.missed, row.minutes, row.cohorts) == (made.pk, 6, 0, 30, ("Bijlmer-Oost",))
    assert row.excess is not None
    assert row.excess >= 0
    assert [each.id for each in view.choices] == [office.cohort]
    assert view.minutes > 0


def test_the_weeks_tell_the_room_and_what_is_planned(office: Office) -> None:
    view = read_schedule(actor=office.house.planner, at=AT, schedule_id=office.make().pk)
    assert (len(view.weeks), view.weeks[0].monday_on, view.weeks[0].room) == (8, MONDAY, 8)
    assert sum(each.planned for each in view.weeks) == 12
    assert sum(each.people for each in view.weeks) == 6
    assert (view.news, view.moves, view.remedy) == (6, 0, None)


def test_what_is_short_is_told_by_cohort_with_each_remedy(office: Office) -> None:
    view = read_schedule(actor=office.house.planner, at=AT, schedule_id=office.make(minutes=180).pk)
    # Six conversations of three hours, and nobody has more than one hour in any week: later weeks do not help either.
    assert view.remedy == Remedy(quarters=72, weeks_later=None, minutes_shorter=120)
    assert sum(each.quarters for each in view.short) == 72
    assert (view.row.missed, view.scattered) == (6, 0)


def test_the_people_can_be_chosen_by_what_becomes_of_them(office: Office) -> None:
    commit_schedule(actor=office.house.planner, at=AT, schedule_id=office.make().pk)
    made = office.make(way="near")
    place = Place.objects.filter(schedule=made).earliest("id")
    other = office.house.coach if place.staff_id == office.house.colleague.party_id else office.house.colleague
    week_on = MONDAY + timedelta(weeks=7)
    move_place(
        actor=office.house.planner,
        at=AT,
        schedule_id=made.pk,
        member_id=place.member_id,
        staff_id=other.party_id or 0,
        week_on=week_on,
    )
    assert show(office, made.pk).found == 6
    [moved] = show(office, made.pk, only="moved").rows
    assert (moved.member_id, moved.week_on, moved.was_on) == (place.member_id, week_on, place.week_on)
    assert [each.member_id for each in show(office, made.pk, only="changed").rows] == [place.member_id]
    assert show(office, made.pk, only="missed").found == 0
    assert place.member_id in {each.member_id for each in show(office, made.pk, week_on=week_on).rows}
    assert {each.staff_id for each in show(office, made.pk, staff_id=other.party_id).rows} == {other.party_id}


def test_whose_data_may_only_be_kept_is_not_on_the_list(office: Office) -> None:
    made = office.make()
    resting = Place.objects.filter(schedule=made).earliest("id").member.person_id
    Restriction.objects.create(party_id=resting, from_on=AT.date())
    assert show(office, made.pk).found == 5
    assert office.make().left_out == 1
