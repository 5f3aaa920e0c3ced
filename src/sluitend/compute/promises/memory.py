"""The reference ledger, in memory: the same acts as the book in the database, in the fewest true words.

The database is tested against it step by step, and scenarios run on it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec

from sluitend.compute.promises.book import Book, Draw, Means, Promise, Terms, check_book
from sluitend.compute.promises.errors import NotActive, NotOpen, OutOfPeriod, StillActive, TooLate, UnknownParty
from sluitend.compute.promises.kind import Evidence
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import (
    BROKEN,
    KEPT,
    OPEN,
    RELEASED,
    add_evidence,
    count_renewals,
    find_alert_on,
    find_first_alert_on,
    list_followers,
    require_open,
)

P = ParamSpec("P")


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A promise to be made; without `due_on` the whole term is taken."""

    kind: str
    owner: str
    due_on: date | None = None


def _commit(
    work: Callable[Concatenate["MemoryLedger", P], None],
) -> Callable[Concatenate["MemoryLedger", P], None]:
    """Do an act on a draft, and take it over only when the rules hold: all or nothing."""

    @wraps(work)
    def commit(ledger: "MemoryLedger", /, *args: P.args, **asked: P.kwargs) -> None:
        before = ledger.book
        ledger.book = before.copy()
        try:
            work(ledger, *args, **asked)
            check_book(before.present, ledger.book)
        except Exception:
            ledger.book = before
            raise

    return commit


class MemoryLedger:
    """People, owners, promises and means, with the acts that change them; `terms` is what the pack says."""

    def __init__(self, *, terms: Terms) -> None:
        self.book = Book()
        self.terms = terms

    @_commit
    def add_owner(self, owner: str) -> None:
        """Add somebody who can own promises."""
        self.book.present[owner] = True

    @_commit
    def add_means(self, code: str, *, amount: int, from_on: date, until_on: date) -> None:
        """Add a source of `amount` cents, places or seats, on which can be drawn from one day until another."""
        self.book.means[code] = Means(amount=amount, from_on=from_on, until_on=until_on)

    @_commit
    def admit(self, person: str, *, openings: Sequence[Opening], today: date) -> None:
        """Let a person come in with the first promises; raises `Uncovered` when none of them covers."""
        self._enter(person, openings, today)

    @_commit
    def readmit(self, person: str, *, openings: Sequence[Opening], today: date) -> None:
        """Let somebody who left come back with first promises; raises `Uncovered` when none of them covers."""
        if person not in self.book.people:
            raise UnknownParty(person)
        if self.book.people[person]:
            raise StillActive(person)
        self._enter(person, openings, today)

    @_commit
    def make(self, person: str, *, opening: Opening, today: date) -> None:
        """Open one promise to a person who is in the book, or one that is owed to whoever left as well."""
        if not get_kind(opening.kind).outlasts:
            self._require_active(person)
        elif person not in self.book.people:
            raise UnknownParty(person)
        self._open(person, opening, today, None)

    @_commit
    def keep(self, number: int, *, evidence: Evidence, today: date, successor: Opening | None = None) -> None:
        """Add evidence; when that is all that was promised, keep it and open what follows."""
        promise = self._find_open(number)
        kept_amount, state = add_evidence(
            get_kind(promise.kind), amount=promise.amount, kept_amount=promise.kept_amount, evidence=evidence
        )
        self.book.promises[number] = replace(promise, kept_amount=kept_amount)
        if state == KEPT:
            self._close(number, KEPT)
            self._follow_up(number, successor, today)

    @_commit
    def fail(self, number: int, *, state: str, today: date, successor: Opening | None = None) -> None:
        """Break or release a promise; what it drew comes back."""
        if state not in (BROKEN, RELEASED):
            raise NotOpen(state)
        self._find_open(number)
        self._close(number, state)
        if successor:
            self._follow_up(number, successor, today)

    @_commit
    def discharge(self, person: str, *, today: date, aftercare: Opening | None = None) -> None:
        """Release what is promised to a person, who leaves the book or stays with aftercare; what outlasts, stays."""
        self._require_active(person)
        for promise in self.book.list_open(beneficiary=person):
            if not get_kind(promise.kind).outlasts:
                self._close(promise.number, RELEASED)
        if aftercare:
            self._open(person, aftercare, today, None)
        else:
            self.book.people[person] = False

    @_commit
    def hand_over_person(self, person: str, *, to: str, today: date) -> None:
        """Give all open promises to one person a new owner."""
        theirs = self.book.list_open(beneficiary=person)
        if all(promise.owner == to for promise in theirs):
            raise UnknownParty(person)
        self._move(theirs, to, today)

    @_commit
    def hand_over_caseload(self, owner: str, *, to: str, today: date) -> None:
        """Give all that one owner has open to another."""
        self._move(self.book.list_open(owner=owner), to, today)

    @_commit
    def leave(self, owner: str) -> None:
        """Let an owner go; raises `StillOwning` while promises are theirs."""
        self.book.present[owner] = False

    @_commit
    def come_back(self, owner: str) -> None:
        """Let an owner who was away own again."""
        self.book.present[owner] = True

    @_commit
    def draw(self, number: int, *, means: str, amount: int, today: date) -> None:
        """Let a promise take from a means; raises `Unfunded` beyond what it holds, `OutOfPeriod` on another day."""
        self._find_open(number)
        if means not in self.book.means:
            raise UnknownParty(means)
        source = self.book.means[means]
        if not source.from_on <= today <= source.until_on:
            raise OutOfPeriod(means)
        self.book.draws[len(self.book.draws)] = Draw(promise=number, means=means, amount=amount)

    @_commit
    def give_back(self, draw: int) -> None:
        """Return what a promise took and does not need; draws are numbered from 0, in order."""
        taken = self.book.draws.get(draw)
        if taken is None or taken.returned:
            raise UnknownParty(draw)
        self.book.draws[draw] = replace(taken, returned=True)

    @_commit
    def sweep(self, *, today: date) -> None:
        """Tell the next rung of every promise whose alert has come, one rung a round."""
        for promise in self.book.list_open():
            if promise.alert_on and promise.alert_on <= today:
                ladder, rung = self.terms.find_ladder(promise.kind), promise.rung + 1
                alert_on = find_alert_on(ladder, rung=rung, due_on=promise.due_on)
                self.book.promises[promise.number] = replace(promise, rung=rung, alert_on=alert_on)

    def _enter(self, person: str, openings: Sequence[Opening], today: date) -> None:
        self.book.people[person] = True
        for opening in openings:
            self._open(person, opening, today, None)

    def _require_active(self, person: str) -> None:
        if person not in self.book.people:
            raise UnknownParty(person)
        if not self.book.people[person]:
            raise NotActive(person)

    def _find_open(self, number: int) -> Promise:
        if number not in self.book.promises:
            raise UnknownParty(number)
        require_open(self.book.promises[number].state)
        return self.book.promises[number]

    def _open(self, person: str, opening: Opening, today: date, follows: Promise | None) -> None:
        latest_on = max(self.terms.find_latest_on(opening.kind, today), today)
        due_on = opening.due_on or latest_on
        if not today <= due_on <= latest_on:
            raise TooLate(due_on)
        ladder = self.terms.find_ladder(opening.kind)
        renewals = 0
        if follows:
            again = follows.kind == opening.kind
            renewals = count_renewals(same_kind=again, settled_as=follows.state, renewals=follows.renewals)
        number = len(self.book.promises) + 1
        self.book.promises[number] = Promise(
            number=number,
            kind=opening.kind,
            beneficiary=person,
            owner=opening.owner,
            due_on=due_on,
            amount=get_kind(opening.kind).amount,
            renewals=renewals,
            alert_on=find_first_alert_on(ladder, due_on=due_on, opened_on=today, renewals=renewals),
        )

    def _close(self, number: int, state: str) -> None:
        self.book.promises[number] = replace(self.book.promises[number], state=state, alert_on=None)
        if state != KEPT:
            for key, draw in self.book.draws.items():
                if draw.promise == number:
                    self.book.draws[key] = replace(draw, returned=True)

    def _follow_up(self, number: int, successor: Opening | None, today: date) -> None:
        promise = self.book.promises[number]
        promised = {each.kind for each in self.book.list_open(beneficiary=promise.beneficiary)}
        kinds = list_followers(self.terms.list_followers(promise.kind), promised=promised)
        for opening in [successor] if successor else [Opening(kind=kind, owner=promise.owner) for kind in kinds]:
            self._open(promise.beneficiary, opening, today, promise)

    def _move(self, promises: Sequence[Promise], to: str, today: date) -> None:
        """Change the owner; a colleague (not a team) gets a warm handover for each person in the book, once."""
        moved = [promise for promise in promises if promise.owner != to]
        for promise in moved:
            self.book.promises[promise.number] = replace(promise, owner=to)
        told = {each.beneficiary for each in self.book.list_open(owner=to) if each.kind == "handover"}
        for person in sorted({each.beneficiary for each in moved} - told):
            if self.book.people[person] and not to.startswith("team"):
                self._open(person, Opening(kind="handover", owner=to), today, None)


__all__ = ["OPEN", "MemoryLedger", "Opening"]
