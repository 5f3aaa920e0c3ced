"""Running on to the next day on which a term may end."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.compute.calendar import is_end_day, is_working_day, run_on


@pytest.mark.parametrize(
    ("day", "ends_on"),
    [
        (date(2026, 6, 6), date(2026, 6, 8)),
        (date(2026, 6, 7), date(2026, 6, 8)),
        (date(2026, 6, 9), date(2026, 6, 9)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 12, 25), date(2026, 12, 28)),
        (date(2027, 5, 5), date(2027, 5, 10)),
    ],
    ids=["saturday", "sunday", "tuesday", "easter", "christmas", "5 may, ascension day and the friday"],
)
def test_a_day_off_runs_on_to_the_next_day_that_counts(day, ends_on):
    assert run_on(day) == ends_on


@pytest.mark.parametrize(
    "text", ["2017-04-28", "2018-12-24", "2019-12-27", "2024-05-10", "2025-05-30", "2026-01-02", "2026-05-15"]
)
def test_an_equated_day_is_worked_on_but_ends_no_term(text):
    day = date.fromisoformat(text)
    assert is_working_day(day)
    assert not is_end_day(day)


@given(day=st.dates(date(1998, 1, 1), date(2040, 12, 31)))
@settings(deadline=None)
def test_running_on_twice_changes_nothing(slow, day):
    assert slow.is_end(run_on(day))
    assert run_on(run_on(day)) == run_on(day)
