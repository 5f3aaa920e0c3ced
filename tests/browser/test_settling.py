"""Settling as people do it: in the row, without JavaScript, with two clicks, and with two people."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import LogIn
from tests.portals.visiting import Clock
from tests.standing import TODAY, House

from sluitend.ledger.models import Promise

pytestmark = pytest.mark.slow


def open_form(page: Page) -> None:
    page.get_by_role("link", name="Afronden").first.click()


def test_a_promise_is_kept_in_its_row_without_leaving_the_list(house: House, log_in: LogIn) -> None:
    first, second = (house.promise(house.admit(last_name=name)) for name in ("Aydin", "Bakker"))
    page = log_in(house.coach)
    open_form(page)
    page.get_by_label("Toelichting of kenmerk").fill("aan de balie")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.locator(".settled")).to_be_focused()
    expect(page.locator(f"#standing-{first}")).to_have_text("Nagekomen")
    expect(page.locator(f"#standing-{second}")).to_have_text("Op tijd")
    assert page.url.endswith("/lijst/")
    assert Promise.objects.get(follows=first).kind == "first_conversation"


def test_what_is_not_kept_asks_for_a_reason_and_only_for_that(house: House, log_in: LogIn) -> None:
    promise = house.promise(house.admit())
    page = log_in(house.coach)
    open_form(page)
    page.get_by_label("Niet nagekomen").check()
    expect(page.get_by_label("Wat is er gebeurd?")).to_be_hidden()
    page.get_by_label("Reden").select_option("no_show")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.locator(f"#standing-{promise}")).to_have_text("Niet nagekomen")
    assert Promise.objects.get(follows=promise).renewals == 1


def test_a_refusal_stands_in_the_form_and_what_was_typed_stays(house: House, log_in: LogIn) -> None:
    house.admit()
    page = log_in(house.coach)
    open_form(page)
    page.get_by_label("Toelichting of kenmerk").fill("aan de balie")
    page.get_by_label("Uiterlijk op").fill("2020-01-01")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_role("alert").filter(has_text="Deze datum kan niet.")).to_be_visible()
    expect(page.get_by_label("Toelichting of kenmerk")).to_have_value("aan de balie")


def test_the_same_works_without_javascript_and_leads_back_to_the_place(house: House, log_in: LogIn) -> None:
    promises = [house.promise(house.admit()) for _ in range(3)]
    page = log_in(house.coach, java_script_enabled=False)
    page.get_by_role("link", name="Afronden").nth(1).click()
    assert page.url.partition("?")[0].endswith(f"/toezegging/{promises[1]}/")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("De toezegging is nagekomen.")).to_be_visible()
    assert page.url.endswith("#rij-2")
    assert Promise.objects.get(id=promises[1]).state == "kept"


@pytest.mark.parametrize("with_script", [True, False])
def test_a_double_click_settles_once(house: House, log_in: LogIn, with_script: bool) -> None:
    promise = house.promise(house.admit())
    page = log_in(house.coach, java_script_enabled=with_script)
    open_form(page)
    page.get_by_role("button", name="Bewaren").dblclick()
    expect(page.get_by_text("De toezegging is nagekomen.").or_(page.get_by_text("Dit was al gedaan."))).to_be_visible()
    assert Promise.objects.filter(follows=promise).count() == 1


def test_of_two_people_at_once_the_second_reads_what_happened(house: House, log_in: LogIn) -> None:
    promise = house.promise(house.admit())
    pages = [log_in(house.coach), log_in(house.lead)]
    for page in pages:
        open_form(page)
        expect(page.get_by_role("button", name="Bewaren")).to_be_visible()
    pages[0].get_by_role("button", name="Bewaren").click()
    expect(pages[0].get_by_text("De toezegging is nagekomen.")).to_be_visible()
    pages[1].get_by_role("button", name="Bewaren").click()
    expect(pages[1].get_by_text("Een collega was u voor")).to_be_visible()
    assert Promise.objects.filter(follows=promise).count() == 1


def test_settling_a_late_promise_lowers_the_tile(house: House, log_in: LogIn, clock: Clock) -> None:
    for _ in range(2):
        house.admit(due_on=TODAY)
    clock.at += timedelta(days=1)
    page = log_in(house.coach)
    count = page.locator('[data-tile="late"] .tile__count')
    expect(count).to_have_text("2")
    open_form(page)
    page.get_by_role("button", name="Bewaren").click()
    expect(count).to_have_text("1")


def test_a_person_is_handed_over_from_the_file(house: House, log_in: LogIn) -> None:
    person = house.admit()
    page = log_in(house.coach)
    page.goto(f"/persoon/{person}/")
    page.get_by_role("link", name="Overdragen").click()
    page.get_by_label("coach 2").check()
    page.get_by_role("button", name="Overdragen").click()
    expect(page.get_by_text("1 toezegging is overgedragen.")).to_be_visible()
