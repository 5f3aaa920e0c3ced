"""The calendar of the law: terms, working days, holidays, suspensions, ages and weeks."""

from sluitend.compute.calendar.ages import count_months, find_age, find_birthday
from sluitend.compute.calendar.holidays import (
    add_working_days,
    count_working_days,
    find_next_working_day,
    is_working_day,
    list_holidays,
)
from sluitend.compute.calendar.running_on import is_end_day, run_on
from sluitend.compute.calendar.suspensions import Suspension, extend_by_suspensions, is_suspended
from sluitend.compute.calendar.terms import BadTerm, Term, count_longest_days, end_term, is_longer, parse_term
from sluitend.compute.calendar.weeks import add_months, find_first_day_of_week, find_monday, find_week, list_weeks

__all__ = [
    "BadTerm",
    "Suspension",
    "Term",
    "add_months",
    "add_working_days",
    "count_longest_days",
    "count_months",
    "count_working_days",
    "end_term",
    "extend_by_suspensions",
    "find_age",
    "find_birthday",
    "find_first_day_of_week",
    "find_monday",
    "find_next_working_day",
    "find_week",
    "is_end_day",
    "is_longer",
    "is_suspended",
    "is_working_day",
    "list_holidays",
    "list_weeks",
    "parse_term",
    "run_on",
]
