"""ISO weeks and months forwards and back."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.calendar import add_months, find_first_day_of_week, find_monday, find_week, list_weeks

DAYS = st.dates(date(1998, 1, 1), date(2040, 12, 31))


def find_week_by_thursdays(day: date) -> tuple[int, int]:
    """A week belongs to the year of its Thursday and is numbered by the Thursdays so far (ISO 8601)."""
    thursday = day + timedelta(days=3 - day.weekday())
    number = 0
    while thursday.year == (thursday - timedelta(weeks=number)).year:
        number += 1
    return thursday.year, number


@given(day=DAYS)
def test_a_week_is_numbered_by_its_thursdays(day):
    assert find_week(day) == find_week_by_thursdays(day)


@given(day=DAYS)
def test_the_monday_of_a_day_is_in_the_same_week_and_never_later(day):
    monday = find_monday(day)
    assert (monday.isoweekday(), find_week(monday)) == (1, find_week(day))
    assert timedelta(0) <= day - monday < timedelta(weeks=1)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 1, 1), (2026, 1)),
        (date(2026, 12, 31), (2026, 53)),
        (date(2027, 1, 3), (2026, 53)),
        (date(2024, 12, 30), (2025, 1)),
    ],
)
def test_weeks_around_new_year_belong_to_the_right_year(day, week):
    assert find_week(day) == week


@given(day=DAYS)
def test_the_first_day_of_a_week_is_its_monday(day):
    year, week = find_week(day)
    monday = find_first_day_of_week(year, week=week)
    assert monday.weekday() == 0
    assert timedelta(0) <= day - monday < timedelta(weeks=1)


@pytest.mark.parametrize(("year", "week"), [(2025, 53), (2026, 54), (2026, 0)])
def test_a_week_that_a_year_does_not_have_is_refused(year, week):
    with pytest.raises(ValueError, match=f"Het jaar {year} heeft geen week {week}"):
        find_first_day_of_week(year, week=week)


@given(from_on=DAYS, length=st.integers(0, 800))
def test_a_list_of_weeks_is_unbroken_from_first_to_last(from_on, length):
    until_on = from_on + timedelta(days=length)
    weeks = list_weeks(from_on, until_on=until_on)
    mondays = [find_first_day_of_week(year, week=week) for year, week in weeks]
    assert (weeks[0], weeks[-1]) == (find_week(from_on), find_week(until_on))
    assert all(later - earlier == timedelta(weeks=1) for earlier, later in pairwise(mondays))


def test_a_reversed_period_has_no_weeks():
    assert list_weeks(date(2026, 5, 6), until_on=date(2026, 5, 5)) == []


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_months_keep_the_day_number_or_take_the_last_day(day, count, found):
    assert add_months(day, count=count) == found


@given(day=DAYS, count=st.integers(-600, 600))
def test_months_there_and_back_lose_at_most_the_end_of_the_month(day, count):
    back = add_months(add_months(day, count=count), count=-count)
    assert (back.year, back.month) == (day.year, day.month)
    assert back == day or (day.day > 28 and back.day >= 28)
