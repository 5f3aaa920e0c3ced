"""The pages and their invariants: whatever the order of acts, everybody is covered and all is funded."""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compute.promises.paper import TODAY, open_paper

from sluitend.compute.promises.book import Book, Draw, Means, Promise, check_book, list_breaches
from sluitend.compute.promises.errors import OwnerAbsent, PromiseError
from sluitend.compute.promises.kind import Evidence
from sluitend.compute.promises.memory import MemoryLedger, Opening

KINDS = ("invitation", "plan", "plan_step", "handover")
EVIDENCE = ("reached", "agreed", "done", "read")
OWNERS = ("coach", "colleague", "team")
BUS = Means(amount=1, from_on=TODAY, until_on=TODAY)


def take_step(ledger: MemoryLedger, chance: Random) -> None:
    """Do one act with whatever comes up; the rules may refuse it."""
    number = chance.randint(1, len(ledger.book.promises) + 1)
    opening = Opening(kind=chance.choice(KINDS), owner=chance.choice(OWNERS))
    person = f"person {chance.randint(1, 4)}"
    today = TODAY + timedelta(days=chance.randint(0, 500))
    successor = chance.choice((None, opening))
    evidence = Evidence(kind=chance.choice(EVIDENCE))
    act = chance.choice(
        (
            lambda: ledger.admit(person, openings=[opening], today=today),
            lambda: ledger.make(person, opening=opening, today=today),
            lambda: ledger.keep(number, evidence=evidence, today=today, successor=successor),
            lambda: ledger.fail(number, state="broken", today=today, successor=successor),
            lambda: ledger.discharge(person, today=today, aftercare=successor),
            lambda: ledger.hand_over_person(person, to=opening.owner, today=today),
            lambda: ledger.hand_over_caseload(chance.choice(OWNERS), to=opening.owner, today=today),
            lambda: ledger.leave(opening.owner),
            lambda: ledger.come_back(opening.owner),
            lambda: ledger.draw(number, means="bus", amount=chance.randint(1, 3), today=today),
            lambda: ledger.give_back(chance.randint(0, 3)),
            lambda: ledger.sweep(today=today),
        )
    )
    act()


@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_no_row_of_acts_leaves_anybody_uncovered_or_any_means_overdrawn(chance: Random, steps: int) -> None:
    ledger = open_paper()
    ledger.add_means("bus", amount=4, from_on=TODAY, until_on=TODAY + timedelta(days=300))
    for _ in range(steps):
        before = ledger.book.copy()
        try:
            take_step(ledger, chance)
        except PromiseError:
            assert ledger.book == before
        assert list(list_breaches(before.present, ledger.book)) == []


def draft_promise(**changed: object) -> Promise:
    usual = {
        "number": 1,
        "kind": "plan",
        "beneficiary": "noor",
        "owner": "coach",
        "due_on": TODAY,
        "amount": 1,
    }
    return Promise(**(usual | changed))  # type: ignore[arg-type]


def list_codes(book: Book, *, before: dict[str, bool]) -> list[str]:
    return [breach.code for breach in list_breaches(before, book)]


def test_an_answer_may_be_owed_to_whoever_left() -> None:
    answer = draft_promise(kind="rights_request")
    book = Book(people={"noor": False}, present={"coach": True}, promises={1: answer})
    assert list_codes(book, before={"coach": True}) == []


def test_everything_that_is_wrong_is_told_at_once() -> None:
    book = Book(
        people={"noor": False, "sam": True},
        promises={1: draft_promise()},
        means={"bus": BUS},
        draws={0: Draw(promise=1, means="bus", amount=2)},
    )
    assert list_codes(book, before={}) == ["owner_absent", "not_active", "uncovered", "unfunded"]
    assert list_codes(book, before={"coach": True})[0] == "still_owning"
    with pytest.raises(OwnerAbsent):
        check_book({}, book)


def test_a_promise_of_an_absent_owner_covers_nobody() -> None:
    book = Book(people={"noor": True}, present={"coach": False}, promises={1: draft_promise()})
    assert book.list_uncovered() == ["noor"]


def test_a_handover_covers_nobody_by_itself() -> None:
    book = Book(people={"noor": True}, present={"coach": True}, promises={1: draft_promise(kind="handover")})
    assert book.list_uncovered() == ["noor"]


def test_what_was_given_back_is_not_counted_as_drawn() -> None:
    draws = {0: Draw(promise=1, means="bus", amount=2, returned=True)}
    assert Book(means={"bus": BUS}, draws=draws).list_overdrawn() == []


def test_open_promises_are_found_by_owner_and_by_person() -> None:
    book = Book(
        promises={
            1: draft_promise(),
            2: draft_promise(number=2, owner="team", beneficiary="sam"),
            3: draft_promise(number=3, state="kept"),
        }
    )
    assert [promise.number for promise in book.list_open()] == [1, 2]
    assert [promise.number for promise in book.list_open(owner="team")] == [2]
    assert [promise.number for promise in book.list_open(beneficiary="noor")] == [1]


def test_a_draft_is_a_book_of_its_own() -> None:
    book = Book(people={"noor": True})
    draft = book.copy()
    draft.people["noor"] = False
    assert book.people == {"noor": True}
