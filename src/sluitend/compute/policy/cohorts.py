"""How cohorts are kept: who joins after one was frozen, and for which reasons somebody is not invited for a while."""

from dataclasses import dataclass

from sluitend.compute.calendar import Term

# Whose benefit began since, and who came to live in the area since.
INFLOW, MOVED_IN = "inflow", "moved_in"
JOINS = (INFLOW, MOVED_IN)


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
