"""Who stands around a person on screen: added, ended, and told what is wrong."""

from uuid import uuid4

import pytest
from django.test import Client
from tests.portals.visiting import Visit, read_main
from tests.standing import House

from sluitend.areas.contacts.models import Relation


@pytest.fixture
def person(house: House) -> int:
    """Give somebody of the coach."""
    return house.admit(last_name="Bakker")


def fill(**given: object) -> dict[str, object]:
    return {"once": str(uuid4()), "kind": "buddy", "may_know": "nothing"} | given


def relate(client: Client, person: int, **given: object) -> str:
    answer = client.post(f"/persoon/{person}/relaties/toevoegen/", fill(**given))
    return read_main(client.get(answer.url))


def test_somebody_is_added_and_ended_and_stays(house: House, visit: Visit, person: int) -> None:
    coach = visit(house.coach)
    assert "Er staat nog niemand om deze persoon heen." in read_main(coach.get(f"/persoon/{person}/relaties/"))
    words = relate(coach, person, name="Oma Riet", reach="06-12345678")
    assert "De relatie is vastgelegd." in words
    assert "Oma Riet" in words
    relation = Relation.objects.get()
    fields = {"once": str(uuid4()), "person_id": person}
    for told in ("De relatie is beëindigd.", "Dit was al gedaan."):
        answer = coach.post(f"/relatie/{relation.id}/beeindigen/", fields)
        assert told in read_main(coach.get(answer.url))
    assert "Oma Riet" in read_main(coach.get(f"/persoon/{person}/relaties/"))


def test_the_same_form_sent_twice_is_one_relation(house: House, visit: Visit, person: int) -> None:
    coach, fields = visit(house.coach), fill(staff_id=house.colleague.party_id)
    for _ in range(2):
        coach.post(f"/persoon/{person}/relaties/toevoegen/", fields)
    assert Relation.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Het is niet duidelijk wie dit is."),
        ({"name": "Riet", "client_number": "P1"}, "Vul precies een van de drie in."),
        ({"client_number": "bestaat niet"}, "Dit is niet gevonden."),
        ({"name": "Riet", "kind": "taart"}, "Rol"),
    ],
)
def test_what_does_not_fit_is_told(
    house: House, visit: Visit, person: int, given: dict[str, object], told: str
) -> None:
    client = visit(house.coach)
    answer = client.post(f"/persoon/{person}/relaties/toevoegen/", fill(**given))
    words = read_main(answer if answer.status_code == 404 else client.get(answer.url))
    assert told in words
    assert Relation.objects.count() == 0


def test_the_page_of_a_stranger_is_not_there(house: House, visit: Visit, person: int) -> None:
    assert visit(house.stranger).get(f"/persoon/{person}/relaties/").status_code == 404
