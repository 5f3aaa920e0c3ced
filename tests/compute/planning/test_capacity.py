"""Hours a week become quarter-hours that may be planned."""

from datetime import date

import pytest

from sluitend.compute.planning.capacity import Absence, Pattern, count_capacity, explain_capacity

FULL_TIME = [4, 4, 4, 4, 4, 0, 0]
MONDAY = date(2026, 9, 7)


def test_a_quarter_of_the_time_is_kept_for_whoever_does_not_come_the_first_time() -> None:
    assert count_capacity([FULL_TIME], first_on=MONDAY, bins=2).tolist() == [[60, 60]]
    assert count_capacity([FULL_TIME], first_on=MONDAY, bins=1, kept_share=0).tolist() == [[80]]


def test_part_of_a_quarter_hour_is_no_quarter_hour() -> None:
    assert count_capacity([[0.4, 0, 0, 0, 0, 0, 0]], first_on=MONDAY, bins=1).tolist() == [[1]]


def test_nobody_speaks_on_a_holiday() -> None:
    # Christmas 2026 falls on a Friday and a Saturday.
    assert count_capacity([FULL_TIME], first_on=date(2026, 12, 21), bins=1, kept_share=0).tolist() == [[64]]


def test_a_fortnight_is_two_weeks() -> None:
    assert count_capacity([FULL_TIME], first_on=MONDAY, bins=1, weeks_a_bin=2).tolist() == [[120]]


def test_an_absence_takes_its_first_and_its_last_day() -> None:
    absence = Absence(colleague=0, from_on=date(2026, 9, 10), until_on=date(2026, 9, 14))
    found = count_capacity([FULL_TIME, FULL_TIME], first_on=MONDAY, bins=2, absences=[absence], kept_share=0)
    assert found.tolist() == [[48, 64], [80, 80]]


def test_an_absence_before_or_after_the_planning_takes_nothing() -> None:
    before = Absence(colleague=0, from_on=date(2026, 8, 3), until_on=date(2026, 9, 6))
    after = Absence(colleague=0, from_on=date(2026, 9, 14), until_on=date(2026, 9, 30))
    assert count_capacity([FULL_TIME], first_on=MONDAY, bins=1, absences=[before, after]).tolist() == [[60]]


def test_weeks_begin_on_monday() -> None:
    with pytest.raises(ValueError, match="geen maandag"):
        count_capacity([FULL_TIME], first_on=date(2026, 9, 8), bins=1)


def test_what_goes_off_and_what_is_left_are_together_what_is_worked() -> None:
    # Ten days of eight hours, of which the last three with less for conversations; one day away, and one closed.
    half = Pattern(colleague=0, from_on=date(2026, 9, 16), until_on=None, quarters=[32] * 5 + [0, 0], talk_share=0.5)
    full = Pattern(colleague=0, from_on=MONDAY, until_on=date(2026, 9, 15), quarters=[32] * 5 + [0, 0], talk_share=0.9)
    found = explain_capacity(
        [full, half],
        colleagues=2,
        first_on=MONDAY,
        bins=2,
        absences=[Absence(colleague=0, from_on=date(2026, 9, 8), until_on=date(2026, 9, 8))],
        closed=[Absence(colleague=0, from_on=date(2026, 9, 17), until_on=date(2026, 9, 17))],
        kept_shares=0.25,
    )
    parts = (found.worked, found.closed, found.away, found.other, found.kept, found.planned)
    assert [part[0].tolist() for part in parts] == [[160, 160], [0, 32], [32, 0], [13, 38], [29, 23], [86, 67]]
    assert [part[1].tolist() for part in parts] == [[0, 0]] * 6
