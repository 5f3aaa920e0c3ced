"""My own steps: ticked off by myself, taken back, and nothing follows from leaving one."""

from uuid import uuid4

import pytest
from tests.areas.plans.planning import Desk
from tests.portals.visiting import Visit, read_main
from tests.standing import House

from sluitend.areas.plans.models import PlanStep


@pytest.fixture
def desk(house: House) -> Desk:
    """Give the coach at work on the plan of somebody."""
    return Desk(house, house.admit())


def tick(desk: Desk, visit: Visit, step: int, **given: str) -> str:
    client = visit(desk.resident)
    answer = client.post(f"/mijn/plan/stap/{step}/", {"once": str(uuid4())} | given)
    return read_main(client.get(answer.url)) if answer.status_code == 302 else str(answer.status_code)


def test_i_tick_my_own_step_off_and_take_it_back(desk: Desk, visit: Visit) -> None:
    desk.agree()
    step = PlanStep.objects.get(side="resident").pk
    assert "Dit heb ik gedaan" in read_main(visit(desk.resident).get("/mijn/plan/"))
    words = tick(desk, visit, step, done="on")
    assert "Goed gedaan." in words
    assert "Toch niet gedaan" in words
    assert "De stap staat weer open." in tick(desk, visit, step)
    assert PlanStep.objects.get(id=step).done_on is None


def test_a_step_of_the_municipality_or_of_somebody_else_is_not_mine_to_tick(desk: Desk, visit: Visit) -> None:
    desk.agree()
    ours = PlanStep.objects.get(side="municipality").pk
    assert tick(desk, visit, ours, done="on") == "409"
    assert tick(desk, visit, 999_999, done="on") == "404"


def test_as_long_as_a_plan_waits_for_my_answer_nothing_is_ticked(desk: Desk, visit: Visit) -> None:
    desk.propose()
    assert "Dit heb ik gedaan" not in read_main(visit(desk.resident).get("/mijn/plan/"))
