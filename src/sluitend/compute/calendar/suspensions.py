"""Suspensions: days on which a term stands still and that are added to its end (Awb 4:15)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.compute.calendar.running_on import run_on


@dataclass(frozen=True)
class Suspension:
    """A term stands still from `from_on` up to and including `until_on`; None means: still does.

    For a request to complete an application (Awb 4:15 lid 1) `from_on` is the day after the request
    and `until_on` the day before the completion. ValueError when it ends before it begins.
    """

    from_on: date
    until_on: date | None

    def __post_init__(self) -> None:
        if self.until_on is not None and self.until_on < self.from_on:
            raise ValueError(
                f"De opschorting eindigt ({self.until_on}) voordat zij begint ({self.from_on}). "
                "Verbeter de begindag of de einddag."
            )


def is_suspended(day: date, *, suspensions: Iterable[Suspension]) -> bool:
    """True if the term stands still on that day; for `today` it tells that a suspension is running."""
    return any(s.from_on <= day and (s.until_on is None or day <= s.until_on) for s in suspensions)


def extend_by_suspensions(
    due_on: date, *, suspensions: Iterable[Suspension], today: date, runs_on: bool = True
) -> date:
    """The due day after adding every day on which the term stood still, then run on.

    `due_on` is best given as counted (`end_term(..., runs_on=False)`): a term runs on once, at the
    very end. Days suspended twice count once, days after the extended due day do not count. An open
    suspension counts up to and including `today`, so the answer moves on while it lasts.
    """
    counted_on = date.min
    for suspension in sorted(suspensions, key=lambda s: s.from_on):
        if suspension.from_on > due_on:
            break
        # A suspension that begins in time counts whole: each of its days moves the end one day along.
        last_on = suspension.until_on or today
        first_on = max(suspension.from_on, counted_on + timedelta(days=1))
        due_on += max(last_on - first_on + timedelta(days=1), timedelta(0))
        counted_on = max(counted_on, last_on)
    return run_on(due_on) if runs_on else due_on
