"""Target groups at the desk: noted at the counter, explained on the page of a person, counted beside the goal."""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests.areas.groups.gate import Zuidoost, found_zuidoost
from tests.portals.visiting import Visit, read_main
from tests.standing import TODAY, House

from sluitend.parties.models import BenefitSpell, Person


def post(**fields: object) -> dict[str, object]:
    """Give a form as it is sent."""
    return {"once": str(uuid4()), **fields}


@pytest.fixture
def zuidoost(house: House) -> Zuidoost:
    return found_zuidoost(house)


def test_whoever_applies_at_the_counter_is_guided_and_the_answer_is_noted(zuidoost: Zuidoost, visit: Visit) -> None:
    house, browser = zuidoost.house, visit(zuidoost.house.coach)
    asked = {"owner_id": house.coach.party_id, "kind": "invitation", "area_id": zuidoost.area, "permit": "on"}
    asked |= {"last_name": "Haile", "born_on": "1990-02-03", "entered_on": TODAY, "standing": "application"}
    browser.post(reverse("admit"), post(**asked))
    person = Person.objects.get(last_name="Haile").pk
    page = read_main(browser.get(reverse("person", args=[person])))
    assert "Begeleiding aan de poort" in page
    assert "Statushouders" in page
    answer = {"answer": "granted", "decided_on": TODAY}
    browser.post(reverse("decide-application", args=[person]), post(**answer))
    assert BenefitSpell.objects.filter(person=person).exists()


def test_unemployment_benefit_without_a_last_day_comes_back_to_the_form(zuidoost: Zuidoost, visit: Visit) -> None:
    asked = {"owner_id": zuidoost.house.coach.party_id, "kind": "invitation", "standing": "unemployment_benefit"}
    asked |= {"last_name": "Vos", "born_on": "1990-02-03", "entered_on": TODAY, "route": "job_loss"}
    page = visit(zuidoost.house.coach).post(reverse("admit"), post(**asked), follow=True)
    assert "De laatste dag van de WW ontbreekt" in page.content.decode()
    asked["jobless_until_on"] = TODAY
    visit(zuidoost.house.coach).post(reverse("admit"), post(**asked))
    facts = Person.objects.get(last_name="Vos").fact_set.values_list("kind", "value")
    assert set(facts) == {("unemployment_benefit", ""), ("inflow_route", "job_loss")}


def test_what_was_never_so_is_withdrawn_with_its_trace_and_the_goal_stands_beside_the_count(
    zuidoost: Zuidoost, visit: Visit
) -> None:
    person, browser = zuidoost.let_in(on_benefit=True), visit(zuidoost.house.coach)
    fact = {"kind": "permit_holder", "from_on": TODAY, "source": "Gesprek"}
    browser.post(reverse("record-fact", args=[person]), post(**fact))
    told = read_main(browser.get(reverse("facts", args=[person])))
    assert "statushouder" in told
    lead = visit(zuidoost.house.lead)
    assert "50 procent" in read_main(lead.get(reverse("groups")))
    assert "Noor Vos" in read_main(lead.get(reverse("group-members", args=["permit_holders"])))
    [noted] = Person.objects.get(party=person).fact_set.all()
    browser.post(reverse("withdraw-fact", args=[person]), post(fact_id=noted.pk, because="Verkeerde persoon"))
    assert "Verkeerde persoon" in read_main(browser.get(reverse("facts", args=[person])))
