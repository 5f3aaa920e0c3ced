"""The contact budget of an employer: how often it is approached unasked, and how well it answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.compute.calendar import add_months, count_working_days

MONTHS_A_QUARTER = 3


@dataclass(frozen=True, kw_only=True)
class ContactBudget:
    """How often an employer may be approached in a quarter of the year, and how many days lie between two times."""

    at_most: int
    spacing_days: int


@dataclass(frozen=True, kw_only=True)
class Approach:
    """One time that an employer was approached, and the day on which it answered; None as long as it did not."""

    on: date
    answered_on: date | None = None


def find_quarter(day: date) -> date:
    """Give the first day of the quarter of the year in which a day falls."""
    return date(day.year, (day.month - 1) // MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1, 1)


def count_in_quarter(approached: Iterable[date], *, day: date) -> int:
    """Give how many of these days fall in the same quarter of the year as `day`."""
    quarter = find_quarter(day)
    return sum(find_quarter(each) == quarter for each in approached)


def find_free_day(approached: Sequence[date], *, budget: ContactBudget, today: date) -> date:
    """Give the first day from today on which one more approach fits in the budget.

    `approached` are the days on which it was approached, none of them after today. With a budget of none at all
    that is the first day of the next quarter, on which a person decides again.
    """
    spaced = [today, *(each + timedelta(days=budget.spacing_days) for each in approached)]
    day = max(spaced)
    if count_in_quarter(approached, day=day) < budget.at_most:
        return day
    return add_months(find_quarter(day), count=MONTHS_A_QUARTER)


def count_answers(approaches: Iterable[Approach], *, within_days: int, today: date) -> tuple[int, int]:
    """Give how many approaches were answered within so many working days, and of how many that can be told.

    One that waits and can still be answered in time counts for nothing yet.
    """
    told = [each for each in approaches if each.answered_on or _is_over(each, within_days, today)]
    return sum(_is_prompt(each, within_days) for each in told), len(told)


def _is_over(approach: Approach, within_days: int, today: date) -> bool:
    return count_working_days(approach.on, until_on=today) > within_days


def _is_prompt(approach: Approach, within_days: int) -> bool:
    answered_on = approach.answered_on
    return answered_on is not None and count_working_days(approach.on, until_on=answered_on) <= within_days
