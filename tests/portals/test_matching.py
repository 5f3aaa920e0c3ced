"""Matching at the desk: lists with reasons, a proposal to decide on, the switch of which each page tells, the card."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.matching.fair import Fair, open_fair
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.areas.matching.actions import make_match_rounds
from sluitend.areas.matching.models import MatchLine, MatchRound
from sluitend.areas.profiles.facts import AvailabilityFact


@pytest.fixture
def fair(house: House) -> Fair:
    return open_fair(house)


def read(browser: Client, address: str, *where: int) -> str:
    return read_main(browser.get(reverse(address, args=where)))


def send(browser: Client, address: str, *where: int, **fields: object) -> str:
    return read_main(browser.post(reverse(address, args=where), {"once": str(uuid4()), **fields}, follow=True))


def test_an_account_manager_asks_for_a_round_reads_why_and_decides(fair: Fair, visit: Visit) -> None:
    browser = visit(fair.desk.manager)
    fair.admit(), fair.admit(availability=AvailabilityFact(hours_min=8, hours_max=20))
    demand = fair.ask()
    assert "Deze vraag is nieuwer dan de laatste ronde." in read(browser, "shortlist", demand)
    assert "Er wordt vergeleken." in send(browser, "request-match-round")
    assert "Er wordt vergeleken." in read(browser, "shortlist", demand)
    make_match_rounds(actor=SYSTEM, at=AT)
    page = read(browser, "shortlist", demand)
    assert "gewenste vaardigheden 10 + uren van de plek 8 Niet bekend: reistijd" in page
    assert "uren per week: 4 uur te weinig Wat het passend maakt: kinderopvang of andere uren" in page
    assert "Kandidaten" in read(browser, "demand", demand)
    asked, line = MatchRound.objects.get().pk, MatchLine.objects.get().pk
    assert "Voorstel: 1 mens voor een plaats" in read(browser, "match-round", asked)
    page = send(browser, "decide-match-line", asked, line_id=line, decision="agreed", because="")
    assert "Het formulier is nog niet compleet." in page
    page = send(browser, "decide-match-line", asked, line_id=line, decision="agreed", because="Wil graag")
    assert "Akkoord : Wil graag" in page


def test_a_coach_reads_which_work_fits_and_lets_somebody_stay_out(fair: Fair, visit: Visit) -> None:
    coach, person, unknown = visit(fair.house.coach), fair.admit(), fair.house.admit()
    fair.ask()
    fair.play()
    page = read(coach, "fitting-work", person)
    assert "Orderpicker Bakkerij Zonneveld 18" in page
    assert "voorgesteld; een mens beslist" in page
    assert "Er is nog te weinig bekend om te vergelijken" in read(coach, "fitting-work", unknown)
    page = send(coach, "start-abstention", person, because="Wil dit niet")
    assert "Doet niet mee sinds 23 nov 2026: Wil dit niet" in page
    assert "Orderpicker" not in page
    assert "doet vanaf de volgende ronde weer mee" in send(coach, "end-abstention", person)


def test_an_administrator_stops_all_of_it_and_does_a_round_again(fair: Fair, visit: Visit) -> None:
    keeper, manager = visit(fair.house.administrator), visit(fair.desk.manager)
    fair.admit()
    demand, asked = fair.ask(), fair.play()
    assert "tot op de laatste bit" in read(keeper, "match-replay", asked)
    send(keeper, "suspend-matching", because="De punten kloppen niet")
    for page in (read(manager, "shortlist", demand), read(manager, "match-round", asked), read(manager, "match-card")):
        assert "De punten kloppen niet" in page
    assert "Het matchen gaat weer verder." in send(keeper, "resume-matching")
    card = keeper.get(reverse("match-card-file")).content.decode()
    assert "- naam, geslacht, geboortedag en leeftijd" in card
    assert "- Punten voor een gewenste vaardigheid: 10 punten" in card
