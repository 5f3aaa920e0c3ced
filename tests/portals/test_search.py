"""Finding a person: by name with an address to go back to, by BSN without leaving it in one."""

from datetime import date

from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.parties.actions import add_contact

BSN = "999990019"


def test_a_name_gets_an_address(house: House, visit: Visit) -> None:
    house.admit(last_name="Bakker")
    client = visit(house.coach)
    answer = client.post("/zoeken/", {"q": "bakker"})
    assert answer.url == "/zoeken/?q=bakker"
    words = read_main(client.get(answer.url))
    assert "1 persoon gevonden" in words
    assert "Noor Bakker" in words


def test_a_bsn_never_stands_in_an_address(house: House, visit: Visit) -> None:
    house.admit(last_name="Bakker", bsn=BSN)
    answer = visit(house.coach).post("/zoeken/", {"q": f" {BSN} "})
    assert answer.status_code == 200
    assert "Noor Bakker" in read_main(answer)


def test_nobody_found_says_what_to_try(house: House, visit: Visit) -> None:
    assert "Niemand gevonden." in read_main(visit(house.coach).get("/zoeken/?q=xyz"))


def test_an_empty_question_asks_nothing_of_the_book(house: House, visit: Visit) -> None:
    assert "Wie zoekt u?" in read_main(visit(house.coach).get("/zoeken/"))


def test_many_hits_say_that_there_may_be_more(house: House, visit: Visit) -> None:
    for _ in range(26):
        house.admit()
    assert "er kunnen er meer zijn" in read_main(visit(house.coach).get("/zoeken/?q=noor"))


def test_people_of_another_team_are_not_found(house: House, visit: Visit) -> None:
    house.admit(last_name="Geheim")
    assert "Niemand gevonden." in read_main(visit(house.stranger).get("/zoeken/?q=geheim"))


def test_the_council_finds_nobody(house: House, visit: Visit) -> None:
    assert visit(house.council).get("/zoeken/?q=noor").status_code == 403


def test_a_telephone_number_never_stands_in_an_address(house: House, visit: Visit) -> None:
    add_contact(actor=SYSTEM, at=AT, person_id=house.admit(last_name="Bakker"), kind="phone", value="06 12345678")
    for number in ("0612345678", "+31 (0)6-12345678"):
        answer = visit(house.coach).post("/zoeken/", {"q": number})
        assert answer.status_code == 200
        assert "Noor Bakker" in read_main(answer)


def test_an_email_address_never_stands_in_an_address_and_the_day_of_birth_is_shown(house: House, visit: Visit) -> None:
    person = house.admit(last_name="Bakker", born_on=date(1980, 4, 3))
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value="noor@voorbeeld.nl")
    answer = visit(house.coach).post("/zoeken/", {"q": "noor@voorbeeld.nl"})
    assert answer.status_code == 200
    assert "Noor Bakker 3 apr 1980" in read_main(answer)


def test_a_name_with_a_mistake_in_it_is_found(house: House, visit: Visit) -> None:
    house.admit(first_name="José", last_name="Bakker")
    assert "José Bakker" in read_main(visit(house.coach).get("/zoeken/?q=jose+baker"))
