"""Capacity: the quarter-hours of each colleague that may be planned, and what of their week went elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from sluitend.compute.calendar import list_holidays
from sluitend.compute.planning.problem import Flags, Ints

Floats = npt.NDArray[np.float64]

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


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """What a colleague, by row, works in a week, from a day up to and including another; None is until further notice.

    `quarters` are the quarter-hours on Monday up to and including Sunday; `talk_share` of them is for conversations.
    """

    colleague: int
    from_on: date
    until_on: date | None
    quarters: Sequence[float]
    talk_share: float = 1


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """Where the time that may be planned comes from: whole quarter-hours, each of shape (colleagues, bins).

    Of what somebody would have `worked`, this is lost to days on which nobody works (`closed`), to being `away`, to
    `other` work than conversations, and to what is `kept` back.
    """

    worked: Ints
    closed: Ints
    away: Ints
    other: Ints
    kept: Ints

    @property
    def planned(self) -> Ints:
        """Give the quarter-hours that may be planned."""
        return self.worked - self.closed - self.away - self.other - self.kept


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
    (colleagues, 7); the rest is as in `explain_capacity`.
    """
    patterns = [
        Pattern(colleague=row, from_on=first_on, until_on=None, quarters=np.multiply(week, QUARTERS_AN_HOUR).tolist())
        for row, week in enumerate(hours)
    ]
    found = explain_capacity(
        patterns,
        colleagues=len(hours),
        first_on=first_on,
        bins=bins,
        weeks_a_bin=weeks_a_bin,
        absences=absences,
        kept_shares=kept_share,
    )
    return found.planned


def explain_capacity(
    patterns: Iterable[Pattern],
    *,
    colleagues: int,
    first_on: date,
    bins: int,
    weeks_a_bin: int = 1,
    absences: Iterable[Absence] = (),
    closed: Iterable[Absence] = (),
    kept_shares: float | Floats = KEPT_SHARE,
) -> Derivation:
    """Give the quarter-hours that may be planned and where they come from, each of shape (colleagues, bins).

    Bins are `weeks_a_bin` weeks, the first from `first_on`, a Monday. Nobody works on a recognised holiday (Algemene
    termijnenwet art. 3), nor when their house is `closed`. `kept_shares` of the time for conversations is kept back:
    one share, or one for each colleague (colleagues, 1). What may be planned is rounded down. ValueError unless
    `first_on` is a Monday.
    """
    if first_on.weekday():
        raise ValueError(f"{first_on:%d-%m-%Y} is geen maandag, en daar beginnen weken mee. Kies een maandag.")
    days = bins * weeks_a_bin * DAYS_A_WEEK
    worked, share = _lay_out(patterns, (colleagues, days), first_on)
    shut = _mark(closed, (colleagues, days), first_on) | _find_holidays(first_on, days)
    gone = _mark(absences, (colleagues, days), first_on) & ~shut
    there = worked * ~(shut | gone)

    def add_up(quarters: Floats) -> Floats:
        return np.asarray(quarters.reshape(colleagues, bins, days // bins).sum(axis=2))

    talk = add_up(there * share)
    planned = np.floor(talk * (1 - kept_shares) + 1e-9)
    all_worked, closed_down, away = (_round(add_up(each)) for each in (worked, worked * shut, worked * gone))
    return Derivation(
        worked=all_worked,
        closed=closed_down,
        away=away,
        # What is left, so that the parts are the whole also where a quarter-hour was cut.
        other=all_worked - closed_down - away - _round(talk),
        kept=_round(talk) - _round(planned),
    )


def _lay_out(patterns: Iterable[Pattern], shape: tuple[int, int], first_on: date) -> tuple[Floats, Floats]:
    """Give what everybody works on each day, and which share of that is for conversations."""
    worked, share = np.zeros(shape), np.zeros(shape)
    for each in patterns:
        span = _find_span(each.from_on, each.until_on, first_on, shape[1])
        worked[each.colleague, span] = np.resize(np.array(each.quarters, float), shape[1])[span]
        share[each.colleague, span] = each.talk_share
    return worked, share


def _mark(absences: Iterable[Absence], shape: tuple[int, int], first_on: date) -> Flags:
    marked = np.zeros(shape, bool)
    for each in absences:
        marked[each.colleague, _find_span(each.from_on, each.until_on, first_on, shape[1])] = True
    return marked


def _find_holidays(first_on: date, days: int) -> Flags:
    """Give for each day whether it is a holiday, shape (days,)."""
    numbers = range((first_on + timedelta(days=days - 1)).year - first_on.year + 1)
    holidays = {day for number in numbers for day in list_holidays(first_on.year + number)}
    return np.array([first_on + timedelta(days=number) in holidays for number in range(days)])


def _find_span(from_on: date, until_on: date | None, first_on: date, days: int) -> slice:
    """Give the places of the days from one up to and including another, as far as they are planned."""
    end = days if until_on is None else (until_on - first_on).days + 1
    return slice(max((from_on - first_on).days, 0), max(end, 0))


def _round(quarters: Floats) -> Ints:
    return np.rint(quarters).astype(np.int64)
