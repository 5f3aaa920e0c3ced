"""Lasting: of whoever left to work, how many came back, how many still work as far as anybody told, and how unsure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sluitend.areas.cohorts.hiding import LEAST_SHOWN, is_hidden
from sluitend.areas.outcomes.lasting import ExitTally, count_lasting
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.evaluation.figures import Figure, measure_indicator
from sluitend.compute.formulas.contact_budget import find_quarter
from sluitend.compute.policy.indicators import Indicator
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.grants import ALL
from sluitend.ledger.packs import find_pack

MONTHS_BACK = 36


@dataclass(frozen=True, kw_only=True)
class LastingRow:
    """A quarter of leaving with a figure for each definition; None where so few left that somebody could be known."""

    quarter_on: date
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, kw_only=True)
class LastingView:
    """Three years of quarters up to a day, the newest first, with the definitions that hold on that day."""

    on: date
    least_shown: int
    definitions: tuple[Indicator, ...]
    rows: tuple[LastingRow, ...]


@act("read_lasting")
def read_lasting(*, actor: Actor, at: datetime, on: date | None = None) -> Outcome[LastingView]:
    """Give what came after leaving to work in the actor's municipality, as it was known at the end of a day."""
    day = min(on or find_day(at), find_day(at))
    pack = find_pack(actor.organisation_id)
    definitions = tuple(each for each in pack.list_indicators(on=day) if each.is_lasting)
    since_on = add_months(find_quarter(day), count=-MONTHS_BACK)
    tallies = count_lasting(actor.organisation_id, since_on=since_on, on=day, is_all=actor.scope == ALL)
    least = int(pack.parameter(LEAST_SHOWN, on=day).value)
    rows = tuple(_list_quarters(tallies, definitions, actor=actor, least=least))
    return Outcome(value=LastingView(on=day, least_shown=least, definitions=definitions, rows=rows), object="lasting")


def _list_quarters(
    tallies: Sequence[ExitTally], definitions: Sequence[Indicator], *, actor: Actor, least: int
) -> Iterator[LastingRow]:
    for quarter_on, same in groupby(tallies, key=lambda each: each.quarter_on):
        found = list(same)
        figures = (measure_indicator(each, found) for each in definitions)
        shown = (None if is_hidden(actor, people=each.of, least_shown=least) else each for each in figures)
        yield LastingRow(quarter_on=quarter_on, figures=tuple(shown))
