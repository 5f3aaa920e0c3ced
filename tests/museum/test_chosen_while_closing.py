"""Bug: an employer that chose somebody while the session closed was never asked how it went with them."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import sleep

import pytest
from django.db import connection, connections, transaction
from tests.areas.introductions.meeting import lay_table, read_candidate
from tests.standing import AT, House
from tests.town.racing import Work, ask

from sluitend.areas.introductions.actions import close_session
from sluitend.areas.introductions.models import Candidate

WAITERS = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def test_who_is_chosen_while_a_session_closes_is_asked_about_first(house: House) -> None:
    table = lay_table(house)
    _person, candidate = table.agree()
    table.show()
    close = partial(close_session, actor=table.desk.manager, at=AT, session_id=table.session)
    with ThreadPoolExecutor(1) as colleague:
        with transaction.atomic():
            # As far as choosing goes before its commit.
            Candidate.objects.filter(id=candidate).update(choice="meet")
            closing = colleague.submit(close_elsewhere, close)
            wait_for_waiter()
        assert closing.result() == "invalid"
    assert read_candidate(candidate).session.closed_at is None


def close_elsewhere(work: Work) -> str:
    """Close over a connection of its own."""
    try:
        return ask(work)
    finally:
        connections.close_all()


def wait_for_waiter() -> None:
    """Go on when somebody waits for what is written here."""
    for _ in range(500):
        with connection.cursor() as cursor:
            cursor.execute(WAITERS)
            if cursor.fetchone()[0]:
                return
        sleep(0.01)
    pytest.fail("closing did not wait for whoever was choosing")
