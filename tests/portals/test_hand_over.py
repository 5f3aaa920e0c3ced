"""Handing over: to whom, once, and what if that cannot be."""

from uuid import uuid4

from django.test import Client
from django.urls import reverse
from tests.areas.contacts.agreeing import agree
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, House

from sluitend.ledger.actions import start_absence


def send(client: Client, person: int, to_id: object, key: str = "") -> object:
    return client.post(f"/overdragen/{person}/bevestigen/", {"to_id": to_id, "once": key or str(uuid4())})


def test_the_page_shows_who_is_there_and_how_many_people_they_have(house: House, visit: Visit) -> None:
    person = house.admit()
    words = read_main(visit(house.coach).get(f"/overdragen/{person}/"))
    assert "Noord" in words
    assert "coach 1 begeleidt nu 1 persoon" in words
    assert "coach 2 0 personen" in words


def test_htmx_opens_the_choice_in_the_file(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get(f"/overdragen/{house.admit()}/", headers={"HX-Request": "true"})
    assert "<main" not in answer.content.decode()


def test_handing_over_moves_the_promises_and_tells_how_many(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, house.colleague.party_id)
    assert answer.url == "/lijst/"
    assert {each.owner_id for each in house.promises(person)} == {house.colleague.party_id}
    assert "1 toezegging is overgedragen." in read_main(client.get("/lijst/?when=all"))


def test_what_was_agreed_is_shown_before_it_goes_along_as_far_as_it_can_be_given(house: House, visit: Visit) -> None:
    person = house.admit()
    agree(house, person)
    address = reverse("owners", args=[person])
    assert "24 nov 2026 10:00, op kantoor, coach 1" in read_main(visit(house.coach).get(address))
    assert "24 nov 2026 10:00" not in read_main(visit(house.colleague).get(address))


def test_an_appointment_that_cannot_go_along_is_told(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    agree(house, person)
    send(client, person, house.team)
    told = "Afspraak 24 nov 2026 10:00 staat nog bij coach 1."
    assert told in read_main(client.get(reverse("worklist"), {"when": "all"}))


def test_a_double_click_hands_over_once(house: House, visit: Visit) -> None:
    person, client, key = house.admit(), visit(house.coach), str(uuid4())
    for _ in range(2):
        send(client, person, house.colleague.party_id, key)
    assert "Dit was al gedaan." in read_main(client.get("/lijst/?when=all"))
    assert len(house.promises(person)) == 2


def test_a_colleague_who_is_away_takes_nothing_over_and_the_choice_stays(house: House, visit: Visit) -> None:
    start_absence(actor=house.lead, at=AT, staff_id=house.colleague.party_id, team_id=house.team)
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, house.colleague.party_id)
    assert answer.url == f"/overdragen/{person}/"
    assert "De collega is niet aanwezig" in read_main(client.get(answer.url))
    assert house.promises(person)[0].owner_id == house.coach.party_id


def test_choosing_nobody_is_told(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, "")
    assert "Aan wie draagt u over?" in read_main(client.get(answer.url))


def test_nobody_gives_people_to_another_municipality(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    assert send(client, person, house.outsider.party_id).status_code == 404
