"""Evaluating: both sides look back on a day that was promised, and the next day is promised in the same act."""

from datetime import timedelta

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.plans.actions import comment_on_plan, evaluate_plan
from sluitend.areas.plans.models import PlanComment
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Evidence, Promise

LATER = AT + timedelta(days=90)


def evaluate(desk: Desk, words: str = "Gaat goed, iets langzamer") -> None:
    evaluate_plan(actor=desk.coach, at=LATER, person_id=desk.person, words=words)


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
    assert Evidence.objects.get(promise=first).reference == "Gaat goed, iets langzamer"
    assert second.due_on > first.due_on


def test_an_evaluation_says_something(desk: Desk) -> None:
    desk.agree()
    with refused("invalid"):
        evaluate(desk, " ")


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
        evaluate_plan(actor=getattr(house, who), at=LATER, person_id=desk.person, words="Goed")


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
