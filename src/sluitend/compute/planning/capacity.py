"""Capacity: the quarter-hours of each colleague that may be planned, after absences, holidays and what is kept back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sluitend.compute.calendar import list_holidays
from sluitend.compute.planning.problem import Ints

DAYS_A_WEEK = 7
QUARTERS_AN_HOUR = 4
# For whoever does not come the first time, and for people who walk in.
KEPT_SHARE = 0.25


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A colleague, by row, who is not there from a day up to and including another."""

    colleague: int
    from_on: date
    until_on: date


def count_capacity(
    hours: Sequence[Sequence[float]],
    *,
    first_on: date,
    bins: int,
    weeks_a_bin: int = 1,
    absences: Sequence[Absence] = (),
    kept_share: float = KEPT_SHARE,
) -> Ints:
    """Give the quarter-hours that may be planned, shape (colleagues, bins), rounded down to whole ones.

    `hours` has for each colleague the hours for conversations on Monday up to and including Sunday, shape
    (colleagues, 7); bins are `weeks_a_bin` weeks, the first from `first_on`, a Monday. Nobody works on a recognised
    holiday (Algemene termijnenwet art. 3). `kept_share` of the time is kept back. ValueError unless `first_on` is a
    Monday.
    """
    if first_on.weekday():
        raise ValueError(f"{first_on:%d-%m-%Y} is geen maandag, en daar beginnen weken mee. Kies een maandag.")
    days = bins * weeks_a_bin * DAYS_A_WEEK
    worked = np.tile(np.array(hours, float).reshape(-1, DAYS_A_WEEK), bins * weeks_a_bin)
    last_on = first_on + timedelta(days=days - 1)
    for year in range(first_on.year, last_on.year + 1):
        closed = [(day - first_on).days for day in list_holidays(year) if first_on <= day <= last_on]
        worked[:, closed] = 0
    for absence in absences:
        begin, end = (absence.from_on - first_on).days, (absence.until_on - first_on).days + 1
        worked[absence.colleague, max(begin, 0) : max(end, 0)] = 0
    hours_a_bin = worked.reshape(len(worked), bins, -1).sum(axis=2)
    quarters: Ints = np.floor(hours_a_bin * QUARTERS_AN_HOUR * (1 - kept_share) + 1e-9).astype(np.int64)
    return quarters
