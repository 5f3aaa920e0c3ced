"""The Dutch day on which a moment falls, summer and winter."""

from datetime import UTC, date, datetime

import pytest

from sluitend.compute.calendar.moments import find_day


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, 0, tzinfo=UTC), date(2026, 1, 2)),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
    ],
    ids=["winter evening", "winter midnight", "summer evening", "summer midnight"],
)
def test_a_day_begins_at_midnight_in_the_netherlands(at, day):
    assert find_day(at) == day
