"""Pages of rights, of one's own profile and of what is looked for: nobody is kept out, wide and small."""

import os
from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from tests.areas.contacts.writing import write
from tests.areas.dossiers.leaving import become
from tests.areas.profiles.telling import CLEANER, tell
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import decide_request, make_rights_request
from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.areas.profiles.actions import Answer, record_my_profile
from sluitend.areas.profiles.facts import JobFact

pytestmark = pytest.mark.slow


@pytest.fixture
def person(house: House) -> int:
    """Give somebody who asked something, wrote their own profile, and of whom notes were taken."""
    person = house.admit(last_name="van den Heuvel-Nijenhuis")
    tell(house.coach, person, "work", CLEANER)
    mine = Answer(section="work", seen=1, facts=(JobFact(words="bakker", employer="Bakkerij de Jong"),))
    record_my_profile(actor=become(house, person), at=AT, answer=mine)
    for number in range(3):
        write(house.coach, person, f"Wil in een bakkerij werken, zei zij de {number}e keer.")
    record_ladder_steps(actor=SYSTEM, at=AT, steps={person: 2})
    for asked in ("erasure", "restriction"):
        make_rights_request(actor=house.coach, at=AT, person_id=person, asked=asked, wish="Graag, en snel.")
    return person


def walk(page: Page, house: House, person: int) -> Iterator[str]:
    """Go past the pages of the desk, naming each."""
    for name, place in {
        "rights": f"/persoon/{person}/rechten/",
        "told by the person": reverse("profile-section", args=[person, "work"]),
        "profile": f"/persoon/{person}/profiel/",
        "found": "/zoeken/?q=bakkerij",
        "ladder": f"/ladder/?team={house.team}",
        "people": "/mensen/?order=contact_on&column=born_on&column=number&column=contact_on&column=signals&all=1",
        "note": f"/persoon/{person}/contact/nieuw/",
    }.items():
        page.goto(place)
        yield name
    page.goto("/notities/")
    page.get_by_label("Woorden").fill("bakkerij")
    page.locator("main").get_by_role("button", name="Zoeken").click()
    page.get_by_text("3 notities gevonden").wait_for()
    yield "notes"


def walk_mine(page: Page) -> Iterator[str]:
    """Go past the pages of the resident, naming each."""
    for name, place in {"my details": "/mijn/gegevens/", "my work": reverse("my-section", args=["work"])}.items():
        page.goto(place)
        yield name


def look(page: Page, axe: str, name: str) -> list[object]:
    """Give what keeps somebody out, or sticks out of the screen."""
    page.evaluate(axe)
    wide = page.evaluate(WIDER)
    folder = os.environ.get("SHOTS")
    if folder:
        page.screenshot(path=f"{folder}/{name.replace(' ', '-')}-{page.viewport_size['width']}.png", full_page=True)
    return [*page.evaluate(LOOK, TAGS), *([f"{wide} px too wide"] if wide > 0 else [])]


@pytest.mark.parametrize("width", [1440, 390])
def test_rights_and_what_is_looked_for_keep_nobody_out(
    house: House, log_in: LogIn, person: int, axe: str, width: int
) -> None:
    page = log_in(house.lead, width=width)
    found = {name: look(page, axe, name) for name in walk(page, house, person)}
    decide_request(actor=house.coach, at=AT, request_id=2, is_granted=True)
    page.goto(f"/persoon/{person}/")
    found["restricted"] = look(page, axe, "restricted")
    me = log_in(become(house, person), width=width)
    found |= {name: look(me, axe, name) for name in walk_mine(me)}
    assert {name: faults for name, faults in found.items() if faults} == {}
