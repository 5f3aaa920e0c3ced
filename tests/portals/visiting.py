"""How tests of the faces look at pages: accounts, forms as they are sent, and the words on a page."""

import re
from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from tests.standing import AT

from sluitend.gate.actions import write_account
from sluitend.gate.actor import Actor
from sluitend.gate.models import Account

PASSWORD = "een-lang-wachtwoord"
Visit = Callable[..., Client]


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.at: datetime = AT

    def __call__(self) -> datetime:
        return self.at


def make_account(actor: Actor) -> Account:
    """Give the account of a standing person; who was let in by a link has one already."""
    known = Account.objects.filter(party_id=actor.party_id, role=actor.role).first() if actor.party_id else None
    return known or write_account(
        username=f"{actor.role}-{actor.party_id}",
        password=PASSWORD,
        name=f"Naam van {actor.role}",
        role=actor.role,
        party_id=actor.party_id,
        organisation_id=actor.organisation_id,
    )


def settling(**given: object) -> dict[str, object]:
    """Give a settling form as it is sent; the first conversation was held unless told otherwise."""
    fields = {"once": str(uuid4()), "state": "kept", "evidence": "reached", "next_kept": "first_conversation"}
    return fields | given


def read_main(response: HttpResponse) -> str:
    """Give the words on the page, without tags."""
    body = response.content.decode()
    inside = body.split("<main", 1)[-1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inside))
