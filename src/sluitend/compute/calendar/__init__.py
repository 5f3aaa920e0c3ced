"""The calendar of the law: terms, working days, holidays, suspensions, ages and weeks."""

from sluitend.compute.calendar.ages import find_age, find_birthday
from sluitend.compute.calendar.holidays import (
    add_working_days,
    count_working_days,
    is_working_day,
    list_holidays,
    find_next_working_day,
)
from sluitend.compute.calendar.running_on import is_end_day, run_on
from sluitend.compute.calendar.suspensions import Suspension, extend_by_suspensions, is_suspended
from sluitend.compute.calendar.terms import BadTerm, Term, end_term, is_longer, count_longest_days, parse_term
from sluitend.compute.calendar.weeks import add_months, find_week, find_first_day_of_week, list_weeks

__all__ = [
    "BadTerm",
    "Suspension",
    "Term",
    "add_months",
    "add_working_days",
    "count_working_days",
    "end_term",
    "extend_by_suspensions",
    "find_age",
    "find_birthday",
    "find_week",
    "find_first_day_of_week",
    "is_end_day",
    "is_longer",
    "is_suspended",
    "is_working_day",
    "list_holidays",
    "list_weeks",
    "count_longest_days",
    "find_next_working_day",
    "parse_term",
    "run_on",
]
