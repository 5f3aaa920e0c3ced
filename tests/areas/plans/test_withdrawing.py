"""Withdrawing: either side takes its agreement back with a reason, and nothing else happens by itself."""

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.plans.actions import withdraw_plan
from sluitend.areas.plans.models import Plan
from sluitend.gate.actor import Actor


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
    assert desk.kinds() == owed


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


def test_after_withdrawal_a_new_plan_can_begin_empty(desk: Desk) -> None:
    desk.agree()
    withdraw(desk)
    assert desk.start() == 2
    assert Plan.objects.get(version=2).follows is None
