"""What tests of the faces ask for: browsers without a screen, logged in as the standing people."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client, override_settings
from tests.portals.visiting import Clock, Visit, make_account
from tests.standing import House

from sluitend.config.assets import compile_catalogues
from sluitend.gate.actor import Actor


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    compile_catalogues()


@pytest.fixture
def clock(house: House) -> Iterator[Clock]:
    """Stand still at the moment on which every test begins."""
    clock = Clock()
    with override_settings(CLOCK=clock):
        cache.clear()
        yield clock


@pytest.fixture
def visit(clock: Clock) -> Visit:
    """Give a browser in which this person is logged in; one without anybody when none is named."""

    def open_browser(actor: Actor | None = None, **options: bool) -> Client:
        client = Client(**options)
        if actor:
            client.force_login(make_account(actor))
        return client

    return open_browser
