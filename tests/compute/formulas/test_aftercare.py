"""Aftercare on paper: days of contact, and when a person must look."""

from datetime import date

import pytest

from sluitend.compute.calendar import parse_term
from sluitend.compute.formulas.aftercare import Told, is_somebody_needed, plan_contacts

TERMS = {code: parse_term(text) for code, text in (("year", "12 months"), ("week", "1 week"), ("month", "1 month"))}
START = date(2026, 11, 2)
WEEK, MONTH, YEAR = date(2026, 11, 9), date(2026, 12, 2), date(2027, 11, 2)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (START, {"week": WEEK, "month": MONTH, "year": YEAR}),
        (WEEK, {"week": WEEK, "month": MONTH, "year": YEAR}),
        (date(2027, 1, 4), {"month": date(2027, 1, 4), "year": YEAR}),
        (date(2028, 1, 4), {"year": date(2028, 1, 4)}),
    ],
)
def test_days_come_from_the_start_and_of_those_that_are_over_only_the_last_is_made_good(
    today: date, expected: dict[str, date]
) -> None:
    assert plan_contacts(TERMS, starts_on=START, today=today) == expected


def test_without_terms_there_are_no_days() -> None:
    assert plan_contacts({}, starts_on=START, today=START) == {}


def test_a_no_a_need_and_a_difference_ask_for_a_person_and_silence_or_two_times_yes_do_not() -> None:
    yes, no, need = Told(is_working=True), Told(is_working=False), Told(is_working=True, needs="Een helm")
    assert [is_somebody_needed(told) for told in ([], [yes, yes], [no], [yes, no], [need])] == [
        *(False, False),
        *(True, True, True),
    ]
