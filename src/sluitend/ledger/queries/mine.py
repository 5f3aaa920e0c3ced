"""What the municipality owes a resident, as shown to that resident."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.models import Person

SETTLED_ROWS = 20


@dataclass(frozen=True, kw_only=True)
class MyPromises:
    """What is owed, the first due first; what came of earlier promises, the newest first."""

    name: str
    coach: str
    open: tuple[PromiseRow, ...]
    settled: tuple[PromiseRow, ...]


@act("read_my_promises")
def read_my_promises(*, actor: Actor, at: datetime) -> Outcome[MyPromises]:
    """Give what the municipality owes the resident who asks."""
    me = Person.objects.within(actor).filter(party=actor.party_id).select_related("party", "covered_by").first()
    if me is None:
        raise NotFound
    today, promises = find_day(at), Promise.objects.within(actor)
    settled = promises.exclude(state="open").order_by("-settled_at", "-id")[:SETTLED_ROWS]
    mine = MyPromises(
        name=me.party.name,
        coach=me.covered_by.name if me.covered_by else "",
        open=tuple(list_rows(promises.are_open().order_by("due_on", "id"), today=today, reader=actor)),
        settled=tuple(list_rows(settled, today=today, reader=actor)),
    )
    return Outcome(value=mine, about=(me.pk,), object=f"person:{me.pk}", fields=("promises",))
