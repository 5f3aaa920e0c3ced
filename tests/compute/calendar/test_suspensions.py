"""Suspended days move the end of a term (Awb 4:15)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.compute.calendar import Suspension, extend_by_suspensions, is_suspended

ORIGIN_ON = date(2026, 1, 1)
DUE_ON = date(2026, 6, 9)
OFFSETS = st.integers(1, 120)


def suspend(first: str, last: str | None) -> Suspension:
    return Suspension(date.fromisoformat(first), last and date.fromisoformat(last))


def extend(*suspensions: Suspension, today: date = date(2026, 7, 1), due_on: date = DUE_ON) -> date:
    return extend_by_suspensions(due_on, suspensions=suspensions, today=today)


@st.composite
def make_suspensions(draw) -> list[Suspension]:
    spans = draw(st.lists(st.tuples(OFFSETS, st.none() | st.integers(0, 30)), max_size=5))
    starts = [(ORIGIN_ON + timedelta(days=start), length) for start, length in spans]
    return [Suspension(day, None if more is None else day + timedelta(days=more)) for day, more in starts]


@given(suspensions=make_suspensions(), length=OFFSETS, lived=st.integers(0, 150))
@settings(deadline=None, max_examples=400)
def test_an_extended_term_ends_where_the_slow_calendar_stops(slow, suspensions, length, lived):
    today, due_on = ORIGIN_ON + timedelta(days=lived), ORIGIN_ON + timedelta(days=length)
    still = {
        one.from_on + timedelta(days=number)
        for one in suspensions
        for number in range(((one.until_on or today) - one.from_on).days + 1)
    }
    walked = slow.walk_suspended(due_on, still, ORIGIN_ON)
    extended = extend_by_suspensions(due_on, suspensions=suspensions, today=today, runs_on=False)
    assert extended == walked


def test_without_suspensions_the_due_day_only_runs_on():
    assert extend(due_on=date(2026, 6, 6)) == date(2026, 6, 8)
    kept_on = extend_by_suspensions(date(2026, 6, 6), suspensions=(), today=DUE_ON, runs_on=False)
    assert kept_on == date(2026, 6, 6)


def test_two_weeks_of_waiting_for_papers_give_two_weeks_more():
    # Asked on 4 May, supplied on 19 May: 5 to 18 May stand still.
    assert extend(suspend("2026-05-05", "2026-05-18")) == date(2026, 6, 23)


def test_an_extended_term_runs_on_past_the_weekend():
    # Four days after Tuesday 9 June is Saturday the 13th.
    assert extend(suspend("2026-05-05", "2026-05-08")) == date(2026, 6, 15)


def test_overlapping_suspensions_count_once():
    both = suspend("2026-05-01", "2026-05-07"), suspend("2026-05-04", "2026-05-14")
    assert extend(*both) == extend(suspend("2026-05-01", "2026-05-14"))


def test_the_order_in_which_suspensions_are_written_down_does_not_matter():
    both = suspend("2026-06-10", "2026-06-16"), suspend("2026-06-01", "2026-06-07")
    assert extend(*both) == extend(*reversed(both)) == date(2026, 6, 23)


def test_a_suspension_after_the_extended_due_day_changes_nothing():
    assert extend(suspend("2026-06-10", "2026-06-30")) == DUE_ON


def test_an_open_suspension_counts_until_today_and_is_seen_to_run():
    waiting = suspend("2026-06-01", None)
    assert extend(waiting, today=date(2026, 6, 7)) == date(2026, 6, 16)
    assert extend(waiting, today=date(2026, 6, 8)) == date(2026, 6, 17)
    assert is_suspended(date(2026, 6, 8), suspensions=[waiting])


def test_an_open_suspension_of_the_future_does_not_count_yet():
    assert extend(suspend("2026-06-05", None), today=date(2026, 6, 1)) == DUE_ON


@pytest.mark.parametrize(("day", "still"), [(3, False), (4, True), (8, True), (9, False)])
def test_a_suspension_holds_its_first_and_its_last_day(day, still):
    suspensions = [suspend("2026-05-04", "2026-05-08")]
    assert is_suspended(date(2026, 5, day), suspensions=suspensions) == still


def test_a_suspension_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match=r"eindigt \(2026-05-03\) voordat zij begint \(2026-05-04\)"):
        suspend("2026-05-04", "2026-05-03")
