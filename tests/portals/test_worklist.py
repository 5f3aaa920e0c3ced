"""The list: by day with the late ones first, filters that stay, and counts that filter."""

from datetime import timedelta

import psycopg
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.ledger.actions import suspend_promise

MOST_QUERIES = 20


def fill(house: House) -> None:
    """Promises due in 2, 0 and 30 days, in that order of making."""
    for name, days in (("Straks", 2), ("Nu", 0), ("Later", 30)):
        house.admit(last_name=name, due_on=TODAY + timedelta(days=days))


def test_the_list_is_by_day_with_the_late_ones_first(house: House, visit: Visit, clock: Clock) -> None:
    fill(house)
    clock.at += timedelta(days=1)
    words = read_main(visit(house.coach).get("/lijst/"))
    assert words.index("Noor Nu") < words.index("Noor Straks") < words.index("Noor Later")
    assert "1 toezegging is te laat" in words
    assert "1 dag te laat" in words


def test_a_tile_filters_the_list(house: House, visit: Visit) -> None:
    fill(house)
    words = read_main(visit(house.coach).get("/lijst/?when=today"))
    assert "Noor Nu" in words
    assert "Noor Straks" not in words


def test_filters_stay_when_somebody_comes_back(house: House, visit: Visit) -> None:
    fill(house)
    client = visit(house.coach)
    client.get("/lijst/?when=week&text=straks")
    assert client.get("/lijst/").url == "/lijst/?when=week&text=straks"
    assert client.get("/lijst/?when=all").status_code == 200
    assert client.get("/lijst/").url == "/lijst/?when=all"


def test_nonsense_in_the_address_shows_the_whole_list(house: House, visit: Visit) -> None:
    fill(house)
    answer = visit(house.coach).get("/lijst/?when=ooit&page=nul&owner=x&order=kleur&kind=taart' OR 1=1")
    assert answer.status_code == 200
    assert "Niets gevonden met deze filters." in read_main(answer)


def test_the_heads_of_the_columns_turn_the_order_around(house: House, visit: Visit) -> None:
    fill(house)
    client = visit(house.coach)
    body = client.get("/lijst/?order=name").content.decode()
    assert 'aria-sort="ascending"' in body
    assert "?order=-name" in body
    words = read_main(client.get("/lijst/?order=-name"))
    assert words.index("Noor Straks") < words.index("Noor Nu") < words.index("Noor Later")


def test_an_empty_list_says_what_to_do(house: House, visit: Visit) -> None:
    assert "Er staat niets open." in read_main(visit(house.coach).get("/lijst/"))


def test_a_team_lead_filters_by_colleague(house: House, visit: Visit) -> None:
    house.admit(last_name="Eigen")
    house.admit(last_name="Anders", owner=house.colleague)
    client = visit(house.lead)
    assert "Lijst van het team" in read_main(client.get("/lijst/"))
    words = read_main(client.get(f"/lijst/?owner={house.colleague.party_id}"))
    assert "Noor Anders" in words
    assert "Noor Eigen" not in words


def test_a_planner_may_look_but_not_settle(house: House, visit: Visit) -> None:
    house.admit()
    words = read_main(visit(house.planner).get("/lijst/"))
    assert "Bekijken" in words
    assert "Afronden" not in words


def test_a_stranger_sees_nothing_of_another_team(house: House, visit: Visit) -> None:
    house.admit(last_name="Geheim")
    assert "Geheim" not in visit(house.stranger).get("/lijst/").content.decode()


def test_the_council_has_no_list(house: House, visit: Visit) -> None:
    assert visit(house.council).get("/lijst/").status_code == 403


def test_a_long_list_has_pages(house: House, visit: Visit) -> None:
    for _ in range(41):
        house.admit()
    client = visit(house.coach)
    assert "Pagina 1 van 2" in read_main(client.get("/lijst/?when=all"))
    assert "Pagina 2 van 2" in read_main(client.get("/lijst/?when=all&page=9"))


def test_a_page_of_the_list_asks_the_database_little(house: House, visit: Visit) -> None:
    for _ in range(40):
        house.admit()
    client = visit(house.coach)
    with CaptureQueriesContext(connection) as asked:
        client.get("/lijst/?when=all")
    assert len(asked) <= MOST_QUERIES


def test_a_term_that_stands_still_is_told_apart(house: House, visit: Visit, clock: Clock) -> None:
    promise = house.promise(house.admit(due_on=TODAY))
    suspend_promise(actor=house.coach, at=AT, promise_id=promise, reason="zoektermijn")
    clock.at += timedelta(days=2)
    words = read_main(visit(house.coach).get("/lijst/"))
    assert "Opgeschort" in words
    assert "te laat Spreek" not in words


def test_a_connection_that_was_cut_since_the_last_page_is_not_noticed(
    house: House, visit: Visit, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    client = visit(house.coach)
    assert client.get("/lijst/?when=all").status_code == 200
    owner.execute("SELECT pg_terminate_backend(%s, 5000)", [connection.connection.info.backend_pid])
    assert client.get("/lijst/?when=all").status_code == 200
