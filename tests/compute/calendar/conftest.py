"""A slow calendar that walks day by day, to hold the quick one against."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from sluitend.compute.calendar.running_on import EQUATED_DAYS

DAY = timedelta(days=1)
LAW = {"days": 90, "working_days": 90, "weeks": 12, "months": 3, "years": 0}


def find_easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, ch. 8)."""
    century = year // 100
    leap = century - century // 4 - (8 * century + 13) // 25
    moon = (leap + 19 * (year % 19) + 15) % 30
    moon -= (moon > 28) or (moon == 28 and year % 19 > 10)
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + (moon - weekday) * DAY


def list_feasts(year: int) -> set[date]:
    easter = find_easter(year)
    king = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    king -= DAY * (king.weekday() == 6)
    fixed = {date(year, month, day) for month, day in ((1, 1), (5, 5), (12, 25), (12, 26))}
    return fixed | {king} | {easter + number * DAY for number in (-2, 1, 39, 50)}


def is_working(day: date) -> bool:
    return day.weekday() not in (5, 6) and day not in list_feasts(day.year)


def is_end(day: date) -> bool:
    return is_working(day) and day not in EQUATED_DAYS


def walk_term(length: int, unit: str, start_on: date, runs_on: bool | None) -> date:
    """Walk to the end of a term, keeping count of what passed on the way."""
    months = length * {"months": 1, "years": 12}.get(unit, 0)
    day, passed, new_months, end_days, reached = start_on, 0, 0, 0, False
    while not reached:
        day += DAY
        new_months += day.day == 1
        end_days += is_end(day)
        passed += {"days": True, "weeks": day.weekday() == start_on.weekday()}.get(unit, is_working(day))
        on_number = day.day == start_on.day or ((day + DAY).day == 1 and day.day < start_on.day)
        reached = (new_months == months and on_number) if months else passed == length
    needed = 0 if "days" in unit and length < 3 else 2
    while (length <= LAW[unit] if runs_on is None else runs_on) and (not is_end(day) or end_days < needed):
        day += DAY
        end_days += is_end(day)
    return day


def walk_suspended(due_on: date, is_still: set[date], origin_on: date) -> date:
    """Spend the days of the term one by one, except on days when it stands still."""
    left, day = (due_on - origin_on).days, origin_on
    while left:
        day += DAY
        left -= day not in is_still
    return day


@pytest.fixture(scope="session")
def slow() -> SimpleNamespace:
    return SimpleNamespace(
        find_easter=find_easter,
        list_feasts=list_feasts,
        is_working=is_working,
        is_end=is_end,
        walk_term=walk_term,
        walk_suspended=walk_suspended,
    )
