"""Give: somebody, or a whole caseload, goes to another owner with the appointments, and the story is told once."""

from datetime import datetime

from sluitend.areas.caseloads.pen import Given, give_away
from sluitend.areas.contacts.along import find_all_with, find_along
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import require_taker
from sluitend.parties.models.scoping import find_owners

FIELDS = ("owner", "appointment")


@act("hand_over_person")
def hand_over_person(*, actor: Actor, at: datetime, person_id: int, to_id: int) -> Outcome[Given]:
    """Give every open promise to this person that lies in the actor's scope a new owner, and its appointments."""
    require_taker(actor, to_id)
    mine = Promise.objects.are_open().within(actor).filter(beneficiary=person_id).exclude(owner=to_id)
    given = give_away(mine, find_along(mine, at=at), to_id=to_id, actor=actor, at=at)
    if not given.promises:
        raise NotFound
    return Outcome(value=given, about=(person_id,), object=f"owner:{to_id}", fields=FIELDS)


@act("hand_over_caseload")
def hand_over_caseload(*, actor: Actor, at: datetime, from_id: int, to_id: int) -> Outcome[Given]:
    """Give all that one owner has open to another, and every appointment to come."""
    require_taker(actor, to_id)
    if not find_owners(actor.scope, actor).filter(id=from_id).exists():
        raise NotFound
    theirs, coming = Promise.objects.are_open().filter(owner=from_id), find_all_with(from_id, at=at)
    about = {*theirs.values_list("beneficiary", flat=True), *coming.values_list("person", flat=True)}
    given = give_away(theirs, coming, to_id=to_id, actor=actor, at=at)
    return Outcome(value=given, about=tuple(sorted(about)), object=f"owner:{to_id}", fields=FIELDS)
