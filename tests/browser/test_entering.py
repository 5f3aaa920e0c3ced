"""Coming in, leaving, being reached and being handed over as people see it: by mouse, by keyboard, and on a phone."""

import os
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from tests.areas.contacts.writing import write
from tests.areas.profiles.telling import CLEANER, tell
from tests.areas.provisions.helping import need
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.contract.places import list_bsns
from tests.portals.visiting import Clock
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.contacts.actions import move_note
from sluitend.areas.contacts.models import Note
from sluitend.ledger.actions import discharge_person
from sluitend.parties.actions import add_area, add_contact, choose_contact, join_household
from sluitend.parties.models import Person, PersonContact

pytestmark = pytest.mark.slow
NAMES = ("van den Heuvel-Nijenhuis", "Bakker", "Chen")
SHOTS = os.environ.get("SLUITEND_SHOTS", "")
LONG = "Zij wil graag in de zorg werken en heeft daar ervaring mee. Kinderopvang is geregeld tot drie uur."


@pytest.fixture
def places(house: House) -> dict[str, str]:
    """Give every page, about somebody of whom much is known."""
    add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    person, other, gone = (house.admit(last_name=name, bsn=bsn) for name, bsn in zip(NAMES, list_bsns()))
    for kind, value in (("email", "een.heel.lang.adres@voorbeeld.example"), ("phone", "06-12345678")):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind=kind, value=value)
    phone = PersonContact.objects.filter(person=person).latest("id").id
    choose_contact(actor=house.coach, at=AT, person_id=person, contact_id=phone)
    for each in (person, other):
        join_household(actor=SYSTEM, at=AT, person_id=each, number="H1")
    tell(house.coach, person, "work", CLEANER)
    need(house, person)
    note, moved = (write(house.lead, person, LONG).note_id for _ in range(2))
    number = Person.objects.get(party=other).number
    move_note(actor=house.lead, at=AT, note_id=moved, version=1, number=number, because="Ander dossier")
    discharge_person(actor=house.coach, at=AT, person_id=gone, because="work")
    return {
        "coming in": "/mensen/nieuw/",
        "coming back": f"/persoon/{gone}/terug/",
        "leaving": f"/persoon/{person}/uit/",
        "reach": f"/persoon/{person}/bereiken/",
        "nobody to reach": f"/persoon/{other}/bereiken/",
        "handover": f"/persoon/{person}/overdracht/",
        "note": f"/notitie/{note}/",
        "moved": f"/persoon/{other}/contact/",
        "rights": f"/persoon/{person}/rechten/",
        "person": f"/persoon/{person}/",
        "profile": f"/persoon/{person}/profiel/",
        "people": "/mensen/?all=1",
        "nobody found": "/zoeken/?q=Niemand",
    }


def fill_in(page: Page) -> None:
    """Fill in who wants to come in."""
    page.goto("/mensen/nieuw/")
    page.get_by_label("Voornaam").fill("Noor")
    page.get_by_label("Achternaam").fill("Bakker")
    page.get_by_label("Geboren op").fill("1980-03-04")
    page.get_by_label("BSN", exact=True).fill(next(list_bsns()))


def walk(page: Page, places: dict[str, str]) -> Iterator[str]:
    """Go past every page, naming each, and on to what follows a form."""
    for name, place in places.items():
        page.goto(place)
        yield name
    fill_in(page)
    page.get_by_role("button", name="Kijken of deze persoon bekend is").click()
    page.get_by_role("button", name="Iemand anders: aanmelden").wait_for()
    yield "known"
    page.goto("/mensen/?all=1")
    page.get_by_role("link", name="Contact vastleggen").first.click()
    page.locator("[data-note]").wait_for()
    yield "writing in a row"


@pytest.mark.parametrize("width", [1440, 390])
def test_no_page_keeps_anybody_out_or_sticks_out(
    house: House, log_in: LogIn, places: dict[str, str], axe: str, width: int, clock: Clock
) -> None:
    clock.at += timedelta(days=1)
    page = log_in(house.lead, width=width)
    found, wide = {}, {}
    for name in walk(page, places):
        page.evaluate(axe)
        found[name], wide[name] = page.evaluate(LOOK, TAGS), page.evaluate(WIDER)
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{width}-{name.replace(' ', '-')}.png", full_page=True)
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert {name: more for name, more in wide.items() if more > 0} == {}


def test_somebody_is_let_in_by_keyboard_alone(house: House, log_in: LogIn) -> None:
    page = log_in(house.coach)
    fill_in(page)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Aanmelden", exact=True).press("Enter")
    expect(page.get_by_role("heading", name="Noor Bakker")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("heeft een eerste toezegging")


def test_a_note_is_written_from_the_list_of_people_which_stays_put(house: House, log_in: LogIn) -> None:
    house.admit(last_name="Bakker")
    page = log_in(house.coach)
    page.goto("/mensen/?all=1")
    page.get_by_role("link", name="Contact vastleggen").click()
    page.get_by_label("Notitie").fill(LONG)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("De notitie is bewaard.")).to_be_visible()
    assert "/mensen/" in page.url
    assert Note.objects.count() == 1


def test_what_is_typed_in_a_profile_is_saved_before_anybody_leaves_the_field(house: House, log_in: LogIn) -> None:
    person = house.admit()
    page = log_in(house.coach)
    page.goto(f"/persoon/{person}/profiel/own_words/")
    page.get_by_label("Wat wilt u?").press_sequentially("Buiten werken")
    expect(page.locator("#saved")).to_contain_text("Vanzelf bewaard")
