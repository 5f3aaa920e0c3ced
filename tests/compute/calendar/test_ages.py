"""Ages and birthdays, leap days included."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.calendar import find_age, find_birthday

BIRTHS = st.dates(date(1920, 1, 1), date(2040, 12, 31)) | st.sampled_from([date(2000, 2, 29), date(2008, 2, 29)])


def is_birthday(day: date, born_on: date) -> bool:
    yesterday = day - timedelta(days=1)
    leapling = (born_on.month, born_on.day) == (2, 29)
    moved = leapling and (day.month, day.day) == (3, 1) and yesterday.day == 28
    return moved or (day.month, day.day) == (born_on.month, born_on.day)


@given(born_on=BIRTHS, first=st.integers(0, 30_000))
def test_an_age_grows_by_one_on_each_birthday_and_on_no_other_day(born_on, first):
    start = born_on + timedelta(days=first)
    days = [start + timedelta(days=number) for number in range(370)]
    for yesterday, day in pairwise(days):
        assert find_age(born_on, on=day) - find_age(born_on, on=yesterday) == is_birthday(day, born_on)


@given(born_on=BIRTHS, age=st.integers(0, 110))
def test_the_birthday_is_the_first_day_of_an_age(born_on, age):
    birthday_on = find_birthday(born_on, age=age)
    assert find_age(born_on, on=birthday_on) == age
    assert age == 0 or find_age(born_on, on=birthday_on - timedelta(days=1)) == age - 1


@pytest.mark.parametrize(
    ("on", "age"),
    [
        (date(2026, 2, 28), 17),
        (date(2026, 3, 1), 18),
        (date(2028, 2, 28), 19),
        (date(2028, 2, 29), 20),
        (date(2008, 2, 29), 0),
    ],
)
def test_somebody_born_on_a_leap_day_grows_older_on_1_march_in_common_years(on, age):
    assert find_age(date(2008, 2, 29), on=on) == age


def test_the_27th_birthday_is_the_day_that_youth_rules_end():
    assert find_birthday(date(1999, 5, 5), age=27) == date(2026, 5, 5)
    assert find_age(date(1999, 5, 5), on=date(2026, 5, 4)) == 26


def test_an_age_before_birth_is_refused():
    with pytest.raises(ValueError, match="nog niet geboren"):
        find_age(date(2026, 5, 5), on=date(2026, 5, 4))
