"""How many calendar days a length of time can take, at its shortest and at its longest."""

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache

from sluitend.compute.calendar.holidays import is_working_day
from sluitend.compute.calendar.weeks import add_months

SIZES = {
    "days": ("days", 1),
    "working_days": ("working_days", 1),
    "weeks": ("days", 7),
    "months": ("months", 1),
    "years": ("months", 12),
}
FIRST_ON, LAST_ON = date(1998, 1, 1), date(2040, 12, 31)
# The longest term in working days (1,000, about four years) started on the last day still has to fit.
FITS_UNTIL_ON = date(2045, 12, 31)


def convert_to_base(unit: str, *, length: int) -> tuple[str, int]:
    """The same length in days, months or working days, the units that cannot be divided exactly."""
    base, size = SIZES[unit]
    return base, size * length


@cache
def find_span(base: str, *, length: int) -> tuple[int, int]:
    """Fewest and most calendar days that a length takes over all start days in 1998-2040.

    `base` is a unit that `convert_to_base` gives; running on is left out.
    """
    if base == "days":
        return length, length
    starts = _list_days(LAST_ON)
    if base == "months":
        spans = [(add_months(day, count=length) - day).days for day in starts]
    else:
        working = _list_working_days()
        spans = [(working[bisect_right(working, day) + length - 1] - day).days for day in starts]
    return min(spans), max(spans)


def _list_days(until_on: date) -> list[date]:
    return [FIRST_ON + timedelta(days=number) for number in range((until_on - FIRST_ON).days + 1)]


@cache
def _list_working_days() -> list[date]:
    return [day for day in _list_days(FITS_UNTIL_ON) if is_working_day(day)]
