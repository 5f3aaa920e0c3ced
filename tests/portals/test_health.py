"""Health: machines read from one page whether the book is being looked after."""

from datetime import timedelta

from tests.portals.visiting import Clock, Visit
from tests.standing import AT, SYSTEM, House

from sluitend.ledger.actions import sweep_late


def test_health_is_red_until_the_first_round(house: House, visit: Visit) -> None:
    answer = visit().get("/gezond/")
    assert answer.status_code == 503
    assert answer.content.decode().startswith("rood")


def test_health_is_green_after_a_round_without_logging_in(house: House, visit: Visit) -> None:
    sweep_late(actor=SYSTEM, at=AT)
    answer = visit().get("/gezond/")
    assert answer.status_code == 200
    assert answer.content.decode().startswith("groen")
    assert answer["Content-Type"].startswith("text/plain")


def test_health_is_red_when_the_clock_was_set_back(house: House, visit: Visit, clock: Clock) -> None:
    sweep_late(actor=SYSTEM, at=AT)
    clock.at -= timedelta(hours=1)
    answer = visit().get("/gezond/")
    assert answer.status_code == 503
    assert "De klok van deze computer loopt achter" in answer.content.decode()
