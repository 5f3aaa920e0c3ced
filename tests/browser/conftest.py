"""What browser tests ask for: the site on a port of its own, and Chromium to look at it."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.portals.conftest import clock
from tests.portals.visiting import Clock, make_account

from sluitend.config.assets import CHECKOUT, TEST_FILE, AssetsError, build_assets, compile_catalogues
from sluitend.gate.actor import Actor

__all__ = ["clock"]

OPTIONS = """--no-sandbox --disable-background-networking --disable-component-update --disable-sync
    --disable-quic --no-first-run --disable-gpu --lang=nl""".split()
# The first page of a server waits for everything to be read, on a machine that does more besides.
PATIENCE_MILLISECONDS = 30_000
LogIn = Callable[..., Page]


class QuietHandler(WSGIRequestHandler):
    """Answers without telling the terminal about each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def lack(what: str) -> None:
    """Skip with the reason, except where everything must be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def assets() -> Path:
    """Give the checkout with its styles, its translations and what only tests need."""
    try:
        build_assets(with_tests=True)
    except AssetsError as lost:
        lack(str(lost))
    compile_catalogues()
    return CHECKOUT


@pytest.fixture(scope="session")
def axe(assets: Path) -> str:
    """Give the script that looks for what keeps people out."""
    return (assets / "node_modules" / TEST_FILE).read_text()


@pytest.fixture(scope="module")
def chromium(site: str) -> Iterator[Browser]:
    """Give a browser, which leaves before the site closes; its event loop does not touch the database."""
    path = shutil.which("chromium")
    if path is None:
        lack("Er is geen chromium; installeer het pakket chromium voor de browsertests.")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()
        # Connections made beside a running loop are kept apart, and would stay open after it.
        connections.close_all()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def site(database: str, assets: Path) -> Iterator[str]:
    """Serve the site from this process, so that tests and pages share a database and a clock."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietHandler, ipv6=False)
    # Closing waits for every thread, so that no connection keeps the database from being removed.
    server.daemon_threads = False
    server.set_app(StaticFilesHandler(get_wsgi_application()))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def window(chromium: Browser, site: str, clock: Clock) -> Iterator[Callable[..., BrowserContext]]:
    """Open windows, and close them all; a window has its own cookies."""
    opened: list[BrowserContext] = []

    def open_window(width: int = 1440, height: int = 900, **more: object) -> BrowserContext:
        size = {"width": width, "height": height}
        context = chromium.new_context(base_url=site, locale="nl-NL", viewport=size, **more)
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        opened.append(context)
        return context

    yield open_window
    for context in opened:
        context.close()


@pytest.fixture
def log_in(window: Callable[..., BrowserContext], site: str) -> LogIn:
    """Log in as somebody in a window of their own, as after typing the password, and begin at the first page."""

    def enter(actor: Actor, **more: object) -> Page:
        context, client = window(**more), Client()
        client.force_login(make_account(actor))
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
        page = context.new_page()
        page.goto("/")
        return page

    return enter
