"""The book whose pages are visited: 40,000 people who ask for cover, a hundred coaches, 2.5 million entries."""

from pathlib import Path

from django.conf import settings
from django.db import connections
from rich.console import Console

from benchmarks.ledger.books import AT, MIDDLE, TODAY, ask, connect, fill_books
from sluitend.gate.actions import write_account
from sluitend.gate.models import Account
from sluitend.parties.models import Person

LIVE = (Path(__file__).parent / "town.sql").read_text()
STYLES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


def fill_town(console: Console) -> None:
    """Fill the book, give its people names and talks, and let Django work in it from every thread."""
    fill_books(console, books=(MIDDLE,))
    connection = connect(MIDDLE.name)
    if not ask(connection, "SELECT 1 FROM contacts_note LIMIT 1"):
        ask(connection, LIVE, {"today": TODAY, "at": AT})
        ask(connection, "VACUUM (ANALYZE)")
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = connections.settings["default"]["NAME"] = MIDDLE.name
    del connections["default"]
    # Pages are visited at the moment of the book, and styles are not what is measured.
    settings.CLOCK = lambda: AT
    settings.STORAGES = STYLES
    settings.ALLOWED_HOSTS = ["testserver"]
    console.print(f"{Person.objects.filter(active=True).count():,} people ask for cover.")


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
