"""What the database refuses of plans by itself, even if every act erred."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from tests.areas.plans.planning import NEXT_WEEK, Desk
from tests.standing import AT, TODAY

from sluitend.areas.plans.models import Plan, PlanStep


def refuse(rule: str, work: Callable[[], object]) -> None:
    """See that the database itself stops this, in the name of the rule."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        work()
    assert caught.value.__cause__.diag.constraint_name == rule  # type: ignore[union-attr]


@pytest.mark.parametrize("state", ["draft", "proposed", "agreed"])
def test_one_version_is_in_each_running_state(desk: Desk, state: str) -> None:
    {"draft": desk.draft, "proposed": desk.propose, "agreed": desk.agree}[state]()
    second = Plan.objects.get()
    second.pk, second.version = None, 2
    refuse(f"one_{state}_plan", second.save)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("known_plan_state", {"state": "lost"}),
        ("proposed_by_one_side", {"state": "proposed"}),
        ("agreed_by_both_sides", {"agreed_at": None, "signed_how": "", "signed_on": None, "signed_place": ""}),
        ("agreed_by_both_sides", {"proposed_at": None}),
        ("signed_where_and_when", {"signed_place": ""}),
        ("signed_where_and_when", {"signed_how": "portal"}),
        ("ended_plan_has_a_moment", {"state": "superseded"}),
        ("withdrawn_with_a_reason", {"state": "withdrawn", "ended_at": AT, "ended_side": "resident"}),
        ("withdrawn_with_a_reason", {"ended_because": "zomaar"}),
        ("proposed_stays_as_it_is", {"goals": "Iets anders"}),
    ],
)
def test_an_agreed_version_bears_both_marks(desk: Desk, rule: str, change: dict[str, object]) -> None:
    desk.agree()
    refuse(rule, lambda: Plan.objects.update(**change))


def test_a_proposal_bears_one_mark(desk: Desk) -> None:
    desk.propose()
    refuse("proposed_by_one_side", lambda: Plan.objects.update(proposed_at=None))


def test_a_draft_bears_no_mark(desk: Desk) -> None:
    desk.draft()
    refuse("draft_bears_no_mark", lambda: Plan.objects.update(proposed_at=AT))


@pytest.mark.parametrize("change", [{"words": "Iets anders"}, {"by_on": TODAY}, {"place": 9}])
def test_what_both_sides_can_read_stays_as_it_is(desk: Desk, change: dict[str, object]) -> None:
    desk.propose()
    refuse("proposed_stays_as_it_is", lambda: PlanStep.objects.filter(side="resident").update(**change))


def test_no_step_is_added_to_what_was_proposed(desk: Desk) -> None:
    desk.propose()
    step = {"plan": Plan.objects.get(), "place": 8, "side": "resident", "words": "Meer", "by_on": NEXT_WEEK}
    refuse("proposed_stays_as_it_is", lambda: PlanStep.objects.create(**step))


def test_a_step_is_of_one_side(desk: Desk) -> None:
    desk.agree()
    ours, theirs = PlanStep.objects.filter(side="municipality"), PlanStep.objects.filter(side="resident")
    refuse("step_is_of_one_side", lambda: ours.update(done_on=TODAY))
    refuse("step_is_of_one_side", lambda: theirs.update(promise=ours.get().promise))
    refuse("step_is_of_one_side", lambda: theirs.update(started_on=TODAY))
