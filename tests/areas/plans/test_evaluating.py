"""Evaluating: both sides look back on a day that was promised, and the next day is promised in the same act."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.plans.actions import LookBack, comment_on_plan, evaluate_plan
from sluitend.areas.plans.models import PlanComment, PlanEvaluation
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Evidence, Promise

LATER = AT + timedelta(days=90)


SAID = LookBack(
    resident_words="Ik leer veel",
    municipality_words="Gaat goed, iets langzamer",
    standings={1: "under_way", 2: "stuck"},
)


def evaluate(desk: Desk, *, at: datetime = LATER, **more: object) -> int:
    look_back = replace(SAID, **more)  # type: ignore[arg-type]
    return evaluate_plan(actor=desk.coach, at=at, person_id=desk.person, look_back=look_back)


def test_an_agreed_plan_is_looked_back_on_within_half_a_year(desk: Desk) -> None:
    desk.agree()
    promise = Promise.objects.get(kind="plan_evaluation")
    assert (promise.due_on.isoformat(), promise.owner_id) == ("2027-05-23", desk.coach.party_id)
    assert not promise.covers


def test_a_new_version_keeps_the_day_on_which_both_look_back(desk: Desk) -> None:
    desk.agree()
    desk.start()
    desk.conclude()
    assert Promise.objects.filter(kind="plan_evaluation").count() == 1


def test_what_was_concluded_is_kept_and_the_next_time_is_promised(desk: Desk) -> None:
    desk.agree()
    evaluate(desk)
    first, second = Promise.objects.filter(kind="plan_evaluation").order_by("id")
    assert (first.state, second.state, second.follows_id) == ("kept", "open", first.id)
    assert Evidence.objects.get(promise=first).reference == "versie 1"
    assert PlanEvaluation.objects.get().promise_id == first.id
    assert second.due_on > first.due_on


def test_what_each_side_said_how_goals_stand_and_what_changes_can_be_read_back(desk: Desk) -> None:
    desk.agree()
    evaluate(desk, changes="Kleinere stappen")
    [row] = desk.read(at=LATER).evaluations
    assert (row.resident_words, row.municipality_words) == ("Ik leer veel", "Gaat goed, iets langzamer")
    assert (row.version, row.changes, row.at) == (1, "Kleinere stappen", LATER)
    assert row.standings == (("Werk in de zorg", "under_way"), ("Nederlands leren", "stuck"))


def test_earlier_evaluations_stay_when_a_next_version_holds(desk: Desk) -> None:
    desk.agree()
    evaluate(desk, at=AT)
    desk.start()
    desk.conclude()
    evaluate(desk, resident_words="Nu gaat het vanzelf", standings={})
    assert [(row.version, len(row.standings)) for row in desk.read(at=LATER).evaluations] == [(2, 0), (1, 2)]
    assert [row.resident_words for row in desk.read(1, at=LATER).plan.evaluations] == ["Ik leer veel"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"resident_words": " "},
        {"municipality_words": ""},
        {"standings": {3: "reached"}},
        {"standings": {0: "reached"}},
        {"standings": {1: "hopeless"}},
    ],
)
def test_an_evaluation_is_of_both_sides_and_of_the_goals_of_the_plan(desk: Desk, wrong: dict[str, object]) -> None:
    desk.agree()
    with refused("invalid"):
        evaluate(desk, **wrong)
    assert not PlanEvaluation.objects.exists()


def test_without_an_agreed_plan_there_is_nothing_to_look_back_on(desk: Desk) -> None:
    desk.propose()
    with refused("plan_moved_on"):
        evaluate(desk)


def test_without_a_day_that_was_promised_there_is_nothing_to_settle(desk: Desk) -> None:
    desk.agree()
    waiting = Promise.objects.get(kind="plan_evaluation")
    released = Settling(state="released", reason="no_longer_needed")
    settle_promise(actor=desk.coach, at=AT, promise_id=waiting.id, settling=released)
    with refused("not_open"):
        evaluate(desk)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_evaluates(desk: Desk, house: House, who: str) -> None:
    desk.agree()
    with refused("not_found"):
        evaluate_plan(actor=getattr(house, who), at=LATER, person_id=desk.person, look_back=SAID)


def test_a_resident_says_what_they_think_of_a_version(desk: Desk) -> None:
    desk.propose()
    comment_on_plan(actor=desk.resident, at=AT, person_id=desk.person, version=1, words=" Liever 's ochtends ")
    [comment] = desk.read().plan.comments
    assert (comment.words, comment.at) == ("Liever 's ochtends", AT)
    assert PlanComment.objects.get().by_id == desk.person


def test_an_empty_comment_or_one_on_a_draft_is_refused(desk: Desk) -> None:
    desk.draft()
    with refused("not_found"):
        comment_on_plan(actor=desk.resident, at=AT, person_id=desk.person, version=1, words="Mooi")
    desk.conclude()
    with refused("invalid"):
        comment_on_plan(actor=desk.resident, at=AT, person_id=desk.person, version=1, words=" ")


def test_nobody_comments_for_somebody_else(desk: Desk, house: House) -> None:
    desk.propose()
    other = Desk(house, house.admit())
    with refused("not_found"):
        comment_on_plan(actor=other.resident, at=AT, person_id=desk.person, version=1, words="Mooi")
