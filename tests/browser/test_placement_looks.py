"""Placements on a wide and a narrow screen, for colleagues, the resident and the employer: nobody is kept out."""

import pytest
from django.urls import reverse
from tests.areas.employers.hiring import found_hiring_desk
from tests.areas.placements.test_agreeing_to_work import link, resident
from tests.areas.placements.test_displacement_checks import ask
from tests.areas.placements.test_going_on import extend
from tests.areas.placements.test_subsidies import grant
from tests.areas.placements.working import TRIAL, WorkingDesk
from tests.browser.conftest import LogIn
from tests.browser.looking import look
from tests.standing import House

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(house: House) -> WorkingDesk:
    """Give a desk with checks that passed, failed and wait, and somebody else who works unpaid."""
    desk = WorkingDesk(house=house, hiring=found_hiring_desk(house))
    desk.place(house.admit(), TRIAL, check_id=desk.check())
    ask(desk, was_dismissed=True, work="Vakken vullen")
    ask(desk, work="Koffie schenken")
    return desk


def test_placements_keep_nobody_out_on_any_screen(desk: WorkingDesk, log_in: LogIn, axe: str) -> None:
    person = desk.house.admit(first_name="Samira", last_name="de Vries")
    placement = desk.place(person, kind="municipal", answer="Wajong", hours_a_week=32)
    grant(desk, placement)
    extend(desk, placement)
    secret = link(desk, placement)
    lead = [reverse("placements"), reverse("employer-placements", args=[desk.hiring.employer])]
    lead += [reverse("placement", args=[placement]), reverse("person-placements", args=[person])]
    assert look(log_in(desk.house.lead), lead, axe) == []
    mine = [reverse("my-work"), reverse("agreement-link", args=[secret])]
    assert look(log_in(resident(desk, person)), mine, axe) == []
