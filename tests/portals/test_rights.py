"""The screens of rights and destroying: noting, taking out, putting right, holding, and two pairs of eyes."""

import re
from itertools import islice

import pytest
from django.urls import reverse
from tests.areas.dossiers.leaving import leave, list_waiting
from tests.contract.places import list_bsns
from tests.portals.visiting import Visit, read_main, settling
from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import propose_destruction
from sluitend.areas.dossiers.models import RightsRequest
from sluitend.parties.models import Person

ONCE = "3f0e4e0c-2a44-4b8e-9c3b-0a5f6a1d2c7{}"


def key(number: int = 0) -> dict[str, str]:
    """Give the key of a form."""
    return {"once": ONCE.format(number)}


@pytest.fixture
def person(house: House) -> int:
    return house.admit(first_name="Nora", last_name="Bakker")


def test_a_request_is_noted_and_the_file_can_then_be_taken_out(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    assert "Dossier downloaden" not in read_main(client.get(page))
    client.post(f"{page}vragen/", key() | {"asked": "access", "wish": "Ik wil alles zien"})
    words = read_main(client.get(page))
    assert "Ik wil alles zien" in words
    assert "antwoord uiterlijk 23 dec 2026" in words
    assert "Dossier downloaden" in words
    assert client.get(f"{page}dossier/")["Content-Type"] == "application/zip"


def test_restricting_is_decided_shown_and_lifted_on_one_page(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    client.post(f"{page}vragen/", key() | {"asked": "restriction"})
    request = {"request_id": RightsRequest.objects.get().id}
    told = request | {"because": "Het is uitgezocht", "told_on": "2026-11-23"}
    assert "Er is twee maanden meer tijd" in read_main(client.post(f"{page}verlengen/", key(1) | told, follow=True))
    client.post(f"{page}besluit/", key(2) | request | {"decision": "granted"})
    assert "Beperkt sinds 23 nov 2026" in read_main(client.get(f"/persoon/{person}/"))
    for shown in ("worklist", "people"):
        assert "Nora Bakker Beperkt" in read_main(client.get(reverse(shown)))
    assert "De gegevens van deze persoon zijn beperkt." in read_main(client.get(f"/persoon/{person}/profiel/"))
    assert "De beperking is opgeheven." in read_main(client.post(f"{page}opheffen/", key(3) | told, follow=True))
    assert "Beperkt" not in read_main(client.get(f"/persoon/{person}/"))


def test_a_file_that_nobody_asked_for_is_refused_with_the_reason(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    assert client.get(f"{page}dossier/").url == page
    assert "Leg eerst vast dat de persoon om inzage heeft gevraagd" in read_main(client.get(page))


def test_a_fact_is_put_right_and_the_trace_is_shown(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    client.post(f"{page}verbeteren/", key() | {"field": "first_name", "value": "Noor", "because": "Typefout"})
    assert "Voornaam Nora Noor Typefout coach 1" in read_main(client.get(page))


def test_what_is_wrong_in_a_form_comes_back_with_what_was_typed(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    fields = {"field": "born_on", "value": "31-12-1980", "because": "Paspoort gezien"}
    assert client.post(f"{page}verbeteren/", key() | fields).url == page
    body = client.get(page).content.decode()
    assert "Schrijf hem als 1980-12-31" in body
    assert "31-12-1980" in body


def test_a_link_is_shown_once_with_its_code(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    answer = client.post(f"{page}inloglink/", key())
    body = answer.content.decode()
    assert re.search(r"http://testserver/mijn/inloggen/[a-z2-7]{26}/", body)
    assert re.search(r">\d{6}<", body)
    assert "no-store" in answer["Cache-Control"]
    assert client.get(f"{page}inloglink/").url == page


def test_a_hold_is_put_on_and_taken_off(house: House, person: int, visit: Visit) -> None:
    client, page = visit(house.lead), f"/persoon/{person}/rechten/"
    client.post(f"{page}bewaren/", key() | {"because": "Hoger beroep"})
    words = read_main(client.get(page))
    assert "Hoger beroep" in words
    assert "Niet langer bewaren" in words
    [address] = re.findall(r'action="([^"]+/beeindigen/)"', client.get(page).content.decode())
    client.post(address)
    assert "Niet langer bewaren" not in read_main(client.get(page))


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider", "planner"])
def test_the_rights_of_somebody_elses_person_stay_closed(house: House, person: int, visit: Visit, name: str) -> None:
    answer = visit(getattr(house, name)).get(f"/persoon/{person}/rechten/")
    assert answer.status_code in (403, 404)
    assert "Bakker" not in answer.content.decode()


def test_a_file_goes_when_two_people_pressed_and_leaves_a_certificate(house: House, person: int, visit: Visit) -> None:
    leave(person)
    first, second = visit(house.lead), visit(house.administrator)
    assert "1 dossier op de lijst zetten" in read_main(first.get("/vernietigen/"))
    first.post("/vernietigen/voorstellen/", key())
    [waiting] = list_waiting(house)
    assert "Nora Bakker" in read_main(first.get("/vernietigen/"))
    first.post(f"/vernietigen/{waiting}/akkoord/", key(1))
    assert "Nu is een andere collega aan de beurt" in read_main(first.get("/vernietigen/"))
    answer = second.post(f"/vernietigen/{waiting}/uitvoeren/", key(2))
    words = read_main(second.get(answer.url))
    assert "is 1 dossier geheel vernietigd" in words
    assert "Bakker" not in words
    assert not Person.objects.filter(party=person).exists()
    assert "Naar werk" in read_main(first.get("/vernietigen/"))


def test_the_same_person_pressing_twice_is_told_why_not(house: House, person: int, visit: Visit) -> None:
    leave(person)
    propose_destruction(actor=SYSTEM, at=AT)
    [waiting] = list_waiting(house)
    client = visit(house.lead)
    client.post(f"/vernietigen/{waiting}/akkoord/", key())
    answer = client.post(f"/vernietigen/{waiting}/uitvoeren/", key(1))
    assert answer.status_code == 409
    assert "de tweede is iemand anders dan de eerste" in read_main(answer)
    assert Person.objects.filter(party=person).exists()


def test_nothing_to_destroy_is_told_as_nothing(house: House, visit: Visit) -> None:
    assert "Er wacht geen lijst" in read_main(visit(house.lead).get("/vernietigen/"))


def test_somebody_who_left_has_an_answer_coming_on_a_list(house: House, person: int, visit: Visit) -> None:
    leave(person)
    client, page = visit(house.coach), f"/persoon/{person}/rechten/"
    assert client.get(page).status_code == 404
    visit(house.intake).post(f"{page}vragen/", key() | {"asked": "access"})
    assert "Verzoek over eigen gegevens" in read_main(client.get("/lijst/?when=all"))
    assert "antwoord uiterlijk 23 dec 2026 door coach 1" in read_main(client.get(page))
    assert "antwoord van coach 1" in read_main(client.get(f"/persoon/{person}/"))
    [promise] = house.promises(person)
    settle = client.get(f"/toezegging/{promise.id}/")
    assert "Geen volgende toezegging" in read_main(settle)
    assert "Uitnodiging" not in read_main(settle)
    client.post(
        f"/toezegging/{promise.id}/afronden/",
        settling(evidence="file_given", next_kept="", owner_id=house.coach.party_id),
    )
    assert client.get(page).status_code == 404


def test_destroying_says_which_terms_nobody_looked_up(house: House, visit: Visit) -> None:
    words = read_main(visit(house.administrator).get("/vernietigen/"))
    assert "Bewaartermijn van een dossier na het einde: 5 jaar niet nagekeken" in words
    assert "Laat de archivaris van uw gemeente" in words


def test_a_bsn_is_put_right_for_income_and_never_laid_down(house: House, visit: Visit) -> None:
    wrong, right = list(islice(list_bsns(), 2))
    person, client = house.admit(bsn=wrong), visit(house.coach)
    page = f"/persoon/{person}/rechten/"
    client.post(f"{page}bsn/", key() | {"bsn": right, "because": "Verwisseld met de partner"})
    words = read_main(client.get(page))
    assert f"BSN *****{wrong[-4:]} *****{right[-4:]} Verwisseld met de partner" in words
    assert right not in words
    house.admit(bsn=wrong)
    client.post(f"{page}bsn/", key(1) | {"bsn": wrong, "because": "Toch niet"})
    body = client.get(page).content.decode()
    assert "hoort bij iemand anders in het boek" in body
    assert wrong not in body
