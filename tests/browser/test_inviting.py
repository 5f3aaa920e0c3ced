"""Choosing a moment on a small telephone, with no JavaScript: a whole booking, and nobody is kept out."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext
from tests.areas.invitations.inviting import invite, look
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.standing import House

pytestmark = pytest.mark.slow
Window = Callable[..., BrowserContext]


def test_a_whole_booking_goes_on_a_small_telephone_without_javascript(house: House, window: Window, axe: str) -> None:
    code = invite(house, house.admit(first_name="Nora", last_name="van den Heuvel-Nijenhuis")).secrets.code
    page = window(width=320, height=640, java_script_enabled=False).new_page()
    page.goto("/uitnodiging/")
    page.get_by_label("Uw code").fill(code.replace("-", " ").lower())
    page.get_by_role("button", name="Verder").click()
    page.locator("label.ending").nth(2).click()
    page.get_by_text("Ik heb iets nodig voor het gesprek").click()
    page.get_by_label("Ik heb een tolk nodig voor deze taal").fill("Tigrinya")
    page.get_by_role("button", name="Dit moment kiezen").click()
    assert page.get_by_text("De afspraak staat. Tot dan!").is_visible()
    assert look(code).interpreter == "Tigrinya"
    # Whoever looks for what keeps people out needs a script of their own.
    watched = window(width=320, height=640).new_page()
    found = {}
    for address in ("/uitnodiging/", f"/uitnodiging/{code}/"):
        watched.goto(address)
        watched.evaluate(axe)
        found[address] = (watched.evaluate(LOOK, TAGS), watched.evaluate(WIDER))
    assert found == {address: ([], 0) for address in found}
