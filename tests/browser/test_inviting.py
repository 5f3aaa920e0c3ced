"""Choosing a moment on a small telephone, the conversation that comes of it, and the post; nobody is kept out."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, expect
from tests.areas.correspondence.posting import admit_with, carry, post
from tests.areas.invitations.inviting import choose, find, invite, look
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER, find_widths
from tests.portals.visiting import Clock
from tests.standing import AT, House

from sluitend.areas.correspondence.actions import record_return, start_print_run

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


def test_from_the_agenda_of_the_day_it_is_two_choices_to_the_intake(house: House, log_in: LogIn, clock: Clock) -> None:
    invited = invite(house, house.admit(last_name="van den Heuvel-Nijenhuis"))
    clock.at = choose(invited.secrets.code) + timedelta(minutes=5)
    page = log_in(house.coach)
    page.goto(reverse("agenda"))
    page.get_by_role("link", name="Hoe ging het?").first.click()
    expect(page.get_by_label("Was er", exact=True)).to_be_checked()
    page.get_by_role("button", name="Vastleggen").click()
    page.get_by_role("link", name="Naar de intake").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("intake")


def test_no_page_of_the_post_or_of_inviting_keeps_anybody_out_or_sticks_out(
    house: House, log_in: LogIn, clock: Clock, axe: str
) -> None:
    person = admit_with(house, "email", "post", last_name="van den Heuvel-Nijenhuis")
    lost = post(person, "invitation", channel="email")
    carry()
    record_return(actor=house.coach, at=AT, dispatch_id=lost, because="Dit adres bestaat niet")
    invited = invite(house, person)
    start_print_run(actor=house.lead, at=AT)
    choose(invited.secrets.code)
    page, found = log_in(house.lead, width=390), {}
    for name, number in {
        "outbox": (),
        "message": (lost,),
        "person-post": (person,),
        "print-runs": (),
        "wording": (),
        "invitation": (person,),
        "appointment": (find(invited).appointment_id,),
    }.items():
        page.goto(reverse(name, args=number))
        page.evaluate(axe)
        found[name] = (page.evaluate(LOOK, TAGS), find_widths(page))
    assert {name: faults for name, faults in found.items() if faults != ([], [])} == {}
