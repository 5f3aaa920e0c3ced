"""How cohorts are kept: who joins after one was frozen, and for which reasons somebody is not invited for a while."""

from dataclasses import dataclass

from sluitend.compute.calendar import Term
from sluitend.compute.policy.target_groups import BEFORE_GATE

# Whose benefit began since, who came to live in the area since, and who has no benefit yet but will soon.
INFLOW, MOVED_IN = "inflow", "moved_in"
JOINS = (INFLOW, MOVED_IN, BEFORE_GATE)


@dataclass(frozen=True, kw_only=True)
class CohortPolicy:
    """Who joins a cohort after it was frozen."""

    joins: tuple[str, ...]
    source: str
    status: str


@dataclass(frozen=True, kw_only=True)
class ExemptionReason:
    """Why somebody need not come for a conversation now, and for how long at most; after that they are invited."""

    code: str
    name: str
    longest: Term
    source: str
    status: str
