"""Running on: a term may not end on a weekend, a holiday or a day put on a par with one."""

from datetime import date, timedelta

from sluitend.compute.calendar.holidays import is_working_day

# Such a day stays a working day; only terms that end on it run on (Algemene termijnenwet art. 3 lid 3).
# Sources: Stcrt. 2016, 58653, and the two "Besluiten gelijkstelling met een algemeen erkende feestdag"
# for 2023-2025 and 2026-2028. Years without a decree here run on over holidays only.
EQUATED_DAYS = frozenset(
    map(
        date.fromisoformat,
        (
            *(
                "2017-04-28",
                "2017-05-26",
                "2018-05-11",
                "2018-12-24",
                "2018-12-31",
                "2019-05-31",
                "2019-12-27",
            ),
            *("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"),
            *("2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"),
        ),
    )
)


def is_end_day(day: date) -> bool:
    """True if a statutory term may end on this day (Algemene termijnenwet art. 1 and 3)."""
    return is_working_day(day) and day not in EQUATED_DAYS


def run_on(day: date) -> date:
    """The day itself if a term may end on it, else the first such day after it (art. 1 lid 1)."""
    while not is_end_day(day):
        day += timedelta(days=1)
    return day
