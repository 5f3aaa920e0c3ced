"""The resident's own budget: asked for in two lines, answered with a day, and what is left in plain sight."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from tests.areas.plans.planning import Desk
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import Receipt, add_receipt, decide_budget
from sluitend.areas.plans.models import BudgetRequest
from sluitend.parties.models import Organisation


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house, house.admit(last_name="Bakker"))


@pytest.fixture
def my_money(desk: Desk) -> Desk:
    """Let the municipality run on a pack with a personal budget."""
    Organisation.objects.filter(party=desk.house.municipality).update(pack="leeuwarden-2000")
    return desk


def ask_for(client: Client, **given: str) -> str:
    """Ask for something from my budget, and give the words of the page with plain spaces."""
    fields = {"once": str(uuid4()), "words": "Werkschoenen", "amount": "80"} | given
    return read_main(client.post("/mijn/budget/aanvragen/", fields, follow=True)).replace("\xa0", " ")


def test_i_ask_for_something_and_read_the_answer_and_what_is_left(my_money: Desk, visit: Visit) -> None:
    client = visit(my_money.resident)
    words = ask_for(client)
    assert "Uw aanvraag is verstuurd." in words
    assert "U krijgt uiterlijk 26 nov 2026 antwoord." in words
    assert "€ 453,78 van € 453,78" in words
    assert "Werkschoenen" in read_main(client.get("/mijn/"))
    asked = {"actor": my_money.coach, "at": AT, "person_id": my_money.person}
    request = BudgetRequest.objects.get().pk
    decide_budget(request_id=request, granted=True, **asked)
    words = read_main(client.get("/mijn/budget/")).replace("\xa0", " ")
    assert "Ja, dit krijgt u. Wij besloten dat op 23 nov 2026." in words
    assert "€ 373,78 van € 453,78" in words
    assert "Geef de bon aan uw klantmanager." in words
    receipt = Receipt(paid_on=TODAY, amount=7_000, reference="bon 3")
    add_receipt(request_id=request, receipt=receipt, **asked)
    words = read_main(client.get("/mijn/budget/")).replace("\xa0", " ")
    assert "€ 70,00 betaald op 23 nov 2026. Wij hebben uw bon." in words
    assert "€ 383,78 van € 453,78" in words


def test_a_no_tells_me_why_and_a_late_answer_that_it_is_late(my_money: Desk, visit: Visit, clock: Clock) -> None:
    client = visit(my_money.resident)
    ask_for(client)
    clock.at += timedelta(days=7)
    asked = {"actor": my_money.coach, "at": clock.at, "person_id": my_money.person}
    client = visit(my_money.resident)
    assert "Wij zijn te laat." in read_main(client.get("/mijn/budget/"))
    because = "Dit betaalt de werkgever."
    decide_budget(request_id=BudgetRequest.objects.get().pk, granted=False, because=because, **asked)
    words = read_main(client.get("/mijn/budget/"))
    assert "Nee, dit kan niet." in words
    assert because in words


@pytest.mark.parametrize("wrong", [{"amount": "9999"}, {"amount": "gratis"}, {"words": ""}])
def test_what_i_ask_wrongly_comes_back_with_the_reason(my_money: Desk, visit: Visit, wrong: dict[str, str]) -> None:
    words = ask_for(visit(my_money.resident), **wrong)
    assert "Deze aanvraag kan niet." in words or "Het formulier is nog niet compleet." in words
    assert not BudgetRequest.objects.exists()


def test_where_there_is_no_budget_nothing_is_asked_and_the_menu_is_silent(desk: Desk, visit: Visit) -> None:
    client = visit(desk.resident)
    assert "Uw gemeente heeft geen persoonlijk budget." in read_main(client.get("/mijn/budget/"))
    assert "/mijn/budget/" not in client.get("/mijn/").content.decode()
    Organisation.objects.filter(party=desk.house.municipality).update(pack="leeuwarden-2000")
    assert 'href="/mijn/budget/"' in client.get("/mijn/").content.decode()
