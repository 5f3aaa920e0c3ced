"""Every page of a person says whose it is: the name, the client number, and the way back to the person."""

import pytest
from django.test import Client
from tests.areas.conferences.meeting import hold_meeting
from tests.areas.contacts.writing import write
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, House

from sluitend.ledger.actions import start_absence
from sluitend.parties.models import Person

PAGES = (
    "dubbel",
    "profiel",
    "profiel/skills",
    "intake",
    "overdracht",
    "ladder",
    "voorzieningen",
    "plan",
    "budget",
    "rechten",
    "contact",
    "contact/nieuw",
    "relaties",
    "overleg",
)


@pytest.fixture
def person(house: House) -> int:
    return house.admit(last_name="Bakker")


def check(browser: Client, address: str, person: int) -> None:
    answer = browser.get(address)
    words, number = read_main(answer), Person.objects.get(party=person).number
    assert "Noor Bakker" in words
    assert number in words
    assert f'href="/persoon/{person}/"' in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_person_says_whose_it_is(house: House, visit: Visit, person: int, page: str) -> None:
    check(visit(house.coach), f"/persoon/{person}/{page}/", person)


def test_a_promise_a_note_and_a_case_say_whose_they_are(house: House, visit: Visit) -> None:
    meeting = hold_meeting(house)
    person = house.admit(last_name="Bakker")
    browser, case = visit(house.coach), meeting.bring(person=person)
    note = write(house.coach, person, "Woont in Breda.").note_id
    for address in (f"/toezegging/{house.promise(person)}/", f"/notitie/{note}/", f"/overleg/zaak/{case}/"):
        check(browser, address, person)


def test_handing_over_names_the_person_also_without_a_script(house: House, visit: Visit, person: int) -> None:
    check(visit(house.coach), f"/overdragen/{person}/", person)
    assert "Noor Bakker overdragen" in read_main(visit(house.coach).get(f"/overdragen/{person}/"))
    assert visit(house.stranger).get(f"/overdragen/{person}/").status_code == 404


def test_whoever_stands_in_for_a_colleague_reaches_the_rights(house: House, visit: Visit, person: int) -> None:
    browser, link = visit(house.colleague), f'href="/persoon/{person}/rechten/"'
    assert link not in browser.get(f"/persoon/{person}/").content.decode()
    away, stand_in = house.coach.party_id or 0, house.colleague.party_id
    start_absence(actor=house.lead, at=AT, staff_id=away, stand_in_id=stand_in)
    assert link in browser.get(f"/persoon/{person}/").content.decode()
    assert browser.get(f"/persoon/{person}/rechten/").status_code == 200
