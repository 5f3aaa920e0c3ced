"""ISO weeks and calendar months, as Dutch planning boards use them."""

from calendar import monthrange
from datetime import date, timedelta


def find_week(day: date) -> tuple[int, int]:
    """Year and number (1-53) of the ISO 8601 week; the year of the week, not always that of the day."""
    week = day.isocalendar()
    return week.year, week.week


def find_monday(day: date) -> date:
    """The first day of the ISO 8601 week of a day."""
    return day - timedelta(days=day.weekday())


def list_weeks(from_on: date, *, until_on: date) -> list[tuple[int, int]]:
    """Every week with a day from `from_on` up to and including `until_on`, in order; empty when reversed."""
    days = range((until_on - from_on).days + 1)
    return list(dict.fromkeys(find_week(from_on + timedelta(days=number)) for number in days))


def find_first_day_of_week(year: int, *, week: int) -> date:
    """The Monday of an ISO 8601 week; ValueError when that year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError as error:
        raise ValueError(
            f"Het jaar {year} heeft geen week {week}. Kies een week van 1 tot en met 52 (soms 53)."
        ) from error


def add_months(day: date, *, count: int) -> date:
    """The same day number `count` months later (earlier if negative), or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
