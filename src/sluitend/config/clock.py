"""The only place that reads the clock; everything else is told what time it is."""

from datetime import UTC, datetime


def read_clock() -> datetime:
    """Give this moment, in UTC; screens show it in Dutch time."""
    return datetime.now(tz=UTC)
