"""Dutch recognised holidays and the working days between them."""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from sluitend.compute.calendar.units import ONE_DAY

# The law names neither Easter Sunday nor Whit Sunday: they are Sundays already.
RECOGNISED = frozenset(
    {
        "Nieuwjaarsdag",
        "Goede vrijdag",
        "Tweede paasdag",
        "Koninginnedag",
        "Koningsdag",
        "Bevrijdingsdag",
        "Hemelvaartsdag",
        "Tweede pinksterdag",
        "Eerste kerstdag",
        "Tweede kerstdag",
    }
)
# 5 May came into the law in 1982; the table of the holidays package stops after 2100.
FIRST_YEAR, LAST_YEAR = 1982, 2100


def list_holidays(year: int) -> dict[date, str]:
    """Recognised holidays of one year with their Dutch names, in order of date.

    Holds for 1982-2100; ValueError outside. Two holidays on one day share a line ("A en B").
    Source: Algemene termijnenwet art. 3 lid 1 and 2 (Good Friday and every 5 May included).
    """
    return dict(_find_holidays(year))


@cache
def _find_holidays(year: int) -> dict[date, str]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(
            f"Voor {year} zijn geen feestdagen bekend, alleen voor {FIRST_YEAR} tot en met {LAST_YEAR}. "
            "Controleer het jaartal."
        )
    # For the package 5 May is public once in five years and "optional" in between.
    table = country_holidays("NL", years=year, categories=("public", "optional"), language="nl")
    names = {day: [name for name in table.get_list(day) if name in RECOGNISED] for day in sorted(table)}
    return {day: " en ".join(found) for day, found in names.items() if found}


def is_working_day(day: date) -> bool:
    """True unless the day is a Saturday, a Sunday or a recognised holiday."""
    return day.weekday() < 5 and day not in _find_holidays(day.year)


def find_next_working_day(day: date) -> date:
    """The day itself if it is a working day, else the first working day after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def add_working_days(start_on: date, *, count: int) -> date:
    """The `count`-th working day after `start_on`; before it when negative; the day itself when 0."""
    step = ONE_DAY if count > 0 else -ONE_DAY
    day = start_on
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def count_working_days(after_on: date, *, until_on: date) -> int:
    """Number of working days after `after_on` up to and including `until_on`; 0 when there are none."""
    days = range(1, (until_on - after_on).days + 1)
    return sum(is_working_day(after_on + timedelta(days=number)) for number in days)
