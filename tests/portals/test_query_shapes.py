"""What the pages of every day ask of the database, statement by statement, as written down in query_shapes.sql."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from tests.areas.invitations.inviting import attempt, invite
from tests.areas.plans.planning import Desk
from tests.areas.provisions.helping import need
from tests.portals.visiting import Visit
from tests.standing import AT, House

from sluitend.ledger.actions import Settling, settle_promise

WRITTEN = Path(__file__).with_name("query_shapes.sql")
HEAD = """-- What each page asks of the database. To accept a change that is meant:
--     ACCEPT=1 .venv/bin/pytest tests/portals/test_query_shapes.py
-- and read the difference before it is committed.
"""
# At most twenty on a list and thirty on any page; on a list of people and on a whole situation less is asked of us.
MOST_STATEMENTS = 30
MOST = {"worklist": 20, "people": 12, "person": 20, "full_person": 20}
# A transaction begins and ends without asking anything.
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
BREAKS = re.compile(r" (FROM|WHERE|INNER JOIN|LEFT OUTER JOIN|GROUP BY|HAVING|ORDER BY|VALUES|SET)\b")
LISTED = re.compile(r"%s(, %s)+")


@contextmanager
def note_statements() -> Iterator[list[str]]:
    """Note every statement as it is sent, with places for its values."""
    noted: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        noted.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield noted


def list_asked(noted: list[str]) -> list[str]:
    """Give the statements that asked something."""
    return [sql for sql in noted if not sql.startswith(CONTROL)]


def write_shape(sql: str) -> str:
    """Give a statement without quotes and numbers of values, a line for each part of it."""
    plain = " ".join(sql.replace('"', "").split())
    return BREAKS.sub(r"\n    \1", LISTED.sub("%s, …", plain)) + ";"


def read_written() -> dict[str, str]:
    """Give the shapes that were written down, by page."""
    text = WRITTEN.read_text() if WRITTEN.exists() else ""
    sections = re.split(r"^-- page: (\w+)$\n", text, flags=re.MULTILINE)[1:]
    return dict(zip(sections[::2], (shapes.strip() for shapes in sections[1::2])))


def accept(page: str, asked: str) -> None:
    """Write down what a page asks now."""
    pages = {**read_written(), page: asked}
    WRITTEN.write_text(HEAD + "".join(f"\n-- page: {name}\n{shapes}\n" for name, shapes in sorted(pages.items())))


def fill_file(house: House) -> int:
    """Give somebody of whom every room knows something."""
    person = house.admit(kind="invitation")
    desk = Desk(house, person)
    desk.agree()
    need(house, person)
    attempt(house, invite(house, person), "call", "no_answer")
    return person


@pytest.fixture
def shapes(house: House, visit: Visit) -> Callable[[str], list[str]]:
    """Give what a page asks, once somebody has looked at it before."""
    person = house.admit()
    done = Settling(state="kept", evidence="reached", reference="aan de balie")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=done)
    addresses = {
        "worklist": (house.coach, "/lijst/?when=all"),
        "people": (house.planner, "/mensen/?all=1"),
        "person": (house.coach, f"/persoon/{person}/"),
        "full_person": (house.coach, f"/persoon/{fill_file(house)}/"),
    }

    def ask(page: str) -> list[str]:
        actor, address = addresses[page]
        browser = visit(actor)
        browser.get(address)
        with note_statements() as noted:
            assert browser.get(address).status_code == 200
        return [write_shape(sql) for sql in list_asked(noted)]

    return ask


@pytest.mark.parametrize("page", sorted(MOST))
def test_a_page_asks_what_was_written_down_and_little(shapes: Callable[[str], list[str]], page: str) -> None:
    found = shapes(page)
    asked = "\n".join(found)
    if os.environ.get("ACCEPT"):
        accept(page, asked)
    written = read_written().get(page, "")
    difference = "\n".join(unified_diff(written.splitlines(), asked.splitlines(), "written", "asked", lineterm=""))
    if difference:
        pytest.fail(f"The page {page} asks something else of the database.\n{HEAD}\n{difference}", pytrace=False)
    assert len(found) <= MOST[page]
