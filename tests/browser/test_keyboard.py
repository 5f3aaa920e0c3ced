"""The day's work without a mouse: ten tasks, and wherever the focus goes it can be seen."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.areas.plans.planning import Desk
from tests.browser.conftest import LogIn
from tests.portals.visiting import PASSWORD, make_account
from tests.standing import AT, TODAY, House

from sluitend.cli.work import write_files

pytestmark = pytest.mark.slow
MOST_TABS = 40
HAS_FOCUS = "each => each === document.activeElement"
SHOWS_FOCUS = """each => {
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    const isMarked = style.outlineStyle !== "none" || style.boxShadow !== "none";
    return isMarked && box.top >= 0 && box.bottom <= innerHeight;
}"""


def walk_to(page: Page, wanted: Locator) -> None:
    """Press Tab until what is wanted has the focus, which can be seen there."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if wanted.evaluate(HAS_FOCUS):
            assert wanted.evaluate(SHOWS_FOCUS)
            return
    pytest.fail(f"{MOST_TABS} times Tab did not reach {wanted}")


def open_content(page: Page, address: str) -> None:
    """Open a page and skip the menu."""
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


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


def test_an_appointment_is_made_by_keyboard_only(house: House, log_in: LogIn) -> None:
    person, page = house.admit(), log_in(house.coach)
    open_content(page, reverse("appointments", args=[person]))
    # The same in whatever order a browser writes its days and hours.
    for label, typed in (("Dag", "12122026"), ("Tijd", "1030AM"), ("Plaats", "Stadhuis, kamer 3")):
        walk_to(page, page.get_by_label(label, exact=True))
        page.keyboard.type(typed)
    walk_to(page, page.get_by_role("button", name="Afspraak maken"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("De afspraak staat.")
    expect(page.get_by_text("10:30–11:15")).to_be_visible()


def test_a_conversation_is_noted_by_keyboard_only(house: House, log_in: LogIn) -> None:
    house.admit()
    page = log_in(house.coach)
    open_content(page, reverse("people") + "?all=1")
    walk_to(page, page.get_by_role("link", name="Contact vastleggen"))
    page.keyboard.press("Enter")
    page.locator("[data-note]").wait_for()
    walk_to(page, page.get_by_label("Notitie"))
    page.keyboard.type("Zij wil graag in de zorg werken.")
    walk_to(page, page.get_by_role("button", name="Bewaren"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("De notitie is bewaard.")).to_be_visible()


def test_a_resident_agrees_with_a_plan_by_keyboard_only(house: House, log_in: LogIn) -> None:
    desk = Desk(house, house.admit(kind="plan"))
    desk.propose()
    page = log_in(desk.resident)
    open_content(page, reverse("my-plan"))
    walk_to(page, page.get_by_role("button", name="Ja, ik ga akkoord"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("U ging akkoord op")).to_be_visible()


def test_a_file_is_asked_for_and_taken_along_by_keyboard_only(house: House, log_in: LogIn) -> None:
    house.admit()
    page = log_in(house.lead)
    open_content(page, reverse("people") + "?all=1")
    walk_to(page, page.get_by_role("button", name="Excel"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('exports')}")
    write_files(AT)
    open_content(page, reverse("exports"))
    walk_to(page, page.get_by_role("link", name="Downloaden"))
    with page.expect_download() as file:
        page.keyboard.press("Enter")
    assert file.value.suggested_filename.endswith(".xlsx")
