"""A note that was being written when the session ended is there again after logging in, for its writer alone."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from tests.areas.conferences.meeting import hold_meeting
from tests.areas.contacts.writing import write
from tests.portals.sending import read_form
from tests.portals.visiting import PASSWORD, Visit, make_account
from tests.standing import TODAY, House

from sluitend.gate.actor import Actor

HTMX = {"HX-Request": "true"}


@pytest.fixture
def person(house: House) -> int:
    """Give somebody of the coach."""
    return house.admit(last_name="Bakker")


def begin(browser: Client, person: int) -> dict[str, str]:
    """Open the form and type; the session then ends."""
    body = browser.get(f"/persoon/{person}/contact/nieuw/").content.decode()
    found = re.search(r'name="sender" value="([^"]+)"', body)
    browser.logout()
    fields = {"purpose": "work", "kind": "call", "happened_on": str(TODAY), "visibility": "team", "text": "Kanarie"}
    return fields | {"once": str(uuid4()), "sender": found[1] if found else ""}


def log_in(browser: Client, actor: Actor, address: str) -> str:
    """Log in by typing, and give the page to which that leads."""
    asked = {"username": make_account(actor).username, "password": PASSWORD}
    return browser.post(address, asked, follow=True).content.decode()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_note_that_outlived_the_session_is_there_after_logging_in(
    house: House, visit: Visit, person: int, headers: dict[str, str]
) -> None:
    browser = visit(house.coach)
    fields = begin(browser, person)
    answer = browser.post(f"/persoon/{person}/contact/bewaren/", fields, headers=headers)
    way = re.search(r'href="(/inloggen/[^"]+)"', answer.content.decode())
    address = way[1] if way else answer.url
    body = log_in(browser, house.coach, address)
    assert "Dit is nog niet bewaard." in body
    assert "Kanarie" in body.split("<textarea")[1]
    again = browser.get(f"/persoon/{person}/contact/nieuw/").content.decode()
    assert "Kanarie" not in again


def test_a_correction_that_outlived_the_session_is_there_too(house: House, visit: Visit, person: int) -> None:
    note = write(house.coach, person, "Woont in Breda.").note_id
    browser = visit(house.coach)
    body = browser.get(f"/notitie/{note}/").content.decode()
    fields = dict(re.findall(r'name="(purpose|version|sender|once)" value="([^"]+)"', body))
    browser.logout()
    answer = browser.post(f"/notitie/{note}/verbeteren/", fields | {"text": "Kanarie", "because": "Verschreven"})
    body = log_in(browser, house.coach, answer.url)
    assert "Kanarie" in body.split("<textarea")[1]
    assert 'value="Verschreven"' in body


def test_a_colleague_who_logs_in_next_on_that_computer_reads_nothing_of_it(
    house: House, visit: Visit, person: int
) -> None:
    browser = visit(house.coach)
    fields = begin(browser, person)
    answer = browser.post(f"/persoon/{person}/contact/bewaren/", fields)
    assert "Kanarie" not in log_in(browser, house.colleague, answer.url)
    assert "Kanarie" not in log_in(browser, house.coach, answer.url)


@pytest.mark.parametrize("sender", ["", "6", "6:onecht"])
def test_what_nobody_signed_for_is_not_kept(house: House, visit: Visit, person: int, sender: str) -> None:
    browser = visit()
    fields = {"text": "Kanarie", "sender": sender}
    answer = browser.post(f"/persoon/{person}/contact/bewaren/", fields)
    assert "sessionid" not in browser.cookies
    assert "Kanarie" not in log_in(browser, house.coach, answer.url)


def type_in(browser: Client, page: str, form: str, **typed: object) -> dict[str, object]:
    """Open a page and fill in one of its forms; the session then ends."""
    fields = read_form(browser.get(page).content.decode(), form)
    assert fields["sender"]
    browser.logout()
    return {**fields, **typed}


def test_what_partners_were_to_read_outlives_the_session_whole(house: House, visit: Visit) -> None:
    meeting = hold_meeting(house)
    case, partners = meeting.bring(), [meeting.school.organisation_id, meeting.clinic.organisation_id]
    browser, page = visit(house.coach), f"/overleg/zaak/{case}/"
    sent = type_in(browser, page, "share-form", summary="Kanarie", school="Mbo 2", partner_ids=partners)
    answer = browser.post(f"{page}delen/", sent)
    body = log_in(browser, house.coach, answer.url)
    assert "Dit is nog niet bewaard." in body
    assert "Kanarie" in body.split("<textarea")[1]
    assert 'value="Mbo 2"' in body
    assert all(re.search(f'value="{each}"[^>]*checked', body) for each in partners)


@pytest.mark.parametrize(
    ("page", "form", "where", "typed"),
    [
        ("/overleg/", "plan-form", "/overleg/plannen/", {"name": "Kanarie"}),
        ("/persoon/{}/profiel/work/", "profile-form", "/persoon/{}/profiel/work/bewaren/", {"work-0-words": "Kanarie"}),
        ("/persoon/{}/intake/", "profile-form", "/persoon/{}/intake/bewaren/", {"own_words-0-wish": "Kanarie"}),
        ("/persoon/{}/rechten/", "request-form", "/persoon/{}/rechten/vragen/", {"wish": "Kanarie"}),
        ("/persoon/{}/relaties/", "relation-form", "/persoon/{}/relaties/toevoegen/", {"name": "Kanarie"}),
        ("/persoon/{}/ladder/", "measure-form", "/persoon/{}/ladder/meten/", {"explanation": "Kanarie"}),
        ("/persoon/{}/voorzieningen/", "need-form", "/persoon/{}/voorzieningen/nodig/", {"why": "Kanarie"}),
    ],
)
def test_a_long_form_that_outlived_the_session_is_there_after_logging_in(
    house: House, visit: Visit, person: int, page: str, form: str, where: str, typed: dict[str, str]
) -> None:
    browser = visit(house.coach)
    sent = type_in(browser, page.format(person), form, **typed)
    answer = browser.post(where.format(person), sent)
    body = log_in(browser, house.coach, answer.url)
    assert "Dit is nog niet bewaard." in body
    assert "Kanarie" in body
    assert "Kanarie" not in browser.get(page.format(person)).content.decode()
