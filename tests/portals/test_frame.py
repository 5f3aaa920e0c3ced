"""The frame: where each role can go, the language, and the headers that keep strangers out."""

import pytest
from tests.portals.visiting import Visit, read_main
from tests.standing import House


@pytest.mark.parametrize(
    ("role", "places"),
    [
        ("coach", ["/lijst/", "/zoeken/"]),
        ("lead", ["/lijst/", "/zoeken/", "/raad/"]),
        ("planner", ["/lijst/", "/zoeken/", "/raad/"]),
        ("council", ["/raad/"]),
        ("intake", ["/zoeken/"]),
    ],
)
def test_the_menu_shows_where_there_is_something_to_do(
    house: House, visit: Visit, role: str, places: list[str]
) -> None:
    body = visit(getattr(house, role)).get("/", follow=True).content.decode()
    shown = [place for place in ("/lijst/", "/zoeken/", "/raad/") if f'class="side__link" href="{place}"' in body]
    assert shown == places
    assert ('id="search"' in body) == ("/zoeken/" in places)


def test_the_place_where_one_is_stands_out(house: House, visit: Visit) -> None:
    body = visit(house.coach).get(f"/persoon/{house.admit()}/").content.decode()
    assert 'href="/mensen/" aria-current="page"' in body


def test_the_page_is_dutch_whatever_the_browser_prefers(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get("/lijst/", headers={"Accept-Language": "en"})
    assert '<html lang="nl">' in answer.content.decode()
    assert answer["Content-Language"] == "nl"


def test_somebody_who_chose_english_reads_english(house: House, visit: Visit) -> None:
    house.admit()
    client = visit(house.coach)
    assert client.post("/taal/", {"language": "en", "next": "/lijst/"}).url == "/lijst/"
    words = read_main(client.get("/lijst/"))
    assert "My list" in words
    assert "Invitation" in words
    refused = client.get("/raad/")
    assert "You may not do this." in read_main(refused)
    assert '<html lang="en">' in refused.content.decode()


def test_a_language_that_is_not_there_is_dutch(house: House, visit: Visit) -> None:
    client = visit(house.coach)
    client.cookies["django_language"] = "../../etc"
    assert '<html lang="nl">' in client.get("/lijst/").content.decode()


def test_the_browser_is_told_to_run_nothing_but_our_own_files(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get("/lijst/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    body = answer.content.decode()
    assert "<script>" not in body
    assert " style=" not in body
    assert "onclick" not in body


def test_a_page_knows_how_long_the_session_lasts_at_least(house: House, visit: Visit) -> None:
    body = visit(house.coach).get("/lijst/").content.decode()
    assert 'data-session-seconds="840"' in body
    assert 'data-stay="/nog-hier/"' in body
