"""Quiet hours: a message that lights up a telephone comes by day, and not on a Sunday or a holiday."""

from datetime import date, datetime, time, timedelta

from sluitend.compute.calendar.holidays import list_holidays
from sluitend.compute.calendar.moments import DUTCH_TIME, find_day

SUNDAY = 6


def is_rest_day(day: date) -> bool:
    """True on a Sunday and on a recognised holiday; a Saturday is none."""
    return day.weekday() == SUNDAY or day in list_holidays(day.year)


def find_waking_moment(at: datetime, *, from_hour: int, until_hour: int) -> datetime:
    """The moment itself when it lies within these hours (0-24, Dutch time) of a day that is no day of rest.

    Else the first such moment after it; the hours are those of the clock on the wall, also when summer time begins.
    """
    day, hour = find_day(at), at.astimezone(DUTCH_TIME).hour
    if not is_rest_day(day) and from_hour <= hour < until_hour:
        return at
    if hour >= until_hour:
        day += timedelta(days=1)
    while is_rest_day(day):
        day += timedelta(days=1)
    return datetime.combine(day, time(from_hour), tzinfo=DUTCH_TIME)
