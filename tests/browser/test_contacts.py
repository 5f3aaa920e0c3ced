"""Contact, appointments and conferences as people see them: nobody is kept out, nothing sticks out, lists stay put."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.areas.conferences.meeting import hold_meeting
from tests.areas.contacts.agreeing import agree
from tests.areas.contacts.writing import write
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, LOOKS, TAGS, WIDER, find_widths
from tests.standing import AT, House

from sluitend.areas.contacts.actions import NewRelation, add_relation, record_correction
from sluitend.areas.contacts.models import Note

pytestmark = pytest.mark.slow
LONG = "Zij wil graag in de zorg werken en heeft daar ervaring mee. Kinderopvang is geregeld tot drie uur."


@pytest.fixture
def places(house: House) -> dict[str, str]:
    """Give every page of contact and conferences, about somebody of whom much is known."""
    person = house.admit(last_name="van den Heuvel-Nijenhuis")
    notes = [write(house.coach, person, LONG, kind=kind) for kind in ("conversation", "home_visit", "no_show")]
    note = notes[0].note_id
    record_correction(actor=house.coach, at=AT, note_id=note, version=1, text=f"{LONG} Tot vier uur.", because="Fout")
    relation = NewRelation(kind="buddy", name="Oma Riet", reach="een.heel.lang.adres@voorbeeld.example")
    add_relation(actor=house.coach, at=AT, person_id=person, relation=relation)
    appointment = agree(house, person)
    meeting = hold_meeting(house)
    case, done = meeting.bring(person=person), meeting.bring()
    meeting.share(case)
    meeting.share(done)
    meeting.close(done)
    return {
        "timeline": f"/persoon/{person}/contact/",
        "other wall": f"/persoon/{person}/contact/?doel=debt",
        "writing": f"/persoon/{person}/contact/nieuw/",
        "note": f"/notitie/{note}/",
        "search": "/notities/",
        "relations": f"/persoon/{person}/relaties/",
        "appointments": f"/persoon/{person}/afspraken/",
        "appointment": f"/afspraak/{appointment}/",
        "week": "/agenda/?week=on",
        "agenda": "/overleg/",
        "cases": f"/persoon/{person}/overleg/",
        "case": f"/overleg/zaak/{case}/",
        "case closed": f"/overleg/zaak/{done}/",
    }


def walk(page: Page, places: dict[str, str]) -> Iterator[str]:
    """Go past every page, naming each, and open the form in its row."""
    for name, place in places.items():
        page.goto(place)
        yield name
    page.goto("/lijst/?when=all")
    page.get_by_role("link", name="Contact vastleggen").first.click()
    page.locator("[data-note]").wait_for()
    yield "writing in a row"


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_page_of_contact_keeps_anybody_out(
    house: House, log_in: LogIn, places: dict[str, str], axe: str, width: int, scheme: str
) -> None:
    page = log_in(house.coach, width=width, color_scheme=scheme)
    found = {}
    for name in walk(page, places):
        page.evaluate(axe)
        found[name] = page.evaluate(LOOK, TAGS)
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_no_page_of_contact_sticks_out_sideways(house: House, log_in: LogIn, places: dict[str, str]) -> None:
    page = log_in(house.coach)
    wide = {name: find_widths(page) for name in walk(page, places)}
    assert {name: widths for name, widths in wide.items() if widths} == {}


@pytest.mark.parametrize("width", [1440, 390])
def test_a_partner_is_kept_out_of_nothing_that_was_shared(house: House, log_in: LogIn, axe: str, width: int) -> None:
    meeting = hold_meeting(house)
    case = meeting.bring()
    meeting.share(case)
    page = log_in(meeting.school, width=width)
    for place in ("/overleg/gedeeld/", f"/overleg/gedeeld/{case}/"):
        page.goto(place)
        page.evaluate(axe)
        assert page.evaluate(LOOK, TAGS) == []
        assert page.evaluate(WIDER) == 0


def test_a_call_is_noted_from_the_list_without_leaving_it(house: House, log_in: LogIn) -> None:
    person = house.admit(last_name="Bakker", kind="first_conversation")
    house.admit(last_name="Chen")
    page = log_in(house.coach)
    page.goto("/lijst/?when=all")
    page.get_by_role("link", name="Contact vastleggen: Noor Bakker").click()
    form = page.locator("[data-note]")
    form.get_by_label("Notitie").fill("Zelf gebeld.")
    form.get_by_role("link", name="Telefonisch").click()
    expect(form.get_by_label("Notitie")).to_have_value(
        "Zelf gebeld.\n\nWie belde, en waarover:\nWat spreken we af, en wanneer:\n"
    )
    expect(form.get_by_label("Telefoongesprek")).to_be_checked()
    form.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_role("status")).to_contain_text("de toezegging is nagekomen")
    assert page.url.endswith("/lijst/?when=all")
    assert Note.objects.get(person=person).text.startswith("Zelf gebeld.")
    expect(page.get_by_role("link", name="Afronden")).to_have_count(1)


def test_a_refused_note_stays_in_its_form_and_escape_goes_back_to_the_row(house: House, log_in: LogIn) -> None:
    house.admit(last_name="Bakker", kind="first_conversation")
    page = log_in(house.coach)
    page.goto("/lijst/?when=all")
    page.get_by_role("link", name="Contact vastleggen").click()
    form = page.locator("[data-note]")
    form.get_by_label("Niet verschenen").check()
    expect(form.get_by_label("Rond meteen af")).to_be_hidden()
    form.get_by_label("Notitie").fill("Belde niet terug.")
    form.get_by_label("Op", exact=True).fill("2999-01-01")
    form.get_by_role("button", name="Bewaren").click()
    expect(form.get_by_role("alert")).to_contain_text("Deze dag is nog niet geweest.")
    expect(form.get_by_label("Notitie")).to_have_value("Belde niet terug.")
    form.get_by_label("Notitie").press("Escape")
    expect(form).to_have_count(0)
    expect(page.get_by_role("link", name="Contact vastleggen")).to_be_focused()
