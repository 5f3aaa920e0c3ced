"""A guarantee as it is told: what an employer and the municipality are about to promise each other."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class NewGuarantee:
    """So many places of a kind by a day, and what candidates must be able to do by then.

    `words_because` says why the law allows words that keep people out.
    """

    kind: str
    title: str
    profile: str
    places: int
    due_on: date
    words_because: str = ""
