"""Matching on a wide and a narrow screen: nobody is kept out and nothing sticks out."""

import pytest
from django.urls import reverse
from tests.areas.matching.fair import Fair, open_fair
from tests.browser.conftest import LogIn
from tests.browser.looking import look
from tests.standing import AT, House

from sluitend.areas.matching.actions import decide_match_line
from sluitend.areas.matching.models import MatchLine
from sluitend.areas.profiles.facts import AvailabilityFact, LicenceFact

pytestmark = pytest.mark.slow


@pytest.fixture
def fair(house: House) -> Fair:
    return open_fair(house)


def test_rounds_lists_and_the_card_keep_nobody_out(fair: Fair, log_in: LogIn, axe: str) -> None:
    person = fair.admit(first_name="Fatima", last_name="Yilmaz")
    fair.admit("skills", first_name="Jan", last_name="de Vries")
    fair.admit(availability=AvailabilityFact(hours_min=8, hours_max=20), first_name="Sanne", last_name="Postma")
    fair.admit(licences=LicenceFact(code="b"), first_name="Ali", last_name="Haddad")
    demand = fair.ask(places=2)
    fair.ask(title="Nachtwerk", hours_least=40, hours_most=40)
    asked = fair.play()
    line = MatchLine.objects.order_by("id").values_list("id", flat=True)[0]
    decide_match_line(actor=fair.desk.manager, at=AT, line_id=line, decision="agreed", because="Wil dit graag")
    work = reverse("fitting-work", args=[person])
    listed = [reverse("shortlist", args=[demand]), reverse("match-round", args=[asked]), reverse("match-card")]
    for actor, pages in ((fair.desk.manager, listed), (fair.house.lead, [work]), (fair.house.administrator, [])):
        assert look(log_in(actor), [*pages, reverse("match-rounds")], axe) == []
