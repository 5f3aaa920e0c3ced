"""What every test can ask for: an empty book as the application's role sees it, and the standing people."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker

from tests.databases import copy_database, drop_database
from tests.emptying import Kept, empty_book, keep_book, lay_back
from tests.standing import House, build_house

# A test that waited for the machine is not a test that failed.
hypothesis_settings.register_profile("house", deadline=None)
hypothesis_settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Make this worker's own database, and give its owner's address; all work is done as the application's role."""
    django_db_blocker.unblock()
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    name = f"sluitend_test_{worker}"
    copy_database(name)
    given = connection.get_connection_params()
    kept = {key: given[key] for key in ("dbname", "user", "password", "host", "port") if given.get(key)}
    connection.settings_dict["OPTIONS"]["assume_role"] = settings.APPLICATION_ROLE
    connections.close_all()
    yield psycopg.conninfo.make_conninfo(**kept)
    del connection.settings_dict["OPTIONS"]["assume_role"]
    connections.close_all()
    drop_database(name)


@pytest.fixture(scope="session")
def keeper(database: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Give the connection over which the book is emptied and laid back between tests.

    The guards sleep here from the first: to send them to sleep each time would throw away what the server planned.
    """
    with psycopg.connect(database, autocommit=True, options="-c session_replication_role=replica") as link:
        yield link


@pytest.fixture
def owner(database: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Give a connection as the owner of the tables, each statement on its own."""
    with psycopg.connect(database, autocommit=True) as link:
        yield link


@pytest.fixture
def book(keeper: psycopg.Connection[tuple[object, ...]]) -> None:
    """Begin with an empty book."""
    empty_book(keeper)


@pytest.fixture(scope="session")
def standing(keeper: psycopg.Connection[tuple[object, ...]]) -> tuple[House, Kept]:
    """Build the standing house once through its acts, and keep what that wrote."""
    empty_book(keeper)
    return build_house(), keep_book(keeper)


@pytest.fixture
def house(standing: tuple[House, Kept], keeper: psycopg.Connection[tuple[object, ...]], book: None) -> House:
    """Give a municipality with the standing people: coach, colleague, lead, stranger, outsider and the others."""
    built, kept = standing
    lay_back(keeper, kept)
    return replace(built, numbers=count(1))
