"""Withdrawing: either side takes its agreement back with a reason; what was promised stays, and a plan is owed."""

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.plans.actions import propose_plan, remove_plan_step, withdraw_plan
from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise


def withdraw(desk: Desk, version: int = 1, *, actor: Actor | None = None, **more: str) -> None:
    asked = {"because": "Past niet meer"} | more
    withdraw_plan(actor=actor or desk.coach, at=AT, person_id=desk.person, version=version, **asked)


def test_a_resident_withdraws_and_what_was_promised_stays(desk: Desk) -> None:
    desk.agree()
    owed = desk.kinds()
    withdraw(desk, actor=desk.resident)
    plan = Plan.objects.get()
    assert (plan.state, plan.ended_side, plan.ended_because) == ("withdrawn", "resident", "Past niet meer")
    assert plan.agreed_at == AT
    assert desk.kinds() == ["plan", *owed]


@pytest.mark.parametrize("side", ["municipality", "resident"])
def test_a_coach_writes_down_who_withdrew(desk: Desk, side: str) -> None:
    desk.agree()
    withdraw(desk, side=side)
    assert Plan.objects.get().ended_side == side


def test_a_resident_always_speaks_for_themselves(desk: Desk) -> None:
    desk.propose()
    withdraw(desk, actor=desk.resident, side="municipality")
    assert Plan.objects.get().ended_side == "resident"


def test_a_draft_that_leads_nowhere_can_be_withdrawn_by_whoever_writes_it(desk: Desk) -> None:
    desk.draft()
    with refused("not_found"):
        withdraw(desk, actor=desk.resident)
    withdraw(desk)
    assert desk.start() == 2


@pytest.mark.parametrize("wrong", [{"because": "  "}, {"side": "both"}])
def test_withdrawing_asks_for_a_side_and_a_reason(desk: Desk, wrong: dict[str, str]) -> None:
    desk.agree()
    with refused("invalid"):
        withdraw(desk, **wrong)


def test_what_has_ended_does_not_end_again(desk: Desk) -> None:
    desk.agree()
    withdraw(desk)
    with refused("plan_moved_on"):
        withdraw(desk)
    with refused("plan_moved_on"):
        desk.sign(1)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_withdraws_it(desk: Desk, house: House, who: str) -> None:
    desk.agree()
    with refused("not_found"):
        withdraw(desk, actor=getattr(house, who))


def test_whoever_withdrew_is_promised_a_next_plan(desk: Desk) -> None:
    desk.agree()
    withdraw(desk, actor=desk.resident)
    promise = Promise.objects.get(kind="plan", state="open")
    assert (promise.beneficiary_id, promise.owner_id) == (desk.person, desk.coach.party_id)


def test_a_plan_that_is_promised_already_or_still_holds_is_not_promised_again(desk: Desk) -> None:
    desk.propose()
    withdraw(desk)
    assert desk.kinds() == ["plan"]
    desk.agree()
    desk.start()
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    withdraw(desk, 3, actor=desk.resident)
    assert desk.states() == {1: "withdrawn", 2: "agreed", 3: "withdrawn"}
    assert "plan" not in desk.kinds()


def test_a_draft_that_is_withdrawn_promises_nothing(desk: Desk) -> None:
    desk.agree()
    withdraw(desk)
    owed = desk.kinds()
    withdraw(desk, desk.start())
    assert desk.kinds() == owed


def test_after_withdrawal_a_new_plan_goes_on_from_the_last_with_what_is_still_promised(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    promised = set(PlanStep.objects.filter(side="municipality").values_list("promise", flat=True))
    withdraw(desk)
    assert desk.start() == 2
    plan = Plan.objects.get(version=2)
    assert (plan.follows.version, plan.goals) == (1, Plan.objects.get(version=1).goals)
    assert set(PlanStep.objects.filter(plan=plan, side="municipality").values_list("promise", flat=True)) == promised


def test_what_is_dropped_after_a_withdrawal_is_no_longer_owed(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    withdraw(desk)
    desk.start()
    dropped = PlanStep.objects.get(plan__version=2, words="Bellen")
    remove_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=dropped.id)
    desk.conclude()
    assert Promise.objects.get(id=dropped.promise_id).state == "released"
    assert desk.kinds().count("plan_step") == 1


def test_a_draft_that_nobody_saw_is_not_gone_on_from(desk: Desk) -> None:
    desk.draft()
    withdraw(desk)
    desk.start()
    assert Plan.objects.get(version=2).follows is None
