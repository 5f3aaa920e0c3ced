"""A kind of promise, as a value: what is owed, by whom, how fast, and what counts as kept."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What was seen or done: `amount` in the unit of the promise it belongs to (default: once)."""

    kind: str
    amount: int = 1


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One step up: when a promise is `late_days` past its day, tell the role `to`, by the channel `by`."""

    late_days: int
    to: str
    by: str


def count_listed(kind: "Kind", evidence: Evidence) -> int:
    """Give what `evidence` adds towards `kind`: its amount when the kind lists it, otherwise nothing."""
    return evidence.amount if evidence.kind in kind.evidence else 0


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What a promise of this kind means, whatever the pack; a pack may only tighten `within` and `ladder`.

    `code` English, `name` and `because` Dutch (shown); `within` a term such as "12 months" (see
    `compute.calendar`); `counted` says in Dutch from when; `unit`/`amount` how much must be done before
    it is kept; `evidence` the codes of what can count; `counts` how evidence is weighed (default: as listed).
    What `outlasts` stays owed to somebody who left, and covers nobody. What is not owed `to_people` but to an
    organisation is on no list of people, and is made and kept in its own room.
    """

    code: str
    name: str
    because: str
    owner_role: str
    covers: bool
    within: str
    counted: str
    evidence: dict[str, str]
    ladder: tuple[Rung, ...]
    unit: str = "keer"
    amount: int = 1
    outlasts: bool = False
    to_people: bool = True
    counts: Callable[["Kind", Evidence], int] = field(default=count_listed, compare=False)
