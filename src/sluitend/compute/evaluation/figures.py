"""Figures: a definition held against how many people have which facts."""

from collections.abc import Iterable
from dataclasses import dataclass

from sluitend.compute.policy.indicators import Indicator


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many people have exactly these facts."""

    facts: frozenset[str]
    people: int


@dataclass(frozen=True, kw_only=True)
class Figure:
    """How many people count, out of how many."""

    count: int
    of: int

    @property
    def percent(self) -> int:
        """Give the share in whole percents, half up; nought of nought is nought."""
        return (200 * self.count + self.of) // (2 * self.of) if self.of else 0

    def since(self, before: "Figure") -> "Figure":
        """Give what came after an earlier day: figures of periods that join add up to those of the whole."""
        return Figure(count=self.count - before.count, of=self.of)


def measure_indicator(indicator: Indicator, tallies: Iterable[Tally]) -> Figure:
    """Give how many people an indicator counts and out of how many, in people.

    Whoever has several of its facts counts once, and whoever is outside its `out_of` never does. Exact; the definition
    itself is the source, and stands beside the figure.
    """
    among = [each for each in tallies if not indicator.out_of or each.facts.intersection(indicator.out_of)]
    counted = sum(each.people for each in among if each.facts.intersection(indicator.counts))
    return Figure(count=counted, of=sum(each.people for each in among))
