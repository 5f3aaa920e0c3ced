"""How tests of the post give people an address, queue messages, and let the post say how it went."""

from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.correspondence.actions import Receipt, record_receipt, take_dispatch
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import NotQueued, queue_message
from sluitend.compute.policy.letters import CHANNELS
from sluitend.ledger.pen import lock_people
from sluitend.parties.actions import add_contact

MAIL, HOME, MOBILE = "noor@example.org", "Dorpsstraat 1, 1234 AB Ons Dorp", "06 12345678"
ADDRESSES = {"email": MAIL, "post": HOME, "phone": MOBILE}
FIELDS = {
    "day": date(2026, 12, 1),
    "time": time(10, 30),
    "place": "Stadhuis, kamer 3",
    "with_whom": "Sanne",
    "until": TODAY,
    "link": "https://gemeente.example/afspraak/geheim",
    "code": "KRTW-29",
}


def admit_with(house: House, *kinds: str, **more: Any) -> int:
    """Let somebody in who can be reached in these ways: post, email, phone."""
    person = house.admit(**more)
    for kind in kinds:
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind=kind, value=ADDRESSES[kind])
    return person


def queue(person: int, text: str = "reminder", *, at: datetime = AT, **more: Any) -> Dispatch | NotQueued:
    """Queue a message, in a transaction as acts have it."""
    asked = {"about": "appointment:1", "fields": FIELDS} | more
    with transaction.atomic():
        return queue_message(lock_people([person])[0], text=text, actor=SYSTEM, at=at, **asked)


def post(person: int, text: str = "reminder", **more: Any) -> int:
    """Queue a message and give its number."""
    queued = queue(person, text, **more)
    assert isinstance(queued, Dispatch), queued
    return queued.id


def carry(at: datetime = AT, *, receipt: Receipt | None = None) -> list[int]:
    """Take everything that is due and let the post say the same of each; gives what was taken."""
    taken = []
    while parcel := take_dispatch(actor=SYSTEM, at=at, channels=CHANNELS):
        taken.append(parcel.id)
        said = receipt or Receipt(reference="r1")
        record_receipt(actor=SYSTEM, at=at, dispatch_id=parcel.id, receipt=said)
    return taken


def find_state(dispatch_id: int) -> str:
    return Dispatch.objects.get(id=dispatch_id).state
