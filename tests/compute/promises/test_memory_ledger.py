"""The reference ledger: each act does what it says, all of it or nothing."""

from datetime import date, timedelta

import pytest
from tests.compute.promises.paper import TODAY, open_paper

from sluitend.compute.promises.book import Promise
from sluitend.compute.promises.errors import (
    NotActive,
    NotEnough,
    NotOpen,
    OutOfPeriod,
    OwnerAbsent,
    PromiseError,
    StillActive,
    StillOwning,
    TooLate,
    Uncovered,
    Unfunded,
    UnknownParty,
)
from sluitend.compute.promises.kind import Evidence
from sluitend.compute.promises.memory import MemoryLedger, Opening

REACHED = Evidence(kind="reached")
HANDOVER = Opening(kind="handover", owner="coach")
ANSWER = Opening(kind="rights_request", owner="coach")


@pytest.fixture
def ledger() -> MemoryLedger:
    return open_paper()


def draw(ledger: MemoryLedger, number: int, *, amount: int) -> None:
    ledger.draw(number, means="bus", amount=amount, today=TODAY)


def refuse(ledger: MemoryLedger, error: type[PromiseError], act: str, *args: object, **asked: object) -> None:
    """See that an act is refused with this error, and that the book is as it was."""
    before = ledger.book.copy()
    with pytest.raises(error):
        getattr(ledger, act)(*args, **asked)
    assert ledger.book == before


def open_of(ledger: MemoryLedger, person: str = "noor") -> list[Promise]:
    return ledger.book.list_open(beneficiary=person)


def test_whoever_comes_in_is_covered_at_once(ledger: MemoryLedger) -> None:
    [promise] = open_of(ledger)
    assert (promise.kind, promise.owner, promise.due_on) == ("invitation", "coach", date(2027, 11, 23))
    assert ledger.book.list_uncovered() == []


def test_nobody_comes_in_without_cover(ledger: MemoryLedger) -> None:
    refuse(ledger, Uncovered, "admit", "sam", openings=[HANDOVER], today=TODAY)
    refuse(ledger, Uncovered, "admit", "sam", openings=[], today=TODAY)


def test_whoever_left_comes_back_covered(ledger: MemoryLedger) -> None:
    opening = Opening(kind="invitation", owner="coach")
    refuse(ledger, StillActive, "readmit", "noor", openings=[opening], today=TODAY)
    refuse(ledger, UnknownParty, "readmit", "nobody", openings=[opening], today=TODAY)
    ledger.discharge("noor", today=TODAY)
    refuse(ledger, Uncovered, "readmit", "noor", openings=[HANDOVER], today=TODAY)
    ledger.readmit("noor", openings=[opening], today=TODAY)
    assert [promise.kind for promise in open_of(ledger)] == ["invitation"]


def test_a_promise_is_made_within_its_term_only(ledger: MemoryLedger) -> None:
    for day in (TODAY - timedelta(days=1), date(2026, 12, 8)):
        opening = Opening(kind="handover", owner="coach", due_on=day)
        refuse(ledger, TooLate, "make", "noor", opening=opening, today=TODAY)


def test_a_stranger_is_promised_nothing(ledger: MemoryLedger) -> None:
    refuse(ledger, UnknownParty, "make", "nobody", opening=HANDOVER, today=TODAY)
    refuse(ledger, UnknownParty, "discharge", "nobody", today=TODAY)


def test_an_absent_owner_takes_nothing_on(ledger: MemoryLedger) -> None:
    ledger.leave("colleague")
    opening = Opening(kind="handover", owner="colleague")
    refuse(ledger, OwnerAbsent, "make", "noor", opening=opening, today=TODAY)
    refuse(ledger, OwnerAbsent, "hand_over_person", "noor", to="colleague", today=TODAY)


def test_an_owner_who_comes_back_takes_on_again(ledger: MemoryLedger) -> None:
    ledger.leave("colleague")
    ledger.come_back("colleague")
    ledger.hand_over_person("noor", to="colleague", today=TODAY)
    assert {promise.owner for promise in open_of(ledger)} == {"colleague"}


def test_nobody_leaves_while_owning(ledger: MemoryLedger) -> None:
    refuse(ledger, StillOwning, "leave", "coach")
    ledger.hand_over_caseload("coach", to="team", today=TODAY)
    ledger.leave("coach")


def test_a_kept_promise_is_followed_by_what_the_policy_says(ledger: MemoryLedger) -> None:
    ledger.keep(1, evidence=REACHED, today=TODAY)
    assert ledger.book.promises[1].state == "kept"
    assert [(promise.kind, promise.renewals) for promise in open_of(ledger)] == [("invitation", 0)]


def test_what_the_policy_asks_does_not_follow_when_it_is_promised_already(ledger: MemoryLedger) -> None:
    ledger.make("noor", opening=Opening(kind="invitation", owner="team"), today=TODAY)
    ledger.keep(1, evidence=REACHED, today=TODAY)
    assert [promise.number for promise in open_of(ledger)] == [2]


def test_a_chosen_successor_comes_instead_of_what_the_policy_says(ledger: MemoryLedger) -> None:
    ledger.keep(1, evidence=REACHED, today=TODAY, successor=Opening(kind="plan", owner="team"))
    assert [promise.kind for promise in open_of(ledger)] == ["plan"]


def test_what_does_not_count_keeps_nothing(ledger: MemoryLedger) -> None:
    refuse(ledger, NotEnough, "keep", 1, evidence=Evidence(kind="voicemail"), today=TODAY)


def test_a_promise_is_settled_once(ledger: MemoryLedger) -> None:
    ledger.keep(1, evidence=REACHED, today=TODAY)
    refuse(ledger, NotOpen, "keep", 1, evidence=REACHED, today=TODAY)
    refuse(ledger, NotOpen, "fail", 1, state="broken", today=TODAY)
    refuse(ledger, UnknownParty, "keep", 99, evidence=REACHED, today=TODAY)


@pytest.mark.parametrize("state", ["broken", "released"])
def test_the_last_promise_is_not_dropped_without_a_successor(ledger: MemoryLedger, state: str) -> None:
    refuse(ledger, Uncovered, "fail", 1, state=state, today=TODAY)
    ledger.fail(1, state=state, today=TODAY, successor=Opening(kind="invitation", owner="coach"))
    assert [promise.renewals for promise in open_of(ledger)] == [1]


def test_failing_means_broken_or_released_and_nothing_else(ledger: MemoryLedger) -> None:
    refuse(ledger, NotOpen, "fail", 1, state="kept", today=TODAY)


def test_the_third_renewal_goes_up_the_ladder_at_once(ledger: MemoryLedger) -> None:
    for number in (1, 2, 3):
        ledger.fail(number, state="broken", today=TODAY, successor=Opening(kind="invitation", owner="coach"))
    assert [(promise.renewals, promise.alert_on) for promise in open_of(ledger)] == [(3, TODAY)]


def test_leaving_the_book_releases_everything(ledger: MemoryLedger) -> None:
    ledger.make("noor", opening=HANDOVER, today=TODAY)
    ledger.discharge("noor", today=TODAY)
    assert {promise.state for promise in ledger.book.promises.values()} == {"released"}
    assert ledger.book.people == {"noor": False}
    refuse(ledger, NotActive, "discharge", "noor", today=TODAY)
    refuse(ledger, NotActive, "make", "noor", opening=HANDOVER, today=TODAY)


def test_an_answer_stays_owed_to_whoever_leaves(ledger: MemoryLedger) -> None:
    ledger.make("noor", opening=ANSWER, today=TODAY)
    ledger.discharge("noor", today=TODAY)
    assert [promise.kind for promise in open_of(ledger)] == ["rights_request"]
    assert ledger.book.list_uncovered() == []


def test_whoever_left_is_owed_an_answer_and_nothing_else(ledger: MemoryLedger) -> None:
    ledger.discharge("noor", today=TODAY)
    refuse(ledger, UnknownParty, "make", "nobody", opening=ANSWER, today=TODAY)
    ledger.make("noor", opening=ANSWER, today=TODAY)
    successor = Opening(kind="invitation", owner="coach")
    refuse(ledger, NotActive, "fail", 2, state="broken", today=TODAY, successor=successor)
    ledger.fail(2, state="broken", today=TODAY, successor=ANSWER)
    assert [(promise.kind, promise.renewals) for promise in open_of(ledger)] == [("rights_request", 1)]


def test_an_answer_to_whoever_left_is_handed_over_without_a_story(ledger: MemoryLedger) -> None:
    ledger.discharge("noor", today=TODAY)
    ledger.make("noor", opening=ANSWER, today=TODAY)
    ledger.hand_over_caseload("coach", to="colleague", today=TODAY)
    assert [(promise.kind, promise.owner) for promise in open_of(ledger)] == [("rights_request", "colleague")]


def test_whoever_finds_work_stays_with_aftercare(ledger: MemoryLedger) -> None:
    ledger.discharge("noor", today=TODAY, aftercare=Opening(kind="aftercare_contact", owner="coach"))
    assert [promise.kind for promise in open_of(ledger)] == ["aftercare_contact"]
    assert ledger.book.people == {"noor": True}


def test_a_new_colleague_gets_one_warm_handover_for_each_person(ledger: MemoryLedger) -> None:
    ledger.make("noor", opening=Opening(kind="plan", owner="coach"), today=TODAY)
    ledger.hand_over_person("noor", to="colleague", today=TODAY)
    ledger.make("noor", opening=Opening(kind="plan", owner="coach"), today=TODAY)
    ledger.hand_over_caseload("coach", to="colleague", today=TODAY)
    assert [promise.kind for promise in open_of(ledger)] == ["invitation", "plan", "handover", "plan"]


def test_a_team_needs_no_handover(ledger: MemoryLedger) -> None:
    ledger.hand_over_person("noor", to="team", today=TODAY)
    assert [(promise.kind, promise.owner) for promise in open_of(ledger)] == [("invitation", "team")]


def test_handing_over_to_whoever_owns_already_changes_nothing(ledger: MemoryLedger) -> None:
    refuse(ledger, UnknownParty, "hand_over_person", "noor", to="coach", today=TODAY)
    before = ledger.book.copy()
    ledger.hand_over_caseload("coach", to="coach", today=TODAY)
    assert ledger.book == before


def test_no_more_is_drawn_than_there_is(ledger: MemoryLedger) -> None:
    ledger.add_means("bus", amount=2, from_on=TODAY, until_on=TODAY)
    draw(ledger, 1, amount=2)
    refuse(ledger, Unfunded, "draw", 1, means="bus", amount=1, today=TODAY)
    refuse(ledger, UnknownParty, "draw", 1, means="train", amount=1, today=TODAY)


@pytest.mark.parametrize("days", [-1, 31])
def test_nothing_is_drawn_before_a_means_begins_or_after_it_ends(ledger: MemoryLedger, days: int) -> None:
    ledger.add_means("bus", amount=2, from_on=TODAY, until_on=TODAY + timedelta(days=30))
    refuse(ledger, OutOfPeriod, "draw", 1, means="bus", amount=1, today=TODAY + timedelta(days=days))
    for within in (0, 30):
        ledger.draw(1, means="bus", amount=1, today=TODAY + timedelta(days=within))


def test_what_is_given_back_can_be_drawn_again(ledger: MemoryLedger) -> None:
    ledger.add_means("bus", amount=2, from_on=TODAY, until_on=TODAY)
    draw(ledger, 1, amount=2)
    ledger.give_back(0)
    refuse(ledger, UnknownParty, "give_back", 0)
    refuse(ledger, UnknownParty, "give_back", 1)
    draw(ledger, 1, amount=2)


@pytest.mark.parametrize(("state", "left"), [("kept", 0), ("broken", 2)])
def test_only_what_is_kept_has_been_spent(ledger: MemoryLedger, state: str, left: int) -> None:
    ledger.add_means("bus", amount=3, from_on=TODAY, until_on=TODAY)
    ledger.make("noor", opening=HANDOVER, today=TODAY)
    draw(ledger, 1, amount=1)
    draw(ledger, 2, amount=2)
    if state == "kept":
        ledger.keep(2, evidence=Evidence(kind="read"), today=TODAY)
    else:
        ledger.fail(2, state=state, today=TODAY)
    standing = sum(draw.amount for draw in ledger.book.draws.values() if not draw.returned)
    assert 3 - standing == left


def test_a_sweep_tells_one_rung_a_round_until_the_top(ledger: MemoryLedger) -> None:
    due_on = ledger.book.promises[1].due_on
    days = [due_on, due_on + timedelta(days=1), due_on + timedelta(days=40)]
    rungs = []
    for today in [*days, *days[2:] * 3]:
        ledger.sweep(today=today)
        rungs.append(ledger.book.promises[1].rung)
    assert rungs == [0, 1, 2, 3, 3, 3]
    assert ledger.book.promises[1].alert_on is None
