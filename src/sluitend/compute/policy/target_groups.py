"""Target groups: rules over a few plain facts, that may add or speed up a promise and never take one away."""

import operator
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.compute.calendar import Term, is_longer
from sluitend.compute.policy.values import Dated

COMPARISONS = {"below": operator.lt, "at_least": operator.ge, "equals": operator.eq}
# By which way somebody came, and how far they are: all that the facts with words in them can say.
INFLOW_ROUTES = ("unemployment_benefit", "job_loss", "school", "permit", "other")
BEFORE_GATE, AT_GATE, IN_COHORT = "before_the_gate", "at_the_gate", "in_cohort"
PHASES = (BEFORE_GATE, AT_GATE, IN_COHORT)
# Where somebody lives is no fact for a rule: an approach begins in some areas, and a group says in which.
AREA = "area"
Facts = Mapping[str, int | bool | str]


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One comparison of a fact: `below` and `at_least` with a number, `equals` with yes/no or a text."""

    fact: str
    comparison: str
    value: int | bool | str

    def holds(self, facts: Facts) -> bool:
        """Tell whether the fact is known and compares as asked; an unknown fact never holds."""
        known = facts.get(self.fact)
        return known is not None and bool(COMPARISONS[self.comparison](known, self.value))


@dataclass(frozen=True, kw_only=True)
class TargetGroup(Dated):
    """People for whom more is done, `people` when they were counted.

    To whoever belongs, the kinds that it `opens` are promised, and what is promised has the shorter terms `within`.
    They have `priority` points more when matching proposes who goes where.
    A group of some `areas` (codes) is of whoever lives there; without, of everybody.
    """

    code: str
    name: str
    rule: tuple[Condition, ...]
    areas: tuple[str, ...]
    opens: tuple[str, ...]
    within: Mapping[str, Term]
    priority: int
    people: int | None
    because: str

    def has(self, facts: Facts) -> bool:
        """Tell whether somebody with these facts belongs to the group: every condition holds, and they live there."""
        return self.is_here(facts) and all(condition.holds(facts) for condition in self.rule)

    def is_here(self, facts: Facts) -> bool:
        """Tell whether somebody lives where the group is."""
        return not self.areas or facts.get(AREA) in self.areas


def list_groups(groups: Iterable[TargetGroup], facts: Facts, *, on: date) -> tuple[TargetGroup, ...]:
    """Give the groups to which somebody with these facts belongs on a day."""
    return tuple(group for group in groups if group.holds(on) and group.has(facts))


def list_opened(groups: Iterable[TargetGroup]) -> tuple[str, ...]:
    """Give the kinds of promise that these groups open, each once."""
    return tuple(dict.fromkeys(kind for group in groups for kind in group.opens))


def find_terms(groups: Iterable[TargetGroup]) -> dict[str, Term]:
    """Give for each kind of promise the shortest term that one of these groups has for it."""
    shortest: dict[str, Term] = {}
    for kind, term in (each for group in groups for each in group.within.items()):
        if kind not in shortest or is_longer(shortest[kind], than=term):
            shortest[kind] = term
    return shortest
