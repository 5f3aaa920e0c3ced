"""T12: whoever follows every link meets no fault, every form is guarded, and looking changes nothing."""

import re
from collections import deque

import psycopg
import pytest
from django.test import Client
from django.urls import resolve
from tests.portals.test_query_shapes import MOST_STATEMENTS, list_asked, note_statements
from tests.portals.visiting import Visit
from tests.standing import AT, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, settle_promise

ROLES = ("coach", "lead", "planner", "council", "intake", "stranger", "administrator")
MOST_PAGES = 150
# What a role must come across, for a crawl that ends early shows nothing.
REACHED = {
    "coach": {"home", "worklist", "promise", "person", "search"},
    "planner": {"home", "worklist", "owners"},
    "council": {"home", "council", "council-csv"},
}
# What a visit may leave behind: the reading in the journal, and the session that keeps the filters.
LEFT_BEHIND = ("journal_entry", "django_session", "gate_account")


@pytest.fixture
def town(house: House) -> House:
    """Give a house with a little life in it."""
    people = [house.admit() for _ in range(45)]
    settling = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(people[0]), settling=settling)
    return house


def crawl(browser: Client) -> dict[str, str]:
    """Follow every link from the start, and give each page's address with its text."""
    waiting, pages = deque(["/"]), dict[str, str]()
    while waiting and len(pages) < MOST_PAGES:
        address = waiting.popleft()
        if address in pages:
            continue
        with note_statements() as noted:
            response = browser.get(address, follow=True)
        assert response.status_code in (200, 403), f"{address}: {response.status_code}"
        asked = list_asked(noted)
        if "attachment" in response.headers.get("Content-Disposition", ""):
            # A file that somebody asks for once may take what it takes.
            asked.clear()
        assert len(asked) <= MOST_STATEMENTS or response.redirect_chain, f"{address}: {len(asked)} statements"
        body = b"".join(response) if response.streaming else response.content
        # A file to take home is no text.
        pages[address] = body.decode(errors="replace")
        waiting.extend(list_links(pages[address]))
    return pages


def list_links(body: str) -> list[str]:
    found = re.findall(r'<a[^>]+href="(/[^"#]*)', body)
    return [link.replace("&amp;", "&") for link in found if not link.startswith("/static/")]


def digest_tables(owner: "psycopg.Connection[tuple[str, ...]]") -> dict[str, str]:
    """Give a digest of what each table holds, but for what a visit may leave behind."""
    rows = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").fetchall()
    content = "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {} t"
    names = [name for (name,) in rows if name not in LEFT_BEHIND]
    return {name: str(owner.execute(content.format(name)).fetchone()) for name in names}


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_every_link_of_a_role_leads_to_a_page_and_looking_changes_nothing(
    town: House, visit: Visit, owner: "psycopg.Connection[tuple[str, ...]]", role: str
) -> None:
    actor: Actor = getattr(town, role)
    browser = visit(actor)
    before = digest_tables(owner)
    pages = crawl(browser)
    assert digest_tables(owner) == before
    assert pages
    for address, body in pages.items():
        for form in re.findall(r"<form[^>]*method=.post.*?</form>", body, re.S | re.I):
            assert "csrfmiddlewaretoken" in form, address
    assert {resolve(address.partition("?")[0]).url_name for address in pages} >= REACHED.get(role, set())


def test_a_form_without_its_guard_is_refused_with_a_way_on(town: House, visit: Visit) -> None:
    browser = visit(town.coach, enforce_csrf_checks=True)
    promise_id = town.promise(town.admit())
    response = browser.post(f"/toezegging/{promise_id}/afronden/", {"state": "kept", "evidence": "reached"})
    assert response.status_code == 403
    assert "<a" in response.content.decode().split("<main", 1)[-1]
