"""The way in: logging in and out, where each role begins, and how long somebody stays logged in."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from tests.portals.visiting import PASSWORD, Clock, Visit, make_account, read_main
from tests.standing import House


def test_a_right_password_opens_the_door(house: House, visit: Visit) -> None:
    account = make_account(house.coach)
    client = visit()
    answer = client.post("/inloggen/", {"username": account.username, "password": PASSWORD}, follow=True)
    assert answer.redirect_chain == [("/", 302), ("/lijst/", 302)]


def test_a_wrong_password_says_so_in_dutch_and_keeps_the_name(house: House, visit: Visit) -> None:
    account = make_account(house.coach)
    answer = visit().post("/inloggen/", {"username": account.username, "password": "fout"})
    assert "horen niet bij elkaar" in read_main(answer)
    assert account.username in answer.content.decode()


def test_the_sixth_wrong_password_has_to_wait(house: House, visit: Visit) -> None:
    account, client = make_account(house.coach), visit()
    wrong = {"username": account.username, "password": "fout"}
    answers = [client.post("/inloggen/", wrong) for _ in range(settings.AXES_FAILURE_LIMIT)]
    assert answers[-1].status_code == 429
    right = client.post("/inloggen/", wrong | {"password": PASSWORD})
    assert right.status_code == 429
    assert "Wacht een kwartier" in read_main(right)


@pytest.mark.parametrize(
    ("role", "first"),
    [
        ("coach", "/lijst/"),
        ("lead", "/lijst/"),
        ("planner", "/lijst/"),
        ("council", "/raad/"),
        ("intake", "/zoeken/"),
    ],
)
def test_everybody_begins_where_their_work_is(house: House, visit: Visit, role: str, first: str) -> None:
    client = visit(getattr(house, role))
    assert client.get("/").url == first
    assert client.get(first).status_code == 200


def test_whoever_looks_whether_all_is_well_begins_at_what_was_done(house: House, visit: Visit) -> None:
    assert visit(replace(house.administrator, role="auditor")).get("/").url == "/controle/"


def test_a_stranger_is_asked_to_log_in_and_comes_back(house: House, visit: Visit) -> None:
    assert visit().get("/").url == "/inloggen/"
    assert visit().get("/lijst/?when=late").url == "/inloggen/?next=/lijst/%3Fwhen%3Dlate"


def test_a_form_sent_after_logging_out_leads_back_to_that_form(house: House, visit: Visit) -> None:
    answer = visit().post("/toezegging/7/afronden/", {"state": "kept"})
    assert answer.url == "/inloggen/?next=/toezegging/7/"


def test_a_form_sent_with_htmx_after_logging_out_says_so_beside_the_form(house: House, visit: Visit) -> None:
    headers = {"HX-Request": "true", "HX-Trigger": "settle-form-7"}
    answer = visit().post("/toezegging/7/afronden/", {"state": "kept"}, headers=headers)
    assert answer.status_code == 401
    assert answer["HX-Retarget"] == "#settle-form-7 .form-fault"
    assert "U bent uitgelogd." in read_main(answer)


def test_logging_out_ends_the_session(house: House, visit: Visit) -> None:
    client = visit(house.coach)
    assert "U bent uitgelogd." in read_main(client.post("/uitloggen/", follow=True))
    assert client.get("/lijst/").status_code == 302


def test_typing_the_address_of_logging_out_does_not_log_out(house: House, visit: Visit) -> None:
    client = visit(house.coach)
    assert client.get("/uitloggen/").url == "/"
    assert client.get("/lijst/").status_code == 200


def test_after_twelve_hours_somebody_logs_in_again(house: House, visit: Visit, clock: Clock) -> None:
    client = visit(house.coach)
    assert client.get("/lijst/").status_code == 200
    clock.at += timedelta(hours=12)
    assert client.get("/lijst/?when=all").status_code == 200
    clock.at += timedelta(seconds=1)
    assert client.get("/lijst/").url.startswith("/inloggen/")


def test_whoever_says_to_be_there_stays_logged_in(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get("/nog-hier/")
    assert answer.status_code == 204
    assert answer.cookies["sessionid"]["max-age"] == settings.SESSION_COOKIE_AGE


def test_a_session_is_saved_once_a_minute_and_not_at_every_look(house: House, visit: Visit, clock: Clock) -> None:
    client = visit(house.coach)
    client.get("/lijst/?when=all")
    assert "sessionid" not in client.get("/lijst/?when=all").cookies
    clock.at += timedelta(seconds=settings.SESSION_SAVED_EVERY)
    assert "sessionid" in client.get("/lijst/?when=all").cookies


def test_whoever_is_logged_out_is_told_so_when_asking_to_stay(house: House, visit: Visit) -> None:
    assert visit().get("/nog-hier/").status_code == 401


def test_nothing_of_a_person_stays_in_the_browser(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get("/lijst/?when=all")
    assert "no-store" in answer["Cache-Control"]
