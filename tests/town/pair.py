"""Two ledgers side by side: every step is done on paper and in PostgreSQL, and must come out the same in both."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.db import connection
from tests.compute.promises.paper import PolicyTerms
from tests.standing import AT, House
from tests.town.racing import recount

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises import memory
from sluitend.compute.promises.book import Book, Draw, Promise, check_book, list_breaches
from sluitend.compute.promises.errors import PromiseError
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.memory import MemoryLedger
from sluitend.gate.errors import Refusal

Rows = list[tuple[Any, ...]]
# What the paper calls by another name than the gate.
SAME = {"unknown_party": "not_found"}
PEOPLE = """
    SELECT person.party_id, person.active, person.covered_by_id
    FROM parties_person person JOIN parties_party party ON party.id = person.party_id ORDER BY person.party_id
"""
PROMISES = """
    SELECT promise.id, beneficiary_id, kind, owner_id, due_on, amount, state, kept_amount, renewals, rung, alert_on
    FROM ledger_promise promise JOIN parties_person person ON person.party_id = promise.beneficiary_id
    ORDER BY promise.id
"""
DRAWS = "SELECT id, promise_id, means_id, amount, returned_at IS NOT NULL FROM ledger_draw ORDER BY id"
PRESENT = "SELECT id, present FROM parties_party WHERE id = ANY(%s) ORDER BY id"


class Different(AssertionError):
    """The two ledgers do not agree, or both are wrong."""


@dataclass
class Pair:
    """One town in two books; `ids` gives the number in the database of each name on paper."""

    organisation_id: int
    ids: dict[str, int]
    paper: MemoryLedger
    staff: list[str]
    teams: list[str]
    at: datetime = AT
    cover: dict[str, str | None] = field(default_factory=dict)
    away: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    references: list[str] = field(default_factory=list)
    promise_ids: list[int] = field(default_factory=list)
    draw_ids: list[int] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def today(self) -> date:
        return find_day(self.at)

    @property
    def book(self) -> Book:
        return self.paper.book

    def give_name(self, prefix: str) -> str:
        return f"{prefix}{next(self.numbers):04}"

    def do(self, step: str, on_paper: Callable[[], None], in_book: Callable[[], object]) -> bool:
        """Do one step in both; tells whether it was done, and raises `Different` when they do not agree."""
        self.steps.append(f"{self.today} {step}")
        expected, found = _ask_paper(on_paper), _ask_book(in_book)
        if found not in expected:
            raise Different(f"paper says {sorted(expected)}, the book says {found!r}")
        return found == "done"

    def compare(self) -> None:
        """Raise `Different` unless both books hold the same, and nobody is uncovered nor anything overdrawn."""
        self._move_cover()
        for name, on_paper, in_book in self._list_pages():
            if on_paper != in_book:
                raise Different(_show_difference(name, on_paper, in_book))
        if recount() != (0, 0):
            raise Different(f"uncovered, overdrawn: {recount()}")

    def _list_pages(self) -> Iterator[tuple[str, Rows, Rows]]:
        """Give each page on paper and in the database, in the numbers of the database; both number in order."""
        ids, book = self.ids, self.book
        people = [(ids[name], active, ids.get(self.cover[name] or "")) for name, active in book.people.items()]
        yield "people", people, read(PEOPLE)
        promises = read(PROMISES)
        self.promise_ids = [row[0] for row in promises]
        values = [self._list_values(each) for each in book.promises.values()]
        yield "promises", values, [row[1:] for row in promises]
        draws = read(DRAWS)
        self.draw_ids = [row[0] for row in draws]
        yield "draws", [self._list_draw(each) for each in book.draws.values()], [row[1:] for row in draws]
        present = sorted((ids[name], there) for name, there in book.present.items())
        yield "present", present, read(PRESENT, [[number for number, _ in present]])

    def _list_values(self, each: Promise) -> tuple[Any, ...]:
        who, owner = self.ids[each.beneficiary], self.ids[each.owner]
        kept = (each.state, each.kept_amount, each.renewals, each.rung, each.alert_on)
        return (who, each.kind, owner, each.due_on, each.amount, *kept)

    def _list_draw(self, each: Draw) -> tuple[Any, ...]:
        return (self.promise_ids[each.promise - 1], self.ids[each.means], each.amount, each.returned)

    def _move_cover(self) -> None:
        """Whoever covered goes on doing so; otherwise the owner of the covering promise that is due first.

        Of whoever left it is who still owes them an answer.
        """
        covering: dict[str, list[tuple[date, int, str]]] = {name: [] for name in self.book.people}
        for each in self.book.list_open():
            kind = get_kind(each.kind)
            if kind.covers if self.book.people[each.beneficiary] else kind.outlasts:
                covering[each.beneficiary].append((each.due_on, each.number, each.owner))
        for person, found in covering.items():
            if self.cover.get(person) not in {owner for _, _, owner in found}:
                self.cover[person] = min(found)[2] if found else None


def found_pair(house: House) -> Pair:
    """Begin a town: the owners of the standing house, in a book on paper too."""
    ids = {
        "coach": house.coach.party_id or 0,
        "colleague": house.colleague.party_id or 0,
        "stranger": house.stranger.party_id or 0,
        "team north": house.team,
        "team south": house.other_team,
    }
    paper = MemoryLedger(terms=PolicyTerms(settings.PACKS["national"].promise))
    for name in ids:
        paper.add_owner(name)
    names = list(ids)
    return Pair(organisation_id=house.municipality, ids=ids, paper=paper, staff=names[:3], teams=names[3:])


@contextmanager
def told_by(seed: object, pair: Pair) -> Iterator[None]:
    """Say which seed and which steps led to a difference."""
    try:
        yield
    except Exception as fault:
        fault.add_note(f"seed {seed}, {len(pair.steps)} steps:\n" + "\n".join(pair.steps))
        raise


def _ask_paper(work: Callable[[], None]) -> set[str]:
    """Give the outcomes that are right: done, or the code of any rule that the step would break."""
    codes: set[str] = set()

    def watch(before: dict[str, bool], after: Book) -> None:
        codes.update(breach.code for breach in list_breaches(before, after))
        check_book(before, after)

    with patch.object(memory, "check_book", watch):
        try:
            work()
        except PromiseError as refused:
            return codes or {SAME.get(refused.code, refused.code)}
    return {"done"}


def _ask_book(work: Callable[[], object]) -> str:
    try:
        work()
    except Refusal as refused:
        return refused.code
    return "done"


def read(sql: str, values: list[Any] | None = None) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def _show_difference(name: str, on_paper: Rows, in_book: Rows) -> str:
    lines = [f"paper {row}" for row in on_paper if row not in in_book]
    lines += [f"book  {row}" for row in in_book if row not in on_paper]
    return f"{name} differ:\n" + "\n".join(lines or ["the order of the rows"])


def pass_days(pair: Pair, days: int) -> None:
    """Let the clock run; a minute at least, as no two acts are at one moment."""
    pair.at += timedelta(days=days, minutes=1)
