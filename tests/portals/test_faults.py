"""Whatever goes wrong, a page says what happened, why and what now, loses nothing, and has a way on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import OperationalError, connection
from django.http import HttpRequest
from django.test import RequestFactory, override_settings
from tests.portals.visiting import Clock, Visit, read_main, settling
from tests.standing import House

from sluitend.portals.faults import BROKEN, NO_DATABASE
from sluitend.portals.handlers import show_broken, show_forbidden

LIST = "sluitend.portals.desk.views.worklist.read_worklist"
SETTLE = "sluitend.portals.desk.views.promise.settle_promise"
NOBODY_LISTENS = "1"


def fail_with(fault: Exception) -> object:
    def fail(**_: object) -> None:
        raise fault

    return fail


@contextmanager
def unreachable_database() -> Iterator[None]:
    """Let the database be somewhere else than where it is looked for."""
    kept = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict |= {"HOST": "127.0.0.1", "PORT": NOBODY_LISTENS}
    try:
        yield
    finally:
        connection.settings_dict.update(kept)
        connection.close()


def test_an_unknown_address_has_a_way_on(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get("/bestaat/niet/")
    assert answer.status_code == 404
    assert "Deze pagina bestaat niet." in read_main(answer)
    assert 'href="/"' in answer.content.decode()


def test_an_unknown_address_is_told_without_logging_in_too(visit: Visit) -> None:
    answer = visit().get("/bestaat/niet/")
    assert answer.status_code == 404
    assert 'class="side"' not in answer.content.decode()


def test_a_page_that_is_no_form_cannot_be_sent(house: House, visit: Visit) -> None:
    answer = visit(house.coach).post("/lijst/")
    assert answer.status_code == 405
    assert "Ga naar het begin" in read_main(answer)


def test_a_form_without_its_secret_says_to_load_it_again(house: House, visit: Visit) -> None:
    client = visit(house.coach, enforce_csrf_checks=True)
    answer = client.post("/toezegging/1/afronden/", settling())
    assert answer.status_code == 403
    assert "Dit formulier is verlopen." in read_main(answer)


@override_settings(DATA_UPLOAD_MAX_NUMBER_FIELDS=1)
def test_more_than_can_be_read_is_a_bad_request(house: House, visit: Visit) -> None:
    answer = visit(house.coach).post("/zoeken/", {"q": "a", "r": "b", "s": "c"})
    assert answer.status_code == 400
    assert "Deze vraag is niet begrepen." in read_main(answer)


def test_what_may_not_be_seen_says_whom_to_ask() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    answer = show_forbidden(request, PermissionDenied())
    assert answer.status_code == 403
    assert "Vraag uw teamleider" in read_main(answer)


def test_a_fault_in_the_program_shows_no_traceback(house: House, visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    client = visit(house.coach, raise_request_exception=False)
    monkeypatch.setattr(LIST, fail_with(ZeroDivisionError("geheim")))
    answer = client.get("/lijst/")
    assert answer.status_code == 500
    assert "Er ging iets mis in het systeem." in read_main(answer)
    assert "geheim" not in answer.content.decode()
    assert "Probeer opnieuw" in read_main(answer)


def test_without_a_database_every_page_says_so(house: House, visit: Visit) -> None:
    client = visit(house.coach, raise_request_exception=False)
    with unreachable_database():
        answers = [client.get(address) for address in ("/", "/lijst/", "/persoon/1/", "/gezond/")]
    assert [answer.status_code for answer in answers] == [503] * 4
    assert all("Het systeem is even niet bereikbaar." in read_main(answer) for answer in answers)
    assert client.get("/lijst/?when=all").status_code == 200


def test_what_was_typed_when_the_database_went_away_can_be_sent_again(
    house: House, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise, client = house.promise(house.admit()), visit(house.coach)
    fields = settling(owner_id=house.coach.party_id, reference="aan de balie")
    with monkeypatch.context() as gone:
        gone.setattr(SETTLE, fail_with(OperationalError("server closed the connection")))
        answer = client.post(f"/toezegging/{promise}/afronden/", fields)
    body = answer.content.decode()
    assert answer.status_code == 503
    for name, value in fields.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in body
    assert client.post(f"/toezegging/{promise}/afronden/", fields).url == "/lijst/"


def test_a_password_is_never_sent_back() -> None:
    request = RequestFactory().post("/inloggen/", {"username": "a", "password": "geheim"})
    request.user = AnonymousUser()
    assert "geheim" not in _show_lost(request)


def _show_lost(request: HttpRequest) -> str:
    try:
        raise OperationalError
    except OperationalError:
        answer = show_broken(request)
    assert answer.status_code == NO_DATABASE.status
    return answer.content.decode()


def test_another_fault_outside_a_view_is_a_fault_of_the_program() -> None:
    assert show_broken(RequestFactory().get("/")).status_code == BROKEN.status


def test_a_clock_that_was_set_back_stops_the_work_and_says_so(house: House, visit: Visit, clock: Clock) -> None:
    client = visit(house.coach)
    client.get("/lijst/")
    clock.at -= timedelta(hours=1)
    answer = client.get("/lijst/?when=all")
    assert answer.status_code == 409
    assert "De klok van deze computer loopt achter op het logboek." in read_main(answer)
    assert "er is niets verloren gegaan" in read_main(answer)


def test_with_htmx_a_fault_stands_above_the_page(house: House, visit: Visit) -> None:
    answer = visit(house.coach).get("/toezegging/999999/", headers={"HX-Request": "true"})
    assert answer.status_code == 404
    assert answer["HX-Retarget"] == "#page-fault"
    assert "<main" not in answer.content.decode()


def test_a_made_up_trigger_is_not_used_as_a_place(house: House, visit: Visit) -> None:
    headers = {"HX-Request": "true", "HX-Trigger": "x, body"}
    answer = visit(house.coach).post("/toezegging/999999/afronden/", settling(owner_id=1), headers=headers)
    assert answer["HX-Retarget"] == "#page-fault"
