"""The resident's face and the rights at the desk: from 320 px, without JavaScript, and nobody is kept out."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.areas.contacts.agreeing import agree
from tests.areas.dossiers.leaving import leave
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.dossiers.actions import (
    NewCorrection,
    correct_person,
    make_login_link,
    make_rights_request,
    propose_destruction,
)
from sluitend.parties.actions import add_contact

pytestmark = pytest.mark.slow
PAGES = ("/mijn/", "/mijn/afspraken/", "/mijn/plan/", "/mijn/gegevens/", "/mijn/dossier/")
Window = Callable[..., BrowserContext]


@pytest.fixture
def person(house: House) -> int:
    """Give somebody who asked for their file and had a name put right."""
    person = house.admit(first_name="Nora", last_name="van den Heuvel-Nijenhuis", bsn="999990019", due_on=TODAY)
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value="een.heel.lang.adres@voorbeeld.example")
    put_right = NewCorrection(field="first_name", value="Noor", because="Verkeerd gespeld")
    correct_person(actor=house.coach, at=AT, person_id=person, correction=put_right)
    make_rights_request(actor=house.coach, at=AT, person_id=person, asked="access", wish="Ik wil alles zien.")
    agree(house, person, place="Stadskantoor Noord, Burgemeester van Nijenhuisstraat 114, spreekkamer 3")
    return person


def enter(window: Window, house: House, person: int, *, width: int, **more: object) -> Page:
    """Log a resident in with link and code, as they do."""
    link = make_login_link(actor=house.coach, at=AT, person_id=person)
    page = window(width=width, height=800, **more).new_page()
    page.goto(f"/mijn/inloggen/{link.token}/")
    page.get_by_label("Code van zes cijfers").fill(link.code)
    page.locator("main").get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/mijn/")
    return page


def walk(page: Page, addresses: tuple[str, ...]) -> Iterator[str]:
    for address in addresses:
        page.goto(address)
        yield address


@pytest.mark.parametrize("width", [320, 1440])
def test_no_page_of_a_resident_keeps_anybody_out(
    house: House, window: Window, person: int, axe: str, width: int
) -> None:
    page, found = enter(window, house, person, width=width), {}
    for address in walk(page, PAGES):
        page.evaluate(axe)
        found[address] = (page.evaluate(LOOK, TAGS), page.evaluate(WIDER))
    assert found == {address: ([], 0) for address in PAGES}


def test_a_resident_needs_no_javascript(house: House, window: Window, person: int) -> None:
    page = enter(window, house, person, width=320, java_script_enabled=False)
    assert page.get_by_text("doet dit uiterlijk op").first.is_visible()
    page.get_by_role("link", name="Mijn gegevens").click()
    page.get_by_label("Vertel het in uw eigen woorden").fill("Mijn adres klopt niet")
    page.get_by_role("button", name="Versturen").click()
    assert page.get_by_text("Uw verzoek is verstuurd").is_visible()
    page.get_by_role("link", name="Mijn dossier").click()
    with page.expect_download() as file:
        page.get_by_role("link", name="Dossier downloaden").click()
    assert file.value.suggested_filename == f"dossier-{TODAY}.zip"


@pytest.mark.parametrize("width", [390, 1440])
def test_no_page_of_rights_or_destroying_keeps_anybody_out(
    house: House, log_in: LogIn, person: int, axe: str, width: int
) -> None:
    leave(house.admit(last_name="Vertrokken"))
    propose_destruction(actor=SYSTEM, at=AT)
    page, found = log_in(house.lead, width=width), {}
    addresses = (f"/persoon/{person}/rechten/", "/vernietigen/")
    for address in walk(page, addresses):
        page.evaluate(axe)
        found[address] = (page.evaluate(LOOK, TAGS), page.evaluate(WIDER))
    assert found == {address: ([], 0) for address in addresses}
