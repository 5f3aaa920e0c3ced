"""The book whose pages are visited: 40,000 people who ask for cover, a hundred coaches, 2.5 million entries."""

import os
from pathlib import Path

from rich.console import Console

from benchmarks.ledger.books import AT, MIDDLE, TODAY, ask, connect, fill_books
from sluitend.exchange.esco import import_release, read_vocabulary
from sluitend.gate.actions import write_account
from sluitend.gate.models import Account
from sluitend.parties.models import Person

LIVE = (Path(__file__).parent / "town.sql").read_text()
APPROACH = (Path(__file__).parent / "approach.sql").read_text()


def fill_town(console: Console) -> None:
    """Fill the book, and give its people names, talks, profiles, places on the ladder and cohorts."""
    fill_books(console, books=(MIDDLE,))
    connection = connect(MIDDLE.name)
    if not ask(connection, "SELECT 1 FROM contacts_note LIMIT 1"):
        ask(connection, LIVE, {"today": TODAY, "at": AT})
        ask(connection, APPROACH, {"today": TODAY})
        _import_vocabulary()
        ask(connection, "VACUUM (ANALYZE)")
    console.print(f"{Person.objects.filter(active=True).count():,} people ask for cover.")


def _import_vocabulary() -> None:
    """Bring the whole classification in where ESCO names its folder; else only the few words that ship are there."""
    if folder := os.environ.get("ESCO"):
        import_release(read_vocabulary(Path(folder)), release="esco", at=AT)


def make_account(role: str, party_id: int) -> Account:
    """Give somebody of the book an account to log in with."""
    name = f"{role} {party_id}"
    return write_account(
        username=name.replace(" ", "-"), password="", name=name, role=role, party_id=party_id, organisation_id=1
    )


def list_people() -> list[int]:
    """Give people from all over the book."""
    return list(
        Person.objects.filter(active=True).order_by("party").values_list("party", flat=True)[:: MIDDLE.people // 500]
    )
