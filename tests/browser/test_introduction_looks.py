"""Sessions on wide and narrow screens: an employer chooses at 320 pixels without script, and nobody is kept out."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext
from tests.areas.introductions.meeting import become, lay_table
from tests.browser.conftest import LogIn
from tests.browser.looking import look
from tests.standing import House

from sluitend.areas.introductions.models import Candidate

pytestmark = pytest.mark.slow


def test_a_session_keeps_nobody_out_and_an_employer_chooses_on_an_old_telephone(
    house: House, log_in: LogIn, window: Callable[..., BrowserContext], axe: str
) -> None:
    table = lay_table(house)
    person, candidate = table.agree(last_name="Wiersma")
    table.show()
    desk, coach = log_in(table.desk.manager), log_in(house.coach)
    mine, employer = log_in(become(house, person)), log_in(table.let_in())
    seen = (
        (desk, reverse("sessions"), (390, 1440)),
        (desk, reverse("session", args=[table.session]), (390, 1440)),
        (coach, reverse("introductions", args=[person]), (390, 1440)),
        (mine, reverse("my-introductions"), (320,)),
        (employer, reverse("my-employer"), (320, 1440)),
        (employer, reverse("my-session", args=[table.session]), (320, 1440)),
    )
    assert [fault for page, address, widths in seen for fault in look(page, [address], axe, widths=widths)] == []
    plain = window(320, java_script_enabled=False)
    plain.add_cookies(employer.context.cookies())
    page = plain.new_page()
    page.goto(reverse("my-session", args=[table.session]))
    page.locator("summary", has_text="Kiezen").click()
    page.get_by_role("button", name="Kiezen").click()
    assert "Wiersma" in page.inner_text("main")
    assert Candidate.objects.get(id=candidate).choice == "meet"
