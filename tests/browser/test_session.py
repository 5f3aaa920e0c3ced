"""Who works here: each role logs in, and is warned before the session ends."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import LogIn
from tests.standing import House

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("coach", "Mijn lijst"),
        ("lead", "Lijst van het team"),
        ("planner", "Alle toezeggingen"),
        ("council", "Drie nullen en twee eerlijke cijfers"),
    ],
)
def test_each_role_logs_in_to_its_own_work(house: House, log_in: LogIn, role: str, title: str) -> None:
    page = log_in(getattr(house, role))
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_somebody_who_does_nothing_is_warned_and_can_stay(house: House, log_in: LogIn) -> None:
    page = log_in(house.coach)
    page.clock.install()
    page.reload()
    page.clock.fast_forward("13:01")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.get_by_role("button", name="Ik ben er nog").click()
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    page.clock.fast_forward("15:01")
    expect(page.get_by_role("link", name="Opnieuw inloggen")).to_be_focused()


def test_english_is_one_click_away(house: House, log_in: LogIn) -> None:
    page = log_in(house.coach)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1, name="My list")).to_be_visible()
