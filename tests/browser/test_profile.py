"""The profile as people fill it in: suggestions by keyboard and mouse, saved by itself, and two at the same section."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests.areas.profiles.telling import BAKER, CLEANER, find, tell
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, LOOKS, TAGS, find_widths
from tests.standing import AT, SYSTEM, House

from sluitend.areas.profiles.actions import NewConcept, import_vocabulary
from sluitend.areas.profiles.facts import SECTIONS, JobFact, WishFact

pytestmark = pytest.mark.slow


@pytest.fixture
def person(house: House) -> int:
    """Give somebody of whom the work is known, in a house with a few words to choose from."""
    names = ("kok", "kok in een ziekenhuis", "bakker")
    concepts = [
        NewConcept(id=f"occupation/{name}", kind="occupation", label_nl=name, label_en="cook") for name in names
    ]
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=concepts)
    person = house.admit(last_name="van den Heuvel-Nijenhuis")
    tell(house.coach, person, "work", CLEANER)
    return person


def type_wish(page: Page, person: int, words: str) -> None:
    page.goto(f"/persoon/{person}/profiel/wishes/")
    page.get_by_label("Beroep of soort werk").first.press_sequentially(words)


def test_a_suggestion_is_taken_by_keyboard_and_saved_by_itself(house: House, log_in: LogIn, person: int) -> None:
    page = log_in(house.coach)
    type_wish(page, person, "ziekenhuis")
    expect(page.get_by_role("option")).to_have_text(["kok in een ziekenhuis"])
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Beroep of soort werk").first).to_have_value("kok in een ziekenhuis")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_text("Vanzelf bewaard")).to_be_visible()
    [wish] = find(house, person, "wishes").facts
    assert (wish.words, wish.concept_id) == ("kok in een ziekenhuis", "occupation/kok in een ziekenhuis")  # type: ignore[attr-defined]


def test_a_suggestion_is_taken_by_a_click_and_what_follows_is_saved_too(
    house: House, log_in: LogIn, person: int
) -> None:
    page = log_in(house.coach)
    type_wish(page, person, "ba")
    page.get_by_role("option", name="bakker").click()
    expect(page.get_by_text("Vanzelf bewaard")).to_be_visible()
    expect(page.locator("#id_wishes-seen")).to_have_value("1")
    page.get_by_label("Beroep of soort werk").nth(1).fill("iets met dieren")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_role("heading", name="Profiel")).to_be_visible()
    assert find(house, person, "wishes").facts == (WishFact(words="bakker"), WishFact(words="iets met dieren"))


def test_escape_leaves_free_words_as_they_are(house: House, log_in: LogIn, person: int) -> None:
    page = log_in(house.coach)
    type_wish(page, person, "kok")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_label("Beroep of soort werk").first).to_have_value("kok")


def test_of_two_at_one_section_the_second_is_shown_both_and_chooses(house: House, log_in: LogIn, person: int) -> None:
    page = log_in(house.coach)
    page.goto(reverse("profile-section", args=[person, "work"]))
    tell(house.lead, person, "work", BAKER, seen=1)
    page.get_by_label("Waar").first.fill("Zorgcentrum")
    page.get_by_label("Waar").first.blur()
    expect(page.get_by_role("heading", name="Zo staat het er nu")).to_be_visible()
    expect(page.get_by_label("Waar").first).to_have_value("Zorgcentrum")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_role("heading", name="Profiel")).to_be_visible()
    [job] = find(house, person, "work").facts
    assert job == JobFact(words="schoonmaker", employer="Zorgcentrum", from_year=2015, until_year=2019)


def test_the_intake_works_without_javascript(house: House, log_in: LogIn, person: int) -> None:
    page = log_in(house.coach, java_script_enabled=False)
    page.goto(f"/persoon/{person}/intake/")
    page.get_by_label("Uren per week, hoogstens").fill("24")
    page.get_by_label("Fiets").check()
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_text("24 uur per week")).to_be_visible()
    assert find(house, person, "mobility").is_known
    assert not find(house, person, "obstacles").is_known


def walk(page: Page, person: int) -> Iterator[str]:
    """Go past every page of the profile."""
    places = ["profiel/", "intake/", "overdracht/", *(f"profiel/{code}/" for code in SECTIONS)]
    for place in places:
        page.goto(f"/persoon/{person}/{place}")
        yield place


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_page_of_the_profile_keeps_anybody_out(
    house: House, log_in: LogIn, person: int, axe: str, width: int, scheme: str
) -> None:
    page = log_in(house.coach, width=width, color_scheme=scheme)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda fault: told.append(str(fault)))
    found, wider = {}, {}
    for place in walk(page, person):
        page.evaluate(axe)
        found[place], wider[place] = page.evaluate(LOOK, TAGS), find_widths(page)
        page.set_viewport_size({"width": width, "height": 900})
    assert {place: faults for place, faults in found.items() if faults} == {}
    assert {place: widths for place, widths in wider.items() if widths} == {}
    assert told == []
