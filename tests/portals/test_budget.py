"""The personal budget at the desk: what is left, asking, deciding, the receipt, and amounts as people write them."""

import re
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.portals.visiting import Visit, read_main, settling
from tests.standing import TODAY, House, build_house

from sluitend.areas.plans.models import BudgetRequest
from sluitend.ledger.models import Promise
from sluitend.parties.models import Organisation


@pytest.fixture
def house(book: None) -> House:
    """Give a house that runs on the pack of Leeuwarden."""
    return build_house(pack="leeuwarden-2000")


@pytest.fixture
def person(house: House) -> int:
    return house.admit(last_name="Bakker")


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    return visit(house.coach)


def send(client: Client, person: int, place: str, **given: object) -> HttpResponse:
    fields = {"once": str(uuid4())} | given
    return client.post(f"/persoon/{person}/budget/{place}", fields, follow=True)  # type: ignore[return-value]


def ask(client: Client, person: int, amount: str = "100,00") -> HttpResponse:
    return send(client, person, "aanvragen/", words="Kleren voor een gesprek", amount=amount)


def read(response: HttpResponse) -> str:
    """Give the words, with the spaces that keep an amount together as plain ones."""
    return read_main(response).replace("\xa0", " ")


def test_a_request_is_made_granted_and_paid(coach: Client, person: int) -> None:
    words = read(ask(coach, person, "100,50"))
    assert "Besluit uiterlijk 26 nov 2026" in words
    assert "€ 100,50" in words
    request = BudgetRequest.objects.get().pk
    words = read(send(coach, person, "besluiten/", request_id=request, granted="yes"))
    assert "De aanvraag is toegekend." in words
    assert "€ 353,28" in words
    words = read(send(coach, person, "bon/", request_id=request, paid_on=TODAY, amount="95,00", reference="bon 12"))
    assert "€ 95,00 betaald op 23 nov 2026, bon 12" in words
    assert "€ 358,78" in words


def test_what_did_not_go_on_is_given_back(coach: Client, person: int) -> None:
    ask(coach, person)
    request = BudgetRequest.objects.get().pk
    assert "Niet doorgegaan" in read(send(coach, person, "besluiten/", request_id=request, granted="yes"))
    words = read(send(coach, person, "teruggeven/", request_id=request, because="De cursus is vol"))
    assert "Het bedrag is terug in het budget." in words
    assert "Niet doorgegaan 23 nov 2026: De cursus is vol" in words
    assert "Nog over € 453,78" in words


def test_a_no_asks_for_its_reason(coach: Client, person: int) -> None:
    ask(coach, person)
    request = BudgetRequest.objects.get().pk
    words = read(send(coach, person, "besluiten/", request_id=request, granted="no", because=""))
    assert "Wie een nee hoort, hoort ook waarom." in words
    words = read(send(coach, person, "besluiten/", request_id=request, granted="no", because="Kan anders"))
    assert "Afgewezen" in words
    assert "Kan anders" in words


def test_more_than_there_is_cannot_be_granted(coach: Client, person: int) -> None:
    for amount in ("400", "100"):
        ask(coach, person, amount)
    first, second = BudgetRequest.objects.order_by("id").values_list("id", flat=True)
    send(coach, person, "besluiten/", request_id=first, granted="yes")
    words = read(send(coach, person, "besluiten/", request_id=second, granted="yes"))
    assert "Hier is niet genoeg dekking voor." in words
    assert "€ 53,78" in words


@pytest.mark.parametrize("amount", ["", "nul", "-1", "0", "999999999"])
def test_an_amount_that_is_none_is_told(coach: Client, person: int, amount: str) -> None:
    words = read(ask(coach, person, amount))
    assert "Het formulier is nog niet compleet. Bedrag in euro’s" in words
    assert not BudgetRequest.objects.exists()


def test_where_there_is_no_budget_the_page_says_so(coach: Client, house: House, person: int) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="national")
    words = read(coach.get(f"/persoon/{person}/budget/"))
    assert "Deze gemeente heeft geen persoonlijk budget." in words


def test_a_colleague_looks_and_does_not_decide(visit: Visit, coach: Client, house: House, person: int) -> None:
    ask(coach, person)
    colleague = visit(house.colleague)
    words = read(colleague.get(f"/persoon/{person}/budget/"))
    assert "Toekennen" not in words
    request = BudgetRequest.objects.get().pk
    assert send(colleague, person, "besluiten/", request_id=request, granted="yes").status_code == 404
    assert visit(house.stranger).get(f"/persoon/{person}/budget/").status_code == 404


def test_the_list_leads_to_where_one_decides_and_decides_nothing_itself(
    coach: Client, house: House, person: int
) -> None:
    ask(coach, person)
    promise = Promise.objects.get(kind="budget_decision")
    body = coach.get(f"/toezegging/{promise.id}/").content.decode()
    assert f'href="/persoon/{person}/budget/"' in body
    assert "Besluiten doet u bij het persoonlijk budget" in body
    assert re.findall(r'name="state" value="(\w+)"', body) == ["released"]
    fields = settling(state="kept", evidence="granted", owner_id=house.coach.party_id)
    answer = coach.post(f"/toezegging/{promise.id}/afronden/", fields, follow=True)
    assert "Over deze aanvraag is nog niet besloten." in read(answer)
    assert "Kleren voor een gesprek" in read(coach.get("/lijst/?when=all"))


def test_whoever_works_with_a_script_stays_where_they_were(coach: Client, person: int) -> None:
    ask(coach, person)
    request, headers = BudgetRequest.objects.get().pk, {"HX-Request": "true"}
    fields = {"once": str(uuid4()), "request_id": request, "granted": "yes"}
    answer = coach.post(f"/persoon/{person}/budget/besluiten/", fields, headers=headers, follow=True)
    body = answer.content.decode()
    assert "<html" not in body
    assert "De aanvraag is toegekend." in body
    assert answer["HX-Replace-Url"] == f"/persoon/{person}/budget/"
