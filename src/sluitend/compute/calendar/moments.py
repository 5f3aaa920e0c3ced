"""Between moments and days: the Dutch day on which a moment falls, and the moment at which a day begins."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def find_day(at: datetime) -> date:
    """Give the day it is in the Netherlands at this moment (aware, any zone)."""
    return at.astimezone(DUTCH_TIME).date()


def find_start(day: date) -> datetime:
    """Give the moment at which a day begins in the Netherlands."""
    return datetime.combine(day, time.min, tzinfo=DUTCH_TIME)
