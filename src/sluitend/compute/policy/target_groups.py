"""Target groups: rules over a few plain facts, that may add or speed up a promise and never take one away."""

import operator
from collections.abc import Mapping
from dataclasses import dataclass

from sluitend.compute.calendar import Term

COMPARISONS = {"below": operator.lt, "at_least": operator.ge, "equals": operator.eq}


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One comparison of a fact: `below` and `at_least` with a number, `equals` with yes/no or a text."""

    fact: str
    comparison: str
    value: int | bool | str

    def holds(self, facts: Mapping[str, int | bool | str]) -> bool:
        """Tell whether the fact is known and compares as asked; an unknown fact never holds."""
        known = facts.get(self.fact)
        return known is not None and bool(COMPARISONS[self.comparison](known, self.value))


@dataclass(frozen=True, kw_only=True)
class TargetGroup:
    """People for whom more is done: shorter terms `within` by kind; `people` when they were counted."""

    code: str
    name: str
    rule: tuple[Condition, ...]
    within: Mapping[str, Term]
    people: int | None
    because: str
    source: str
    status: str

    def has(self, facts: Mapping[str, int | bool | str]) -> bool:
        """Tell whether somebody with these facts belongs to the group: every condition holds."""
        return all(condition.holds(facts) for condition in self.rule)
