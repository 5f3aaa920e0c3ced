"""The rules of one promise: settled once, kept by what counts, late after its day, told up the ladder."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compute.promises.paper import TODAY

from sluitend.compute.promises.errors import NotEnough, NotOpen, UnknownKind
from sluitend.compute.promises.kind import Evidence, Rung, count_listed
from sluitend.compute.promises.kinds import get_kind, list_kinds
from sluitend.compute.promises.rules import (
    BROKEN,
    KEPT,
    OPEN,
    RELEASED,
    RENEWALS_BEFORE_ALARM,
    SETTLED,
    add_evidence,
    count_renewals,
    find_alert_on,
    find_first_alert_on,
    is_late,
    list_followers,
    require_open,
)

STEP = get_kind("plan_step")
LADDER = (Rung(late_days=1, to="owner", by="list"), Rung(late_days=14, to="team_lead", by="message"))
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
LADDERS = st.lists(st.integers(0, 400), unique=True, max_size=5).map(
    lambda days: tuple(Rung(late_days=late, to="owner", by="list") for late in sorted(days))
)


def test_an_open_promise_may_be_settled() -> None:
    require_open(OPEN)


@pytest.mark.parametrize("state", SETTLED)
def test_a_settled_promise_is_never_settled_again(state: str) -> None:
    with pytest.raises(NotOpen, match=state):
        require_open(state)


def test_listed_evidence_counts_for_its_amount_and_other_evidence_for_nothing() -> None:
    assert count_listed(STEP, Evidence(kind="done", amount=4)) == 4
    assert count_listed(STEP, Evidence(kind="voicemail", amount=4)) == 0


def test_half_of_the_evidence_leaves_a_promise_open() -> None:
    assert add_evidence(STEP, amount=3, kept_amount=0, evidence=Evidence(kind="done", amount=2)) == (2, OPEN)


def test_all_of_the_evidence_keeps_a_promise() -> None:
    assert add_evidence(STEP, amount=3, kept_amount=2, evidence=Evidence(kind="done")) == (3, KEPT)


@pytest.mark.parametrize("evidence", [Evidence(kind="hoped"), Evidence(kind="done", amount=0)])
def test_evidence_that_does_not_count_is_refused(evidence: Evidence) -> None:
    with pytest.raises(NotEnough):
        add_evidence(STEP, amount=1, kept_amount=0, evidence=evidence)


@given(st.integers(1, 50), st.lists(st.integers(1, 20), min_size=1, max_size=30))
def test_what_is_kept_never_falls_and_never_passes_what_was_promised(amount: int, parts: list[int]) -> None:
    kept, state = 0, OPEN
    for part in parts:
        before = kept
        kept, state = add_evidence(STEP, amount=amount, kept_amount=kept, evidence=Evidence(kind="done", amount=part))
        assert before <= kept <= amount
    assert (state == KEPT) == (kept == amount) == (sum(parts) >= amount)


def test_a_kind_may_weigh_evidence_in_its_own_way() -> None:
    double = replace(STEP, counts=lambda kind, evidence: 2 * evidence.amount)
    assert add_evidence(double, amount=4, kept_amount=0, evidence=Evidence(kind="done", amount=2)) == (
        4,
        KEPT,
    )


def test_a_promise_is_late_the_day_after_its_day() -> None:
    assert not is_late(state=OPEN, due_on=TODAY, today=TODAY)
    assert is_late(state=OPEN, due_on=TODAY, today=TODAY + timedelta(days=1))


@pytest.mark.parametrize("state", SETTLED)
def test_a_settled_promise_is_never_late(state: str) -> None:
    assert not is_late(state=state, due_on=TODAY, today=TODAY + timedelta(days=400))


def test_each_rung_is_told_on_its_own_day_and_nothing_above_the_top() -> None:
    told = [find_alert_on(LADDER, rung=rung, due_on=TODAY) for rung in range(3)]
    assert told == [date(2026, 11, 24), date(2026, 12, 7), None]


@given(LADDERS, DAYS)
def test_the_days_of_a_ladder_only_go_up(ladder: tuple[Rung, ...], due_on: date) -> None:
    days = [find_alert_on(ladder, rung=rung, due_on=due_on) for rung in range(len(ladder))]
    assert days == sorted(days)
    assert find_alert_on(ladder, rung=len(ladder), due_on=due_on) is None


@given(LADDERS, DAYS, st.integers(0, 6))
def test_a_promise_renewed_too_often_goes_up_the_ladder_at_once(
    ladder: tuple[Rung, ...], due_on: date, renewals: int
) -> None:
    opened_on = due_on - timedelta(days=30)
    alert_on = find_first_alert_on(ladder, due_on=due_on, opened_on=opened_on, renewals=renewals)
    usual_on = find_alert_on(ladder, rung=0, due_on=due_on)
    assert alert_on == (opened_on if ladder and renewals >= RENEWALS_BEFORE_ALARM else usual_on)


@pytest.mark.parametrize(
    ("same_kind", "settled_as", "renewals"),
    [(True, BROKEN, 3), (True, RELEASED, 3), (True, KEPT, 0), (False, BROKEN, 0), (False, KEPT, 0)],
)
def test_renewals_count_the_same_promise_made_again_without_being_kept(
    same_kind: bool, settled_as: str, renewals: int
) -> None:
    assert count_renewals(same_kind=same_kind, settled_as=settled_as, renewals=2) == renewals


@pytest.mark.parametrize("code", ["nothing_of_the_kind", "", "__init__", "../rules"])
def test_a_kind_without_a_file_is_unknown(code: str) -> None:
    with pytest.raises(UnknownKind):
        get_kind(code)


def test_kinds_are_listed_in_order_of_their_code() -> None:
    assert list(list_kinds()) == sorted(list_kinds())


def test_what_is_promised_already_does_not_follow_once_more() -> None:
    asked = ("plan", "plan_step")
    assert list_followers(asked, promised=()) == ["plan", "plan_step"]
    assert list_followers(asked, promised={"plan_step", "offer"}) == ["plan"]
