"""From a moment to a day: the Dutch day on which a moment falls."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def find_day(at: datetime) -> date:
    """Give the day it is in the Netherlands at this moment (aware, any zone)."""
    return at.astimezone(DUTCH_TIME).date()
