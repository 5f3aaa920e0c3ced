"""Coming in, coming back and leaving on screen: who is known is found first, and what will happen is told before."""

from uuid import uuid4

import pytest
from django.test import Client
from tests.contract.places import list_bsns
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.ledger.actions import Opening, discharge_person, make_promise
from sluitend.parties.models import Person, PersonContact

BSN = next(list_bsns())
NEW, ADMIT = "/mensen/nieuw/", "/mensen/nieuw/aanmelden/"


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    """Give the coach's browser."""
    return visit(house.coach)


def fill(house: House, **given: object) -> dict[str, object]:
    """Give the form as it is sent."""
    fields = {
        "once": str(uuid4()),
        "first_name": "Noor",
        "last_name": "Bakker",
        "born_on": "1980-03-04",
        "bsn": BSN,
        "entered_on": str(TODAY),
        "owner_id": house.coach.party_id,
        "kind": "invitation",
    }
    return fields | given


def test_somebody_new_is_looked_for_first_and_then_let_in(house: House, coach: Client) -> None:
    assert "Kijken of deze persoon bekend is" in read_main(coach.get(NEW))
    sent = fill(house, phone="06 12345678", email="noor@voorbeeld.nl")
    words = read_main(coach.post(NEW, sent))
    assert "Nog niet bekend" in words
    assert "coach 1 begeleidt deze persoon. Eerste toezegging: Uitnodiging, uiterlijk" in words
    assert not Person.objects.exists()
    answers = [coach.post(ADMIT, sent) for _ in range(2)]
    person = Person.objects.get()
    assert [answer.url for answer in answers] == [f"/persoon/{person.pk}/", "/zoeken/"]
    assert (person.covered_by_id, person.bsn_hash is not None) == (house.coach.party_id, True)
    assert "is aangemeld" in coach.get(answers[0].url).content.decode()


def test_whoever_is_known_is_shown_with_the_way_to_their_file(house: House, coach: Client) -> None:
    person = house.admit(bsn=BSN, last_name="Smit")
    body = coach.post(NEW, fill(house)).content.decode()
    assert "Deze persoon lijkt al bekend" in body
    assert f'href="/persoon/{person}/"' in body
    assert "Iemand anders: aanmelden" in body


def test_the_file_of_another_team_is_not_opened_from_here(house: House, coach: Client) -> None:
    person = house.admit(bsn=BSN, last_name="Smit", owner=house.stranger)
    body = coach.post(NEW, fill(house)).content.decode()
    assert "Noor Smit" in body
    assert f'href="/persoon/{person}/"' not in body


def test_whoever_left_is_led_back_in_and_not_written_down_again(house: House, visit: Visit, coach: Client) -> None:
    person = house.admit(bsn=BSN)
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    assert f'href="/persoon/{person}/terug/"' in visit(house.lead).post(NEW, fill(house)).content.decode()
    assert "Vraag instroom of uw teamleider" in read_main(coach.post(NEW, fill(house)))


def test_a_second_bsn_is_refused_and_what_was_typed_is_there_but_for_the_bsn(house: House, coach: Client) -> None:
    house.admit(bsn=BSN)
    answer = coach.post(ADMIT, fill(house, last_name="Kanarie"))
    body = coach.get(answer.url).content.decode()
    assert "Deze persoon staat al in het boek." in body
    assert 'value="Kanarie"' in body
    assert BSN not in body
    assert BSN not in str(dict(coach.session))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"bsn": "123456789"}, "Dit burgerservicenummer klopt niet."),
        ({"born_on": "2126-01-01"}, "Deze geboortedatum kan niet."),
        ({"entered_on": "2027-12-31"}, "Deze ingangsdatum kan niet."),
        ({"last_name": ""}, "nog niet compleet"),
    ],
)
def test_what_cannot_be_so_is_refused_before_anybody_is_looked_for(
    house: House, coach: Client, given: dict[str, str], told: str
) -> None:
    answer = coach.post(NEW, fill(house, **given))
    assert told in read_main(coach.get(answer.url))


def test_a_number_that_nobody_can_be_reached_at_is_refused(house: House, coach: Client) -> None:
    answer = coach.post(ADMIT, fill(house, phone="geen"))
    assert "Dit is geen telefoonnummer." in read_main(coach.get(answer.url))


def test_the_form_can_be_gone_back_to_with_what_was_filled_in(house: House, coach: Client) -> None:
    body = coach.post(NEW, fill(house, again="1")).content.decode()
    assert 'value="Bakker"' in body
    assert 'id="admission-form"' in body


def test_searching_in_vain_leads_to_letting_somebody_in(coach: Client, house: House, visit: Visit) -> None:
    assert 'href="/mensen/nieuw/"' in coach.get("/zoeken/?q=Niemand").content.decode()
    assert 'href="/mensen/nieuw/"' in coach.get("/mensen/?all=1&text=Niemand").content.decode()
    assert 'href="/mensen/nieuw/"' not in visit(house.planner).get("/zoeken/?q=Niemand").content.decode()


def test_what_leaving_does_is_told_before_anybody_leaves(house: House, coach: Client) -> None:
    person = house.admit()
    opening = Opening(kind="rights_request", owner_id=house.coach.party_id or 0)
    make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    assert f'href="/persoon/{person}/uit/"' in coach.get(f"/persoon/{person}/").content.decode()
    words = read_main(coach.get(f"/persoon/{person}/uit/"))
    assert "Deze vervallen met de reden die u kiest: Uitnodiging" in words
    assert "Dit blijft verschuldigd, ook na vertrek:" in words


def leave(house: House, browser: Client, person: int, **given: object) -> str:
    fields = {"once": str(uuid4()), "because": "work", "left_on": str(TODAY), "owner_id": house.coach.party_id}
    return str(browser.post(f"/persoon/{person}/uit/bevestigen/", fields | given).url)


def test_somebody_leaves_for_a_reason_and_comes_back_through_intake(house: House, visit: Visit, coach: Client) -> None:
    person, intake = house.admit(), visit(house.intake)
    assert leave(house, coach, person) == "/mensen/"
    assert Person.objects.get(party=person).left_because == "work"
    assert f'href="/persoon/{person}/terug/"' in intake.get(f"/persoon/{person}/").content.decode()
    assert "Naar werk" in read_main(intake.get(f"/persoon/{person}/terug/"))
    sent = {"once": str(uuid4()), "owner_id": house.coach.party_id, "kind": "first_conversation", "entered_on": TODAY}
    assert intake.post(f"/persoon/{person}/terug/bevestigen/", sent).url == f"/persoon/{person}/"
    assert [promise.kind for promise in house.promises(person)] == ["first_conversation"]


def test_with_aftercare_somebody_stays_with_whoever_covered_them(house: House, visit: Visit) -> None:
    person = house.admit()
    assert leave(house, visit(house.lead), person, aftercare="on") == f"/persoon/{person}/"
    assert [(each.kind, each.owner_id) for each in house.promises(person)] == [
        ("aftercare_contact", house.coach.party_id)
    ]


def test_a_reason_and_a_day_are_asked(house: House, coach: Client) -> None:
    person = house.admit()
    for given in ({"because": ""}, {"left_on": "2027-01-01"}):
        assert leave(house, coach, person, **given) == f"/persoon/{person}/uit/"
    assert Person.objects.get(party=person).active


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_nobody_out_of_reach_is_let_go(house: House, visit: Visit, who: str) -> None:
    assert visit(getattr(house, who)).get(f"/persoon/{house.admit()}/uit/").status_code == 404


def test_ways_to_reach_somebody_are_added_preferred_and_ended(house: House, coach: Client) -> None:
    person = house.admit()
    page = f"/persoon/{person}/bereiken/"
    coach.post(f"{page}toevoegen/", {"once": str(uuid4()), "kind": "phone", "value": "0612345678"})
    contact = PersonContact.objects.get().id
    coach.post(f"{page}eerste-keus/", {"once": str(uuid4()), "contact_id": contact})
    assert "0612345678 eerste keus" in read_main(coach.get(page))
    assert "0612345678 eerste keus" in read_main(coach.get(f"/persoon/{person}/"))
    coach.post(f"{page}beeindigen/", {"once": str(uuid4()), "contact_id": contact})
    assert "Geen telefoon, e-mail of adres bekend." in read_main(coach.get(f"/persoon/{person}/"))


@pytest.mark.parametrize(("kind", "value"), [("phone", "bel maar"), ("email", "noor")])
def test_what_is_no_number_or_address_is_refused_with_what_was_typed(
    house: House, coach: Client, kind: str, value: str
) -> None:
    page = f"/persoon/{house.admit()}/bereiken/"
    answer = coach.post(f"{page}toevoegen/", {"once": str(uuid4()), "kind": kind, "value": value})
    body = coach.get(answer.url).content.decode()
    assert "Dit is geen" in body
    assert f'value="{value}"' in body


def test_who_lives_where_and_with_whom_is_put_right(house: House, coach: Client) -> None:
    person, other = house.admit(), house.admit(last_name="Smit")
    page, number = f"/persoon/{person}/bereiken/", Person.objects.get(party=other).number
    coach.post(f"{page}huisgenoot/", {"once": str(uuid4()), "number": number})
    assert "Noor Smit" in read_main(coach.get(page))
    coach.post(f"{page}alleen/", {"once": str(uuid4())})
    coach.post(f"{page}huishouden/", {"once": str(uuid4()), "number": "H7"})
    assert "verder niemand in het boek staat" in read_main(coach.get(page))
