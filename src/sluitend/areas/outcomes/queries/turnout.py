"""Turnout: how many came of everybody invited in the same month, by the first way, with how sure that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from sluitend.areas.cohorts.hiding import LEAST_SHOWN, is_hidden
from sluitend.areas.outcomes.turnout import Invited, count_turnout
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.evaluation.shares import Interval, find_wilson
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.grants import ALL
from sluitend.ledger.packs import find_pack

MONTHS = 12
WITHIN_DAYS = "turnout_days"


@dataclass(frozen=True, kw_only=True)
class Turnout:
    """Of everybody invited first in a month, in one way or in any (""), how many came, and between which shares.

    It is complete when everybody had as many days to come; while not, more may still.
    """

    month_on: date
    channel: str
    people: int
    came: int
    interval: Interval
    is_shown: bool
    is_complete: bool

    @property
    def missed(self) -> int:
        """Give how many did not come, for whichever reason."""
        return self.people - self.came


@dataclass(frozen=True, kw_only=True)
class TurnoutView:
    """The turnout of a year of months up to a day, the newest first; `days` is how long somebody could come."""

    on: date
    days: int
    least_shown: int
    rows: tuple[Turnout, ...]


@act("read_turnout")
def read_turnout(*, actor: Actor, at: datetime, on: date | None = None) -> Outcome[TurnoutView]:
    """Give who came of whoever the actor's municipality invited, as it was at the end of a day."""
    day = min(on or find_day(at), find_day(at))
    pack = find_pack(actor.organisation_id)
    days, least = (int(pack.parameter(code, on=day).value) for code in (WITHIN_DAYS, LEAST_SHOWN))
    since_on = add_months(day.replace(day=1), count=1 - MONTHS)
    invited = count_turnout(actor.organisation_id, since_on=since_on, on=day, days=days, is_all=actor.scope == ALL)
    rows = tuple(
        Turnout(
            **vars(each),
            interval=find_wilson(each.came, of=each.people),
            is_shown=each.people >= least,
            is_complete=add_months(each.month_on, count=1) + timedelta(days=days) <= day,
        )
        for each in _list_months(invited, actor, least)
    )
    return Outcome(value=TurnoutView(on=day, days=days, least_shown=least, rows=rows), object="turnout")


def _list_months(invited: Sequence[Invited], actor: Actor, least: int) -> Iterator[Invited]:
    """Give each month as a whole, and then by the first way; of a group that is too small not who came."""
    for month_on, same in groupby(invited, key=lambda each: each.month_on):
        ways = list(same)
        for each in (_add_up(month_on, ways, actor, least), *ways):
            yield replace(each, came=0) if is_hidden(actor, people=each.people, least_shown=least) else each


def _add_up(month_on: date, ways: Sequence[Invited], actor: Actor, least: int) -> Invited:
    """Give a month as a whole, without ways of which its figures would tell what is not told of themselves."""
    told = [each for each in ways if not is_hidden(actor, people=each.people, least_shown=least)]
    untold = sum(each.people for each in ways) - sum(each.people for each in told)
    counted = told if told and untold < least else ways
    people, came = sum(each.people for each in counted), sum(each.came for each in counted)
    return Invited(month_on=month_on, channel="", people=people, came=came)
