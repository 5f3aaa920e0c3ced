"""How tests of provisions need, move and look; everything through the use cases."""

from datetime import timedelta
from typing import Any

from tests.standing import AT, House

from sluitend.areas.provisions.actions import Move, Need, add_provision, move_provision, record_threat
from sluitend.areas.provisions.models import Provision
from sluitend.areas.provisions.queries import ProvisionFile, read_provisions
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise


def need(
    house: House, person: int, kind: str = "childcare", *, actor: Actor | None = None, days: int = 0, **more: str
) -> int:
    """Note that a provision is needed, and give its number."""
    at = AT + timedelta(days=days)
    return add_provision(actor=actor or house.coach, at=at, person_id=person, need=Need(kind=kind, **more))


def move(house: House, provision: int, *to: str, actor: Actor | None = None, days: int = 0, **more: Any) -> str:
    """Bring a provision past these stages on one day, and give the last."""
    at, stage = AT + timedelta(days=days), ""
    for each in to:
        asked = Move(to=each, **more)
        stage = move_provision(actor=actor or house.coach, at=at, provision_id=provision, move=asked)
    return stage


def threaten(house: House, provision: int, threat: str = "eviction", *, days: int = 0) -> None:
    """Note that something threatens."""
    at = AT + timedelta(days=days)
    record_threat(actor=house.coach, at=at, provision_id=provision, threat=threat)


def find_open(provision: int) -> Promise:
    """Give what is promised in the stage of a provision."""
    return Promise.objects.get(id=Provision.objects.get(id=provision).promise_id)


def list_past(person: int) -> list[tuple[str, str, str]]:
    """Give kind, state and reason of all that was promised to somebody about provisions, in order."""
    promised = Promise.objects.filter(beneficiary=person, kind__startswith="provision_").order_by("id")
    return list(promised.values_list("kind", "state", "reason"))


def read_files(house: House, person: int, *, actor: Actor | None = None, days: int = 0) -> tuple[ProvisionFile, ...]:
    """Give the provisions of somebody as the coach sees them."""
    at = AT + timedelta(days=days)
    return read_provisions(actor=actor or house.coach, at=at, person_id=person).files
