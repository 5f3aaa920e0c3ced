"""Appointments on screen: made from a promise, seen by both sides, moved, called off, and noted how they went."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from tests.areas.contacts.agreeing import agree
from tests.areas.dossiers.leaving import become
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.contacts.actions import NewRelation, add_relation
from sluitend.areas.contacts.models import Appointment
from sluitend.ledger.actions import start_absence
from sluitend.ledger.models import Promise


@pytest.fixture
def person(house: House) -> int:
    """Give somebody of the coach who waits for a first conversation."""
    return house.admit(last_name="Bakker", kind="first_conversation")


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    """Give the coach's browser."""
    return visit(house.coach)


def fill(house: House, **given: object) -> dict[str, object]:
    day = str(TODAY + timedelta(days=1))
    fields = {"once": str(uuid4()), "staff_id": house.coach.party_id, "day": day, "begins": "10:30", "minutes": 30}
    return fields | {"way": "office", "place": "Stadhuis, kamer 3"} | given


def send(client: Client, address: str, fields: dict[str, object]) -> str:
    """Send a form and give the words of the page that it leads to."""
    return read_main(client.get(client.post(address, fields).url))


def test_from_a_promise_an_appointment_is_made_that_both_sides_see(
    house: House, coach: Client, visit: Visit, person: int
) -> None:
    promise = house.promise(person)
    row = coach.get(f"/toezegging/{promise}/", headers={"HX-Request": "true"}).content.decode()
    [link] = re.findall(r'href="(/persoon/\d+/afspraken/\?toezegging=\d+)', row)
    assert f'value="{promise}" selected' in coach.get(link).content.decode()
    fields = fill(house, promise_id=promise)
    words = send(coach, f"/persoon/{person}/afspraken/maken/", fields)
    assert "dinsdag 24 nov 2026, 10:30–11:00" in words
    assert "Dit was al gedaan." in send(coach, f"/persoon/{person}/afspraken/maken/", fields)
    assert "24 nov 2026, 10:30 op kantoor" in read_main(coach.get(f"/persoon/{person}/"))
    assert "24 nov 2026 10:30, op kantoor, coach 1" in read_main(coach.get(f"/persoon/{person}/overdracht/"))
    assert "dinsdag 24 nov 2026 10:30–11:00 Noor Bakker" in read_main(coach.get("/agenda/?week=on"))
    mine = read_main(visit(become(house, person)).get("/mijn/afspraken/"))
    assert "U spreekt met coach 1. U komt naar: Stadhuis, kamer 3 Hierover: Eerste gesprek" in mine
    assert "Bel Gemeente Voorbeeld en vraag naar coach 1." in mine
    assert "Gesprekken die wij met u willen voeren" not in mine


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"day": str(TODAY - timedelta(days=1))}, "Deze tijd kan niet."),
        ({"place": ""}, "Er ontbreekt een plaats."),
        ({"begins": "half elf"}, "Tijd"),
        ({"minutes": "9999999999999"}, "Duur"),
    ],
)
def test_what_does_not_fit_is_told_above_what_was_filled_in(
    house: House, coach: Client, person: int, given: dict[str, object], told: str
) -> None:
    answer = coach.post(f"/persoon/{person}/afspraken/maken/", fill(house) | {"place": "Bij Riet"} | given)
    body = coach.get(answer.url).content.decode()
    assert told in body
    assert given.get("place") == "" or "Bij Riet" in body


def test_who_is_taken_is_told_and_whoever_may_know_of_appointments_stands_beside_them(
    house: House, coach: Client, person: int
) -> None:
    riet = NewRelation(kind="buddy", name="Oma Riet", reach="06-12345678", may_know="appointments")
    add_relation(actor=house.coach, at=AT, person_id=person, relation=riet)
    add_relation(actor=house.coach, at=AT, person_id=person, relation=NewRelation(kind="other", name="Buurman Jan"))
    agree(house, house.admit())
    clash = fill(house, begins="10:15")
    words = send(coach, f"/persoon/{person}/afspraken/maken/", clash)
    assert "Deze collega heeft dan al een afspraak." in words
    assert "Oma Riet , maatje: 06-12345678" in words
    assert "Buurman Jan" not in words


def test_moved_and_called_off_it_tells_both_sides_why(house: House, coach: Client, visit: Visit, person: int) -> None:
    made = agree(house, person)
    words = send(coach, f"/afspraak/{made}/verzetten/", fill(house, begins="14:00", because="Bus rijdt niet"))
    assert "De afspraak is verzet." in words
    assert "Verzet; was eerst 24 nov 2026 10:00. Reden: Bus rijdt niet" in words
    moved = Appointment.objects.get(state="open").id
    assert "Reden" not in send(coach, f"/afspraak/{made}/afzeggen/", {"once": str(uuid4()), "because": "Nog eens"})
    assert "Eerst was dit 24 nov 2026 10:00." in read_main(visit(become(house, person)).get("/mijn/afspraken/"))
    words = send(coach, f"/afspraak/{moved}/afzeggen/", {"once": str(uuid4()), "because": "Zaal dicht"})
    assert "Afgezegd Zaal dicht" in words
    mine = read_main(visit(become(house, person)).get("/mijn/afspraken/"))
    assert "De gemeente heeft afgezegd: Zaal dicht" in mine


def test_a_resident_says_that_they_cannot_come_and_the_coach_sees_why(
    house: House, coach: Client, visit: Visit, person: int
) -> None:
    made = agree(house, person, promise_id=house.promise(person))
    me = visit(become(house, person))
    assert "Ik kan niet komen" in read_main(me.get("/mijn/afspraken/"))
    fields = {"once": str(uuid4()), "appointment_id": made, "because": "Mijn kind is ziek"}
    words = send(me, "/mijn/afspraken/afzeggen/", fields)
    assert "De afspraak is afgezegd. Uw klantmanager ziet dat." in words
    assert "U hebt afgezegd: Mijn kind is ziek" in words
    assert "Gesprekken die wij met u willen voeren" in words
    agenda = read_main(coach.get("/agenda/?dag=2026-11-24"))
    assert "Afgezegd door de persoon Mijn kind is ziek" in agenda
    assert Promise.objects.get(beneficiary=person).state == "open"


def test_a_note_from_the_agenda_says_how_it_went_and_keeps_the_promise(
    house: House, visit: Visit, clock: Clock, person: int
) -> None:
    made = agree(house, person, promise_id=house.promise(person), way="phone", place="")
    clock.at += timedelta(days=2)
    assert "Wij schrijven nog op hoe het ging." in read_main(visit(become(house, person)).get("/mijn/afspraken/"))
    coach = visit(house.coach)
    body = coach.get("/agenda/").content.decode()
    assert "Hoe ging het?" in body
    [link] = re.findall(rf'href="(/persoon/{person}/contact/nieuw/\?afspraak={made}[^"]*)', body)
    form = coach.get(link.replace("&amp;", "&")).content.decode()
    assert 'value="2026-11-24"' in form
    assert re.search(r'value="call"[^>]*checked', form)
    assert form.count(" selected>") == 3
    fields = {"purpose": "work", "kind": "call", "happened_on": "2026-11-24", "visibility": "team"}
    fields |= {"once": str(uuid4()), "appointment_id": str(made), "promise_id": str(house.promise(person))}
    coach.post(f"/persoon/{person}/contact/bewaren/", fields)
    assert Appointment.objects.get(id=made).state == "held"
    assert not Promise.objects.filter(beneficiary=person, kind="first_conversation", state="open").exists()
    assert "Hoe ging het?" not in read_main(coach.get("/agenda/"))


def test_who_is_away_stands_above_the_agenda_and_on_the_person(
    house: House, coach: Client, visit: Visit, person: int
) -> None:
    agree(house, person)
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, stand_in_id=house.colleague.party_id)
    assert "Er is niets vanzelf verzet." in read_main(visit(house.lead).get("/agenda/"))
    assert "collega afwezig" in read_main(visit(house.lead).get(f"/persoon/{person}/"))


@pytest.mark.parametrize("asked", ["dag=9999-12-31&week=on", "dag=0001-01-01", "dag=gisteren&collega=x", "week=on"])
def test_days_that_cannot_be_shown_are_today(coach: Client, asked: str) -> None:
    assert "2026" in read_main(coach.get(f"/agenda/?{asked}"))
