"""The intake saved in part, and answers that grew old: what can be kept is kept, and what is old says so."""

from datetime import timedelta
from uuid import uuid4

from django.test import Client
from tests.areas.profiles.telling import CLEANER, find, tell
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import House

HTMX = {"HX-Request": "true", "HX-Trigger": "profile-form"}
# Hours as the intake sends them beside other sections, and a language that is told.
HOURS_SENT = {"availability-seen": "0", "availability-lines": "1", "availability-0-hours_min": "16"}
DUTCH_SENT = {"code": "nld", "spoken": "b1"}


def work(**years: str) -> dict[str, str]:
    """Give the section of work as it is sent, with one line filled in."""
    sent = {"once": str(uuid4()), "work-seen": "0", "work-lines": "1", "work-0-words": "schoonmaker"}
    return sent | {f"work-0-{name}": value for name, value in years.items()}


def send(client: Client, person: int, sent: dict[str, str], **more: object) -> object:
    return client.post(f"/persoon/{person}/intake/bewaren/", sent, **more)


def test_one_section_that_cannot_be_read_keeps_nobody_from_saving_the_others(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    sent = work(from_year="2020", until_year="2010") | HOURS_SENT
    answer = send(client, person, sent, headers=HTMX)
    words = answer.content.decode()
    assert "De rest is bewaard; dit nog niet:" in words
    assert "verkeerde volgorde" in words
    assert find(house, person, "availability").is_known
    assert not find(house, person, "work").is_known


def test_without_a_script_too_the_rest_is_saved_and_the_form_comes_back(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, work(from_year="x") | HOURS_SENT)
    assert answer.url == f"/persoon/{person}/intake/"
    words = read_main(client.get(answer.url))
    assert "Nog niet alles is bewaard." in words
    assert find(house, person, "availability").is_known


def test_a_language_that_stands_there_twice_keeps_the_rest_from_nobody(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    dutch = {f"languages-{place}-{name}": value for place in (0, 1) for name, value in DUTCH_SENT.items()}
    sent = {"once": str(uuid4()), "languages-seen": "0", "languages-lines": "2"} | dutch | HOURS_SENT
    words = send(client, person, sent, headers=HTMX).content.decode()
    assert "Elke taal en elk onderwerp komt één keer voor." in words
    assert find(house, person, "availability").is_known


def test_what_was_heard_long_ago_is_shown_as_old(house: House, visit: Visit, clock: Clock) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    clock.at += timedelta(days=400)
    client = visit(house.coach)
    assert "Oud: vraag het na" in read_main(client.get(f"/persoon/{person}/profiel/"))
    assert "Oud Werk" in read_main(client.get(f"/persoon/{person}/"))
