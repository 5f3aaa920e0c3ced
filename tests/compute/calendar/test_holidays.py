"""Recognised holidays and working days, against hand-made lists and the slow calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.compute.calendar import (
    add_working_days,
    count_working_days,
    find_next_working_day,
    is_working_day,
    list_holidays,
)

DAYS = st.dates(date(1998, 1, 1), date(2040, 12, 31))
# Month-day of Good Friday, Easter Monday, the King's birthday, 5 May, Ascension Day and Whit Monday.
BY_HAND = {
    2015: "04-03 04-06 04-27 05-05 05-14 05-25",
    2019: "04-19 04-22 04-27 05-05 05-30 06-10",
    2024: "03-29 04-01 04-27 05-05 05-09 05-20",
    2026: "04-03 04-06 04-27 05-05 05-14 05-25",
    2027: "03-26 03-29 04-27 05-05 05-06 05-17",
}
EASTERS = {
    1998: (4, 12),
    2000: (4, 23),
    2008: (3, 23),
    2011: (4, 24),
    2024: (3, 31),
    2026: (4, 5),
    2038: (4, 25),
}


@pytest.mark.parametrize("year", BY_HAND)
def test_the_holidays_of_a_year_are_those_on_the_hand_made_list(year):
    days = ["01-01", *BY_HAND[year].split(), "12-25", "12-26"]
    assert list(list_holidays(year)) == [date.fromisoformat(f"{year}-{day}") for day in days]


def test_holidays_carry_their_dutch_names():
    assert list(list_holidays(2026).values()) == [
        "Nieuwjaarsdag",
        "Goede vrijdag",
        "Tweede paasdag",
        "Koningsdag",
        "Bevrijdingsdag",
        "Hemelvaartsdag",
        "Tweede pinksterdag",
        "Eerste kerstdag",
        "Tweede kerstdag",
    ]


@pytest.mark.parametrize("year", EASTERS)
def test_easter_monday_follows_the_known_easter_sunday(year, slow):
    easter = date(year, *EASTERS[year])
    assert slow.find_easter(year) == easter
    assert list_holidays(year)[easter + timedelta(days=1)] == "Tweede paasdag"


@pytest.mark.parametrize("year", range(1998, 2041))
def test_every_year_has_the_holidays_of_the_slow_calendar(year, slow):
    assert set(list_holidays(year)) == slow.list_feasts(year)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2000, 4, 29), "Koninginnedag"),
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2014, 4, 26), "Koningsdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2016, 5, 5), "Bevrijdingsdag en Hemelvaartsdag"),
    ],
)
def test_moving_and_meeting_holidays_fall_on_the_right_day(day, name):
    assert list_holidays(day.year)[day] == name


@pytest.mark.parametrize("year", [1981, 2101])
def test_a_year_without_a_known_table_is_refused(year):
    with pytest.raises(ValueError, match=f"Voor {year} zijn geen feestdagen bekend"):
        list_holidays(year)


def test_changing_the_answer_does_not_change_the_calendar():
    list_holidays(2026).clear()
    assert date(2026, 12, 25) in list_holidays(2026)


@given(day=DAYS)
@settings(deadline=None)
def test_a_working_day_is_no_weekend_and_no_holiday(slow, day):
    assert is_working_day(day) == slow.is_working(day)


@given(day=DAYS)
@settings(deadline=None)
def test_the_next_working_day_skips_only_days_off(slow, day):
    found = find_next_working_day(day)
    assert slow.is_working(found)
    assert not any(slow.is_working(day + timedelta(days=n)) for n in range((found - day).days))


@given(day=DAYS, count=st.integers(1, 60), direction=st.sampled_from([-1, 1]))
@settings(deadline=None)
def test_adding_working_days_walks_past_days_off(slow, day, count, direction):
    walked, left = day, count
    while left:
        walked += timedelta(days=direction)
        left -= slow.is_working(walked)
    assert add_working_days(day, count=direction * count) == walked


def test_adding_no_working_days_stays_on_the_day_itself():
    assert add_working_days(date(2026, 4, 5), count=0) == date(2026, 4, 5)


@given(day=DAYS, count=st.integers(0, 60))
@settings(deadline=None)
def test_counting_working_days_undoes_adding_them(day, count):
    assert count_working_days(day, until_on=add_working_days(day, count=count)) == count


@given(day=DAYS, length=st.integers(-10, 100))
@settings(deadline=None)
def test_counting_working_days_starts_after_the_first_day(slow, day, length):
    until_on = day + timedelta(days=length)
    expected = sum(slow.is_working(day + timedelta(days=n + 1)) for n in range(length))
    assert count_working_days(day, until_on=until_on) == expected
