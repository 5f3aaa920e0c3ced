"""The last day of a term, against the law and the slow calendar."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.compute.calendar import Term, end_term, parse_term

STARTS = st.dates(date(1998, 1, 1), date(2039, 12, 31))
TERMS = st.one_of(
    st.builds(Term, st.integers(1, 10), st.sampled_from(["days", "working_days"])),
    st.builds(Term, st.integers(80, 100), st.just("days")),
    st.builds(Term, st.integers(1, 20), st.sampled_from(["weeks", "months"])),
    st.builds(Term, st.integers(1, 3), st.just("years")),
)


@given(term=TERMS, start_on=STARTS, runs_on=st.sampled_from([None, True, False]))
@settings(deadline=None, max_examples=400)
def test_a_term_ends_where_the_slow_calendar_stops_walking(slow, term, start_on, runs_on):
    walked = slow.walk_term(term.length, term.unit, start_on, runs_on)
    assert end_term(term, start_on=start_on, runs_on=runs_on) == walked


@given(term=TERMS, start_on=STARTS)
@settings(deadline=None)
def test_running_on_never_shortens_a_term(term, start_on):
    counted = end_term(term, start_on=start_on, runs_on=False)
    assert start_on < counted <= end_term(term, start_on=start_on, runs_on=True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        # Friday, so Saturday to Monday hold one working day: Tuesday is the second.
        ("3 days", "2026-06-05", "2026-06-09"),
        # Good Friday to Easter Monday hold none: Tuesday and Wednesday.
        ("3 days", "2026-04-02", "2026-04-08"),
        # 24 December 2018 was put on a par with a holiday: Thursday 27 and Friday 28.
        ("4 days", "2018-12-21", "2018-12-28"),
        # The time for reflection on buying a house before Christmas 2017 (BW 7:2).
        ("3 days", "2017-12-19", "2017-12-22"),
        ("3 days", "2017-12-20", "2017-12-27"),
    ],
)
def test_a_term_of_three_days_or_more_holds_two_working_days(text, start, end):
    assert end_term(parse_term(text), start_on=date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(("text", "end"), [("1 day", "2026-06-08"), ("2 days", "2026-06-08")])
def test_a_shorter_term_only_runs_on_past_the_weekend(text, end):
    assert end_term(parse_term(text), start_on=date(2026, 6, 5)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3 months", "2016-02-29", "2016-05-30"),
        ("1 month", "2025-02-28", "2025-03-28"),
        ("1 month", "2024-01-31", "2024-02-29"),
        ("1 month", "2025-01-31", "2025-02-28"),
        ("1 year", "2024-02-29", "2025-02-28"),
    ],
    ids=["sunday 29 may runs on", "not 31 march", "leap year", "common year", "year"],
)
def test_a_month_ends_on_the_same_number_or_the_last_day(text, start, end):
    assert end_term(parse_term(text), start_on=date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        # All end on Christmas Day 2026, a Friday; the first of each pair runs on to Monday the 28th.
        ("90 days", "2026-09-26", "2026-12-28"),
        ("91 days", "2026-09-25", "2026-12-25"),
        ("12 weeks", "2026-10-02", "2026-12-28"),
        ("13 weeks", "2026-09-25", "2026-12-25"),
        ("3 months", "2026-09-25", "2026-12-28"),
        ("4 months", "2026-08-25", "2026-12-25"),
        ("12 months", "2025-12-25", "2026-12-25"),
        ("1 year", "2025-12-25", "2026-12-25"),
    ],
)
def test_only_a_term_within_the_limits_of_article_4_runs_on(text, start, end):
    assert end_term(parse_term(text), start_on=date.fromisoformat(start)) == date.fromisoformat(end)


def test_a_long_term_runs_on_when_asked_and_a_short_one_stops_when_told():
    year_on, week_on = date(2025, 12, 25), date(2026, 12, 18)
    assert end_term(Term(1, "years"), start_on=year_on, runs_on=True) == date(2026, 12, 28)
    assert end_term(Term(1, "weeks"), start_on=week_on, runs_on=False) == date(2026, 12, 25)


@given(term=TERMS, start_on=st.dates(date(1998, 1, 1), date(2036, 12, 31)))
@settings(deadline=None)
def test_a_term_started_later_never_ends_earlier(term, start_on):
    later_on = date.fromordinal(start_on.toordinal() + 1)
    assert end_term(term, start_on=start_on) <= end_term(term, start_on=later_on)
