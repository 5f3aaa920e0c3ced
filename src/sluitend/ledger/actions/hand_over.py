"""Hand over: promises change owner, of one person or of a whole caseload, and the story is told once."""

from datetime import datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import move_promises, require_taker
from sluitend.parties.models.scoping import find_owners


@act("hand_over_person")
def hand_over_person(*, actor: Actor, at: datetime, person_id: int, to_id: int) -> Outcome[int]:
    """Give every open promise to this person that lies in the actor's scope a new owner."""
    require_taker(actor, to_id)
    mine = Promise.objects.are_open().within(actor).filter(beneficiary=person_id).exclude(owner=to_id)
    moved = move_promises(mine, to_id=to_id, at=at)
    if not moved:
        raise NotFound
    return Outcome(value=moved, about=(person_id,), object=f"owner:{to_id}", fields=("owner",))


@act("hand_over_caseload")
def hand_over_caseload(*, actor: Actor, at: datetime, from_id: int, to_id: int) -> Outcome[int]:
    """Give all that one owner has open to another."""
    require_taker(actor, to_id)
    if not find_owners(actor.scope, actor).filter(id=from_id).exists():
        raise NotFound
    theirs = Promise.objects.are_open().filter(owner=from_id)
    about = tuple(theirs.values_list("beneficiary", flat=True).distinct())
    moved = move_promises(theirs, to_id=to_id, at=at)
    return Outcome(value=moved, about=about, object=f"owner:{to_id}", fields=("owner",))
