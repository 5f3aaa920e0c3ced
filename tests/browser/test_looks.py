"""Every page as people see it: nobody is kept out, and nothing sticks out of the screen."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import LogIn
from tests.portals.visiting import Clock
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promise
from sluitend.parties.actions import add_contact, join_household

pytestmark = pytest.mark.slow
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = "tags => axe.run({runOnly: tags}).then(found => found.violations.map(each => [each.id, each.nodes[0].html]))"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# 360 pixels are what is left of 1440 at 400%, and a telephone.
WIDTHS = (1440, 1024, 390, 360, 320)
# Colours do not depend on the width, nor the order of a page on its colours: each stands once in a look.
LOOKS = ((1440, "light"), (390, "dark"))
PLACES = "links => links.map(each => each.getAttribute('href'))"


def find_widths(page: Page) -> list[int]:
    """Give the widths at which something of a page sticks out."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(WIDER) > 0:
            found.append(width)
    return found


@pytest.fixture
def person(house: House) -> int:
    """Give somebody about whom everything is known, among others."""
    person, other, gone = (house.admit(last_name=name, bsn=bsn) for name, bsn in PEOPLE)
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value="een.heel.lang.adres@voorbeeld.example")
    for each in (person, other):
        join_household(actor=SYSTEM, at=AT, person_id=each, number="H1")
    follows = Opening(kind="plan", owner_id=house.coach.party_id or 0, due_on=TODAY)
    done = Settling(state="kept", evidence="reached", reference="aan de balie", successor=follows)
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=done)
    discharge_person(actor=SYSTEM, at=AT, person_id=gone, because="no_response")
    return person


PEOPLE = (("van den Heuvel-Nijenhuis", "999990019"), ("Bakker", ""), ("Chen", ""))


def walk(page: Page, house: House, person: int) -> Iterator[str]:
    """Go past every page of somebody who works at the desk, naming each."""
    promise = house.promises(person)[0].id
    places = {
        "list": "/lijst/",
        "empty list": "/lijst/?text=niemand",
        "promise": f"/toezegging/{promise}/",
        "person": f"/persoon/{person}/",
        "hand over": f"/overdragen/{person}/",
        "found": "/zoeken/?q=noor",
        "search": "/zoeken/",
        "council": "/raad/",
        "ladder": "/ladder/",
        "ladder of a person": f"/persoon/{person}/ladder/",
        "provisions": f"/persoon/{person}/voorzieningen/",
        "missing": "/bestaat-niet/",
    }
    for name, place in places.items():
        page.goto(place)
        yield name
    page.goto("/lijst/?when=all")
    page.get_by_role("link", name="Afronden").first.click()
    page.locator(".settle").wait_for()
    yield "settling"


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_page_keeps_anybody_out(
    house: House, log_in: LogIn, person: int, axe: str, width: int, scheme: str, clock: Clock
) -> None:
    page = log_in(house.lead, width=width, color_scheme=scheme)
    found = {}
    for name in walk(page, house, person):
        page.evaluate(axe)
        found[name] = page.evaluate(LOOK, TAGS)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_logging_in_keeps_nobody_out(window: object, axe: str, scheme: str) -> None:
    page = window(width=390, color_scheme=scheme).new_page()  # type: ignore[operator]
    page.goto("/inloggen/")
    page.evaluate(axe)
    assert page.evaluate(LOOK, TAGS) == []


def test_nothing_sticks_out_sideways(house: House, log_in: LogIn, person: int) -> None:
    page = log_in(house.lead)
    wide = {name: find_widths(page) for name in walk(page, house, person)}
    assert {name: widths for name, widths in wide.items() if widths} == {}


def test_no_place_in_a_menu_sticks_out_sideways(house: House, log_in: LogIn, person: int) -> None:
    resident = replace(house.coach, role="resident", party_id=person)
    wide = {}
    for actor in (house.lead, house.administrator, resident):
        page = log_in(actor)
        for place in page.locator(".side__link").evaluate_all(PLACES):
            page.goto(place)
            wide[actor.role, place] = find_widths(page)
    assert {place: widths for place, widths in wide.items() if widths} == {}


def test_no_page_breaks_the_rules_it_gives_the_browser(house: House, log_in: LogIn, person: int) -> None:
    page = log_in(house.lead)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda fault: told.append(str(fault)))
    for _ in walk(page, house, person):
        pass
    assert [line for line in told if "404" not in line] == []
