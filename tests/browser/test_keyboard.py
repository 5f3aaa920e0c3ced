"""The day's work without a mouse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect
from tests.browser.conftest import LogIn
from tests.portals.visiting import PASSWORD, make_account
from tests.standing import TODAY, House

pytestmark = pytest.mark.slow


def test_the_password_is_typed_and_enter_opens_the_list(house: House, window: Callable[..., BrowserContext]) -> None:
    account, page = make_account(house.coach), window().new_page()
    page.goto("/lijst/")
    page.get_by_label("Gebruikersnaam").focus()
    page.keyboard.type(account.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/lijst/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_slash_goes_to_the_search_box_and_enter_searches(house: House, log_in: LogIn) -> None:
    house.admit(last_name="Aydin")
    page = log_in(house.coach)
    page.keyboard.press("/")
    page.keyboard.type("aydin")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 persoon gevonden")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Noor Aydin")).to_be_visible()


def test_arrows_move_through_the_rows_and_enter_opens_the_file(house: House, log_in: LogIn) -> None:
    for name in ("Aydin", "Bakker", "Chen"):
        house.admit(last_name=name, due_on=TODAY)
    page = log_in(house.coach)
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    expect(page.get_by_role("link", name="Noor Bakker", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Noor Bakker")).to_be_visible()


def test_a_promise_is_settled_by_keyboard_only(house: House, log_in: LogIn) -> None:
    promise = house.promise(house.admit(last_name="Aydin"))
    page = log_in(house.coach)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # to noting contact
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Nagekomen", exact=True)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Niet nagekomen")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("Niet v")
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "submit":
            break
    page.keyboard.press("Enter")
    expect(page.locator(f"#standing-{promise}")).to_have_text("Niet nagekomen")


def test_escape_closes_the_form_and_goes_back_to_where_it_was_opened(house: House, log_in: LogIn) -> None:
    house.admit()
    page = log_in(house.coach)
    opener = page.get_by_role("link", name="Afronden")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Bewaren")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Bewaren")).to_have_count(0)
    expect(opener).to_be_focused()


def test_the_first_tab_skips_to_the_content(house: House, log_in: LogIn) -> None:
    page = log_in(house.coach)
    page.reload()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
