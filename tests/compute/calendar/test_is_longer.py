"""Comparing terms: a municipality may tighten a term, never lengthen it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.compute.calendar import Term, count_longest_days, end_term, is_longer, parse_term

TERMS = st.builds(Term, st.integers(1, 30), st.sampled_from(["days", "working_days", "weeks", "months", "years"]))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 days", 10),
        ("8 weeks", 56),
        ("1 month", 31),
        ("2 months", 62),
        ("1 year", 366),
        ("4 years", 1461),
        # Around Easter 2038 (25 April): Good Friday, Easter Monday and Koningsdag in one run.
        ("1 working day", 6),
    ],
)
def test_the_longest_course_of_a_term_is_known(text, days):
    assert count_longest_days(parse_term(text)) == days


@pytest.mark.parametrize(
    ("text", "than"),
    [
        ("9 weeks", "2 months"),
        ("2 months", "8 weeks"),
        ("13 months", "1 year"),
        ("8 days", "1 week"),
        ("366 days", "1 year"),
        ("2 weeks", "10 working days"),
        ("5 working days", "1 week"),
        ("4 working days", "3 working days"),
    ],
)
def test_a_term_that_may_end_later_is_longer(text, than):
    assert is_longer(parse_term(text), than=parse_term(than))


@pytest.mark.parametrize(
    ("text", "than"),
    [
        ("8 weeks", "2 months"),
        ("2 months", "9 weeks"),
        ("12 months", "1 year"),
        ("1 year", "12 months"),
        ("7 days", "1 week"),
        ("365 days", "1 year"),
        ("3 working days", "2 weeks"),
        ("3 working days", "4 weeks"),
        ("3 working days", "3 working days"),
    ],
)
def test_a_term_that_never_ends_later_is_not_longer(text, than):
    assert not is_longer(parse_term(text), than=parse_term(than))


@given(term=TERMS, start_on=st.dates(date(1998, 1, 1), date(2040, 12, 31)))
@settings(deadline=None)
def test_no_term_takes_more_than_its_longest_course(term, start_on):
    end_on = end_term(term, start_on=start_on, runs_on=False)
    assert (end_on - start_on).days <= count_longest_days(term)


@pytest.mark.parametrize(
    ("text", "start"), [("1 working day", "2038-04-22"), ("2 months", "2026-07-01"), ("1 year", "2023-03-01")]
)
def test_the_longest_course_does_happen(text, start):
    start_on, term = date.fromisoformat(start), parse_term(text)
    assert end_term(term, start_on=start_on, runs_on=False) == start_on + timedelta(days=count_longest_days(term))


@given(term=TERMS, than=TERMS, start_on=st.dates(date(1998, 1, 1), date(2040, 12, 31)))
@settings(deadline=None)
def test_a_term_that_is_not_longer_ends_in_time_from_every_day(term, than, start_on):
    ends = [end_term(one, start_on=start_on, runs_on=False) for one in (term, than)]
    assert is_longer(term, than=than) or ends[0] <= ends[1]


@given(term=TERMS)
@settings(deadline=None)
def test_no_term_is_longer_than_itself(term):
    assert not is_longer(term, than=term)
