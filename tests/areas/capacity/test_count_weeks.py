"""Capacity by the week: what is left of the hours that somebody works, and where the rest went."""

from datetime import date, timedelta

from django.conf import settings
from tests.areas.capacity.working import count, work
from tests.areas.contacts.agreeing import agree
from tests.standing import AT, TODAY, House

from sluitend.areas.capacity.actions import add_closed_day
from sluitend.areas.capacity.queries import CapacityFilter, read_capacity
from sluitend.areas.capacity.rows import find_lengths
from sluitend.ledger.actions import end_absence, end_service, start_absence

WEEK = timedelta(days=7)


def test_a_quarter_of_the_share_for_conversations_is_kept_back_and_appointments_are_given_away(house: House) -> None:
    work(house, percent=50)
    agree(house, house.admit(), minutes=50)
    found = count(house, weeks=2)
    parts = found.derivation
    assert (parts.worked.tolist(), parts.other.tolist(), parts.kept.tolist()) == ([[112, 112]], [[56, 56]], [[14, 14]])
    assert (found.quarters.tolist(), found.taken.tolist(), found.free.tolist()) == ([[42, 42]], [[4, 0]], [[38, 42]])
    assert found.mondays == (TODAY, TODAY + WEEK)


def test_nobody_has_time_whose_hours_are_not_known(house: House) -> None:
    found = count(house)
    assert (found.known.tolist(), found.quarters.tolist()) == ([False], [[0]])


def test_days_on_which_the_house_is_closed_and_holidays_take_the_whole_day(house: House) -> None:
    work(house, by=house.coach)
    # Two days before Christmas Eve; the first day of Christmas is a Friday, on which the coach does not work.
    closed = {"actor": house.planner, "at": AT, "because": "Studiedag"}
    add_closed_day(**closed, day=date(2026, 12, 22))
    add_closed_day(**closed, day=date(2026, 12, 23), team_id=house.team)
    add_closed_day(**closed, day=date(2026, 12, 24), team_id=house.other_team)
    derived = count(house, monday=date(2026, 12, 21)).derivation
    assert (derived.closed.tolist(), derived.planned.tolist()) == ([[56]], [[42]])
    # Easter Monday of the year after.
    assert count(house, monday=date(2027, 3, 29)).derivation.closed.tolist() == [[28]]


def test_an_absence_takes_the_days_that_it_is_expected_to_last(house: House) -> None:
    work(house)
    away = {"actor": house.lead, "at": AT, "staff_id": house.coach.party_id, "stand_in_id": house.colleague.party_id}
    start_absence(**away, from_on=TODAY + WEEK, expected_until_on=TODAY + WEEK + timedelta(days=1))
    assert count(house, weeks=3).derivation.away.tolist() == [[0, 56, 0]]
    end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id)
    start_absence(**away)
    assert count(house, weeks=3).quarters.tolist() == [[0, 0, 0]]
    end_absence(actor=house.lead, at=AT + timedelta(days=2), staff_id=house.coach.party_id)
    assert count(house, weeks=2).derivation.away.tolist() == [[56, 0]]


def test_whoever_left_has_no_time_from_that_day_on(house: House) -> None:
    work(house, staff=house.stranger, by=house.planner)
    end_service(actor=house.administrator, at=AT + timedelta(days=2), staff_id=house.stranger.party_id)
    assert count(house, staff=house.stranger, weeks=2).quarters.tolist() == [[42, 0]]


def test_a_week_of_the_clock_counts_as_any_other_and_its_last_hour_is_of_that_week(house: House) -> None:
    work(house)
    # Sunday evening, an hour after the clock of the Netherlands went back in 2027.
    late = AT.replace(year=2027, month=10, day=31, hour=22, minute=15)
    agree(house, house.admit(), at=late, minutes=30)
    found = count(house, monday=date(2027, 10, 25), weeks=2)
    assert (found.taken.tolist(), found.quarters.tolist()) == ([[2, 0]], [[84, 84]])


def test_a_planner_reads_each_team_together_and_a_lead_the_colleagues_of_their_own(house: House) -> None:
    work(house)
    work(house, staff=house.stranger, by=house.planner)
    wanted = CapacityFilter(first_monday_on=TODAY, weeks=1)
    page = read_capacity(actor=house.planner, at=AT, wanted=wanted)
    rows = {row.name: (row.known, row.unknown, row.cells[0].planned) for row in page.rows}
    assert rows == {"Noord": (1, 2, 84), "Zuid": (1, 0, 84)}
    assert (page.together.cells[0].planned, page.together.cells[0].level) == (168, "open")
    mine = CapacityFilter(first_monday_on=TODAY, weeks=1, team_id=house.team)
    colleagues = read_capacity(actor=house.lead, at=AT, wanted=mine)
    assert {row.id: row.cells[0].free for row in colleagues.rows}[house.coach.party_id] == 84
    assert colleagues.teams == ((house.team, "Noord"),)
    theirs = CapacityFilter(first_monday_on=TODAY, weeks=1, team_id=house.other_team)
    assert read_capacity(actor=house.lead, at=AT, wanted=theirs).rows == ()


def test_a_pack_says_how_long_conversations_take_and_how_many_go_on_a_visit() -> None:
    lengths = find_lengths(settings.PACKS["national"], on=TODAY)
    assert lengths.minutes == {"office": 45, "phone": 30, "video": 45, "home_visit": 90}
    assert lengths.home_visit_colleagues == 2
