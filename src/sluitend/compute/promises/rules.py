"""The rules of a promise: when it is kept, when it is late, and who hears of it next."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from sluitend.compute.promises.errors import NotEnough, NotOpen
from sluitend.compute.promises.kind import Evidence, Kind, Rung

OPEN, KEPT, BROKEN, RELEASED = "open", "kept", "broken", "released"
SETTLED = (KEPT, BROKEN, RELEASED)
# The third renewal in a row is a promise that lives on paper only, so it goes up the ladder at once.
RENEWALS_BEFORE_ALARM = 3


def require_open(state: str) -> None:
    """Raise `NotOpen` unless the state is open: a promise is settled exactly once."""
    if state != OPEN:
        raise NotOpen(state)


def add_evidence(kind: Kind, *, amount: int, kept_amount: int, evidence: Evidence) -> tuple[int, str]:
    """Give the kept amount and the state after this evidence, in the unit of the promise.

    Raises `NotEnough` when the evidence does not count at all for this kind.
    """
    counted = kind.counts(kind, evidence)
    if counted <= 0:
        raise NotEnough(evidence.kind)
    total = min(amount, kept_amount + counted)
    return total, KEPT if total == amount else OPEN


def is_late(*, state: str, due_on: date, today: date) -> bool:
    """Tell whether a promise is late: open and past its day."""
    return state == OPEN and today > due_on


def find_alert_on(ladder: Sequence[Rung], *, rung: int, due_on: date) -> date | None:
    """Give the day on which the next rung must be told, or None at the top of the ladder.

    `rung` is the number of rungs already told.
    """
    if rung >= len(ladder):
        return None
    return due_on + timedelta(days=ladder[rung].late_days)


def find_first_alert_on(ladder: Sequence[Rung], *, due_on: date, opened_on: date, renewals: int) -> date | None:
    """Give the day of the first alert: at once after too many renewals, otherwise by the first rung."""
    if ladder and renewals >= RENEWALS_BEFORE_ALARM:
        return opened_on
    return find_alert_on(ladder, rung=0, due_on=due_on)


def list_followers(followed_by: Sequence[str], *, promised: Collection[str]) -> list[str]:
    """Give the kinds that open when a promise is kept: what the policy names and nobody promised the person yet."""
    return [kind for kind in followed_by if kind not in promised]


def count_renewals(*, same_kind: bool, settled_as: str, renewals: int) -> int:
    """Give the renewals of a successor: one more when the same thing is promised again without being kept."""
    return renewals + 1 if same_kind and settled_as != KEPT else 0
