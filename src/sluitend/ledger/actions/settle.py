"""Settle: a promise is kept, broken or released, exactly once, and its successor opened in the same act."""

from collections.abc import Sequence
from datetime import datetime

from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, find_promises, settle_found


@act("settle_promise")
def settle_promise(*, actor: Actor, at: datetime, promise_id: int, settling: Settling) -> Outcome[str]:
    """Settle one promise, or add evidence to one that is kept by degrees; gives its state afterwards."""
    [promise] = _find_to_people(actor, [promise_id])
    settle_found([promise], settling=settling, actor=actor, at=at)
    return Outcome(
        value=promise.state,
        about=(promise.beneficiary_id,),
        object=f"promise:{promise_id}",
        fields=("state", "evidence"),
    )


@act("settle_promises")
def settle_promises(*, actor: Actor, at: datetime, promise_ids: Sequence[int], settling: Settling) -> Outcome[int]:
    """Settle many promises alike (letters sent, people spoken to at a meeting), all or none of them."""
    promises = _find_to_people(actor, promise_ids)
    settle_found(promises, settling=settling, actor=actor, at=at)
    about = tuple(promise.beneficiary_id for promise in promises)
    return Outcome(value=len(promises), about=about, object=f"promises:{len(promises)}", fields=("state", "evidence"))


def _find_to_people(actor: Actor, ids: Sequence[int]) -> list[Promise]:
    """Give these promises locked; what is owed to an organisation is settled in the room that opened it."""
    promises = find_promises(actor, ids)
    if not all(get_kind(promise.kind).to_people for promise in promises):
        raise NotFound
    return promises
