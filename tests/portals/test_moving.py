"""Handing a part of a caseload over on screen: pick, see who goes where, do it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.contacts.agreeing import TOMORROW, agree
from tests.portals.visiting import Visit, read_main
from tests.standing import House

from sluitend.ledger.models import Promise


def find_owners(people: list[int]) -> set[int]:
    return set(Promise.objects.filter(beneficiary__in=people, state="open").values_list("owner", flat=True))


def move(client: Client, people: list[int], to_id: object, **more: str) -> object:
    fields = {"once": str(uuid4()), "move": [f"{person}:{to_id}" for person in people], **more}
    return client.post("/mensen/overdragen/uitvoeren/", fields)


def test_the_preview_asks_to_whom_and_then_shows_who_goes_where(house: House, visit: Visit) -> None:
    people, client = [house.admit(last_name=f"Jansen{number}") for number in range(3)], visit(house.lead)
    words = read_main(client.post("/mensen/overdragen/", {"person": people}))
    assert "3 mensen overdragen" in words
    assert "kies hiernaast" in words
    words = read_main(client.post("/mensen/overdragen/", {"person": people, "to": house.colleague.party_id}))
    assert "Wat iedereen dan heeft" in words
    assert "coach 2 0 3" in words
    assert find_owners(people) == {house.coach.party_id}


def test_all_that_a_filter_finds_can_be_picked(house: House, visit: Visit) -> None:
    for name in ("Bakker", "Bakkers", "Visser"):
        house.admit(last_name=name)
    words = read_main(visit(house.lead).post("/mensen/overdragen/", {"all": "text=bakker&signal="}))
    assert "2 mensen overdragen" in words


def test_handing_over_moves_them_and_says_of_each_what_came_of_it(house: House, visit: Visit) -> None:
    mine, theirs, client = house.admit(), house.admit(owner=house.lead), visit(house.coach)
    names = {f"name-{mine}": "Noor Bakker", f"name-{theirs}": "Bo Visser", f"to-{mine}": "coach 2"}
    words = read_main(move(client, [mine, theirs], house.colleague.party_id, **names))
    assert "1 overgedragen, 1 niet" in words
    assert "Noor Bakker coach 2 Overgedragen" in words
    assert "Bo Visser Niet gelukt Dit is niet gevonden." in words
    assert find_owners([mine]) == {house.colleague.party_id}


def test_appointments_are_shown_before_and_told_of_after(house: House, visit: Visit) -> None:
    along, stays, client = house.admit(), house.admit(), visit(house.coach)
    agree(house, along)
    agree(house, stays, at=TOMORROW + timedelta(hours=1))
    taker = house.colleague.party_id
    words = read_main(client.post(reverse("plan-hand-over"), {"person": [along, stays], "to": taker}))
    assert "24 nov 2026 10:00, coach 1 Afspraak gaat niet mee" in words
    words = read_main(move(client, [along, stays], taker, stays=str(stays)))
    assert words.count("gaat mee.") == 1
    assert "Afspraak 24 nov 2026 10:00 gaat mee." in words


def test_the_same_form_sent_twice_hands_over_once(house: House, visit: Visit) -> None:
    person, client, once = house.admit(), visit(house.coach), str(uuid4())
    for _ in range(2):
        answer = move(client, [person], house.colleague.party_id, once=once)
    assert answer.url == "/mensen/"
    assert "Dit was al gedaan." in read_main(client.get("/mensen/"))


@pytest.mark.parametrize("sent", [{}, {"person": "x"}, {"person": ""}])
def test_picking_nobody_is_told(house: House, visit: Visit, sent: dict[str, str]) -> None:
    house.admit()
    client = visit(house.coach)
    answer = client.post("/mensen/overdragen/", sent, follow=True)
    assert answer.status_code in (200, 409)
    assert "Er is nog niemand gekozen." in read_main(answer)


@pytest.mark.parametrize("moves", [[], ["x"], ["1"], ["1:2:3"], ["1:x"]])
def test_nonsense_moves_nobody(house: House, visit: Visit, moves: list[str]) -> None:
    client = visit(house.coach)
    answer = client.post("/mensen/overdragen/uitvoeren/", {"once": str(uuid4()), "move": moves}, follow=True)
    assert "Er is nog niemand gekozen." in read_main(answer)
