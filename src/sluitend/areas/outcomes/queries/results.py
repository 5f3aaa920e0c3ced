"""Results: what came of each cohort and area by the definitions of the pack, on any day and over any period."""

from datetime import date, datetime

from sluitend.areas.outcomes.gathering import Results, count_results
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act


@act("read_results")
def read_results(
    *, actor: Actor, at: datetime, until_on: date | None = None, since_on: date | None = None
) -> Outcome[Results]:
    """Give the figures of the actor's municipality over a period; a day that is over gives the same for ever."""
    results = count_results(actor, until_on=min(until_on or find_day(at), find_day(at)), since_on=since_on)
    return Outcome(value=results, object="results", fields=("facts",))
