"""The pages of the reference ledger: people, owners, promises and means as plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from sluitend.compute.promises.errors import (
    NotActive,
    OwnerAbsent,
    PromiseError,
    StillOwning,
    Uncovered,
    Unfunded,
)
from sluitend.compute.promises.kind import Rung
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import OPEN


class Terms(Protocol):
    """What a pack says of kinds, as far as the book needs it."""

    def find_latest_on(self, kind: str, start_on: date) -> date:
        """Give the last day a promise of this kind may be due."""

    def find_ladder(self, kind: str) -> tuple[Rung, ...]:
        """Give the ladder of this kind."""

    def list_followers(self, kind: str) -> tuple[str, ...]:
        """Give the kinds opened when one of this kind is kept."""


@dataclass(frozen=True, kw_only=True)
class Promise:
    """One promise; numbers are given out in order."""

    number: int
    kind: str
    beneficiary: str
    owner: str
    due_on: date
    amount: int
    kept_amount: int = 0
    state: str = OPEN
    renewals: int = 0
    rung: int = 0
    alert_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Means:
    """A source of `amount` cents, places or seats between two days, both of which count."""

    amount: int
    from_on: date
    until_on: date


@dataclass(frozen=True, kw_only=True)
class Draw:
    """What a promise takes from a means."""

    promise: int
    means: str
    amount: int
    returned: bool = False


@dataclass(kw_only=True)
class Book:
    """All pages; `people` and `present` tell who is active and who can own."""

    people: dict[str, bool] = field(default_factory=dict)
    present: dict[str, bool] = field(default_factory=dict)
    promises: dict[int, Promise] = field(default_factory=dict)
    means: dict[str, Means] = field(default_factory=dict)
    draws: dict[int, Draw] = field(default_factory=dict)

    def copy(self) -> "Book":
        """Give a draft: the values are frozen, so copying the pages is enough."""
        return Book(**{name: dict(page) for name, page in vars(self).items()})

    def list_open(self, *, owner: str | None = None, beneficiary: str | None = None) -> list[Promise]:
        """Give open promises, of one owner or to one beneficiary when asked, in order of number."""
        return [
            promise
            for promise in self.promises.values()
            if promise.state == OPEN and owner in (None, promise.owner) and beneficiary in (None, promise.beneficiary)
        ]

    def list_uncovered(self) -> list[str]:
        """Give the active people without an open covering promise of a present owner."""
        covered = {
            promise.beneficiary
            for promise in self.list_open()
            if get_kind(promise.kind).covers and self.present.get(promise.owner)
        }
        return [person for person, active in self.people.items() if active and person not in covered]

    def list_overdrawn(self) -> list[str]:
        """Give the means on which more is drawn than they hold."""
        drawn = dict.fromkeys(self.means, 0)
        for draw in self.draws.values():
            drawn[draw.means] += 0 if draw.returned else draw.amount
        return [code for code, means in self.means.items() if drawn[code] > means.amount]


def list_breaches(before: Mapping[str, bool], after: Book) -> Iterator[PromiseError]:
    """Give all that a commit would break: covered, active, owner present, still owning, funded.

    `before` tells who was present before this act: an owner who leaves is told so differently from one who
    was absent already.
    """
    for promise in after.list_open():
        if not after.present.get(promise.owner):
            yield (StillOwning if before.get(promise.owner) else OwnerAbsent)(promise.owner)
        if after.people.get(promise.beneficiary) is False and not get_kind(promise.kind).outlasts:
            yield NotActive(promise.beneficiary)
    yield from map(Uncovered, after.list_uncovered())
    yield from map(Unfunded, after.list_overdrawn())


def check_book(before: Mapping[str, bool], after: Book) -> None:
    """Raise the first of what a commit would break; see `list_breaches`."""
    for breach in list_breaches(before, after):
        raise breach
