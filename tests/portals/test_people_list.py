"""My people on screen: tiles that filter, columns that can be chosen, picking people to hand over, and files."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import TODAY, House

CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


def count_questions(asked: CaptureQueriesContext) -> int:
    return len([each for each in asked.captured_queries if not str(each["sql"]).startswith(CONTROL)])


def test_the_list_tells_who_what_is_next_and_why_to_look(house: House, visit: Visit, clock: Clock) -> None:
    house.admit(last_name="Bakker", due_on=TODAY)
    clock.at += timedelta(days=3)
    words = read_main(visit(house.coach).get("/mensen/"))
    for told in ("Mijn mensen", "Noor Bakker", "Uitnodiging", "3 dagen te laat", "23 nov 2026", "nog niet"):
        assert told in words


def test_a_tile_filters_and_the_choice_stays(house: House, visit: Visit, clock: Clock) -> None:
    house.admit(last_name="Laat", due_on=TODAY)
    house.admit(last_name="Optijd", due_on=TODAY + timedelta(days=20))
    clock.at += timedelta(days=3)
    client = visit(house.coach)
    words = read_main(client.get("/mensen/?signal=late"))
    assert "Noor Laat" in words
    assert "Noor Optijd" not in words
    assert client.get("/mensen/").url == "/mensen/?signal=late"
    assert "Niet in beeld" in read_main(client.get("/mensen/?signal=unseen"))


def test_columns_can_be_chosen(house: House, visit: Visit) -> None:
    person = house.admit()
    words = read_main(visit(house.coach).get("/mensen/?column=number&column=entered_on"))
    assert f"P{house.municipality}-00001" in words
    assert "Volgende toezegging 23" not in words
    assert person


def test_a_page_of_the_list_asks_the_database_little(house: House, visit: Visit) -> None:
    for _ in range(40):
        house.admit()
    client = visit(house.lead)
    with CaptureQueriesContext(connection) as asked:
        client.get("/mensen/?all=1")
    assert count_questions(asked) <= 12, [each["sql"][:90] for each in asked.captured_queries]


def test_an_empty_list_says_what_to_do(house: House, visit: Visit) -> None:
    assert "Er staat nog niemand op uw naam." in read_main(visit(house.coach).get("/mensen/"))


def test_the_council_has_no_list_of_people(house: House, visit: Visit) -> None:
    assert visit(house.council).get("/mensen/").status_code == 403
