"""Provisions on screen: what is needed, how far it is, what can be done now, and nothing through a wall."""

from uuid import uuid4

from django.test import Client
from tests.portals.visiting import Visit, read_main
from tests.standing import House

from sluitend.areas.provisions.models import Provision


def send(browser: Client, person: int, where: str, **fields: object) -> str:
    """Send a form of the provisions and give the words of the page that follows."""
    sent = {"once": str(uuid4()), "purpose": "work"} | fields
    return read_main(browser.post(f"/persoon/{person}/voorzieningen/{where}/", sent, follow=True))


def need(browser: Client, person: int, kind: str = "childcare", **fields: object) -> int:
    send(browser, person, "nodig", kind=kind, **fields)
    return Provision.objects.latest("id").id


def test_whoever_needs_nothing_sees_what_to_do(house: House, visit: Visit) -> None:
    words = read_main(visit(house.coach).get(f"/persoon/{house.admit()}/voorzieningen/"))
    assert "Er loopt geen voorziening." in words
    assert "Voeg het toe; dan wordt het aangevraagd." in words


def test_a_provision_is_followed_from_needed_to_in_place(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    words = send(browser, person, "nodig", kind="childcare", why="Dan kan zij werken.")
    assert "Kinderopvang Nodig" in words
    assert "Voorziening aanvragen: uiterlijk 7 dec 2026" in words
    assert "1 voorziening is er nog niet" in words
    provision = Provision.objects.get().id
    for stage, told in (("requested", "aangevraagd"), ("granted", "toegekend"), ("in_place", "geregeld")):
        words = send(browser, person, "verder", provision_id=provision, to=stage)
        assert f"Bijgewerkt: {told}." in words
    assert "nog niet" not in words


def test_a_refusal_asks_for_its_reason_and_then_for_a_decision(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    provision = need(browser, person)
    send(browser, person, "verder", provision_id=provision, to="requested")
    words = send(browser, person, "verder", provision_id=provision, to="refused")
    assert "Er is geen reden gekozen." in words
    words = send(browser, person, "verder", provision_id=provision, to="refused", reason="no_place")
    assert "Geen plaats, of een wachtlijst" in words
    assert "Opnieuw bekijken wat nodig is" in words


def test_of_debt_help_only_the_kind_and_the_stage_are_shown(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    provision = need(browser, person, "debt_assistance", threat="eviction")
    page = browser.get(f"/persoon/{person}/voorzieningen/")
    words = read_main(page)
    assert "Schuldhulp Nodig" in words
    assert "Bijzonderheden horen bij een ander doel en zijn hier niet te zien." in words
    assert "Er dreigt:" not in words
    assert f'id="move-{provision}-note"' not in page.content.decode()


def test_writing_about_debts_is_refused_with_the_words_kept(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    words = send(browser, person, "nodig", kind="debt_assistance", why="Drie incassobureaus.")
    assert "Hierover leggen we voor dit doel niets vast." in words
    assert not Provision.objects.exists()


def test_for_debts_the_details_can_be_written_and_read_back(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    words = send(browser, person, "nodig", kind="debt_assistance", why="Rust om te solliciteren.", purpose="debt")
    assert "Rust om te solliciteren." in words
    assert "Rust om te solliciteren." not in read_main(browser.get(f"/persoon/{person}/voorzieningen/"))
    assert "Rust om te solliciteren." in read_main(browser.get(f"/persoon/{person}/voorzieningen/?doel=debt"))


def test_a_threat_shortens_the_term_on_screen(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    provision = need(browser, person, "debt_assistance")
    words = send(browser, person, "verder", provision_id=provision, to="requested")
    assert "Eerste gesprek over een voorziening: uiterlijk 21 dec 2026" in words
    words = send(browser, person, "dreiging", provision_id=provision, threat="energy")
    assert "de kortere termijn van de wet geldt nu" in words
    assert "Eerste gesprek over een voorziening: uiterlijk 26 nov 2026" in words


def test_the_same_form_sent_twice_moves_once(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    provision, key = need(browser, person), str(uuid4())
    for _ in range(2):
        words = send(browser, person, "verder", provision_id=provision, to="requested", once=key)
    assert "Dit was al gedaan." in words


def test_the_list_leads_to_the_page_where_a_provision_is_worked_on(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    need(browser, person)
    page = browser.get(f"/toezegging/{house.promises(person)[-1].id}/").content.decode()
    assert f'href="/persoon/{person}/voorzieningen/"' in page
    assert "Nakomen doet u bij de voorzieningen" in page


def test_each_form_that_was_sent_twice_is_told_so(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    key = str(uuid4())
    for _ in range(2):
        words = send(browser, person, "nodig", kind="debt_assistance", once=key)
    assert "Dit was al gedaan." in words
    provision, key = Provision.objects.get().id, str(uuid4())
    for _ in range(2):
        words = send(browser, person, "dreiging", provision_id=provision, threat="water", once=key)
    assert "Dit was al gedaan." in words


def test_what_ended_is_kept_apart_and_the_team_lead_may_work_on_the_rest(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.lead)
    provision = need(browser, person)
    words = send(browser, person, "verder", provision_id=provision, to="ended", reason="replaced")
    assert "Vervangen door iets anders" in words
    assert "Er loopt geen voorziening." in words


def test_a_colleague_reads_along_and_is_refused_at_work(house: House, visit: Visit) -> None:
    person = house.admit()
    provision = need(visit(house.coach), person)
    assert "Kinderopvang Nodig" in read_main(visit(house.colleague).get(f"/persoon/{person}/voorzieningen/"))
    words = send(visit(house.colleague), person, "verder", provision_id=provision, to="requested")
    assert "Dit is niet gevonden." in words


def test_a_wrong_click_is_taken_back_and_stays_readable(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    provision = need(browser, person)
    assert "terugdraaien" not in read_main(browser.get(f"/persoon/{person}/voorzieningen/"))
    assert "Laatste stap terugdraaien" in send(browser, person, "verder", provision_id=provision, to="requested")
    words = send(browser, person, "terug", provision_id=provision)
    assert "Teruggedraaid. De voorziening staat weer op: nodig." in words
    assert "teruggedraaid op 23 nov 2026" in words
    assert "kan niet meer worden teruggedraaid" in send(browser, person, "terug", provision_id=provision)
