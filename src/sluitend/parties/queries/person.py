"""The one way to read a BSN."""

from datetime import datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.bsn import open_bsn
from sluitend.parties.models import Person


@act("read_bsn")
def read_bsn(*, actor: Actor, at: datetime, person_id: int) -> Outcome[str]:
    """Open the seal of one BSN, for the purpose of income only."""
    row = Person.objects.within(actor).filter(party=person_id).values_list("bsn_sealed", flat=True).first()
    if row is None:
        raise NotFound
    return Outcome(value=open_bsn(bytes(row)), about=(person_id,), object=f"person:{person_id}", fields=("bsn",))
