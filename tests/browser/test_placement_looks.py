"""Placements on a wide and a narrow screen, for colleagues, the resident and the employer: nobody is kept out."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from tests.areas.employers.hiring import found_hiring_desk
from tests.areas.placements.test_agreeing_to_work import link, resident
from tests.areas.placements.test_displacement_checks import ask
from tests.areas.placements.test_going_on import extend
from tests.areas.placements.test_subsidies import grant
from tests.areas.placements.working import TRIAL, WorkingDesk
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
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


def look(page: Page, addresses: list[str], axe: str) -> list[tuple[str, int, object]]:
    """Give what keeps somebody out or sticks out on these pages."""
    found: list[tuple[str, int, object]] = []
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        for address in addresses:
            page.goto(address)
            page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
            page.evaluate(axe)
            found += [(address, width, each) for each in page.evaluate(LOOK, TAGS)]
            found += [(address, width, "sticks out")] if page.evaluate(WIDER) > 0 else []
    return found


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
