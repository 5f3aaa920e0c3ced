"""Make a promise to somebody who is in the book already, or was."""

from datetime import datetime

from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_anybody, lock_person
from sluitend.parties.models.scoping import find_owners


@act("make_promise")
def make_promise(*, actor: Actor, at: datetime, person_id: int, opening: Opening) -> Outcome[int]:
    """Open one promise to a person, owned by somebody within the actor's scope."""
    if not find_owners(actor.scope, actor).filter(id=opening.owner_id).exists():
        raise NotFound
    person = (lock_anybody if get_kind(opening.kind).outlasts else lock_person)(actor, person_id)
    pack = find_pack(person.party.organisation_id)
    promise = draft_promise(opening, beneficiary_id=person_id, pack=pack, at=at)
    promise.save(force_insert=True)
    return Outcome(value=promise.id, about=(person_id,), object=f"promise:{promise.id}", fields=("promise",))
