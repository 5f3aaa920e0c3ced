"""Settle: a promise is kept, broken or released, exactly once, and its successor opened in the same act."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.promises import kind as pure
from sluitend.compute.promises.errors import NotEnough as TooLittle
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import BROKEN, KEPT, OPEN, RELEASED, add_evidence
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotEnough, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import (
    Settling,
    close_promises,
    find_promises,
    follow_up,
    note_evidence,
    require_taker,
)


@act("settle_promise")
def settle_promise(*, actor: Actor, at: datetime, promise_id: int, settling: Settling) -> Outcome[str]:
    """Settle one promise, or add evidence to one that is kept by degrees; gives its state afterwards."""
    [promise] = find_promises(actor, [promise_id])
    _settle(actor, at, [promise], settling)
    return Outcome(
        value=promise.state,
        about=(promise.beneficiary_id,),
        object=f"promise:{promise_id}",
        fields=("state", "evidence"),
    )


@act("settle_promises")
def settle_promises(*, actor: Actor, at: datetime, promise_ids: Sequence[int], settling: Settling) -> Outcome[int]:
    """Settle many promises alike (letters sent, people spoken to at a meeting), all or none of them."""
    promises = find_promises(actor, promise_ids)
    _settle(actor, at, promises, settling)
    about = tuple(promise.beneficiary_id for promise in promises)
    return Outcome(value=len(promises), about=about, object=f"promises:{len(promises)}", fields=("state", "evidence"))


def _settle(actor: Actor, at: datetime, promises: Sequence[Promise], settling: Settling) -> None:
    if any(promise.state != OPEN for promise in promises):
        raise NotOpen
    if settling.successor:
        require_taker(actor, settling.successor.owner_id)
    if settling.state == KEPT:
        _keep(actor, at, promises, settling)
    elif settling.state in (BROKEN, RELEASED) and settling.reason:
        close_promises(promises, state=settling.state, at=at, reason=settling.reason)
    else:
        raise Invalid(
            _("Er is geen reden gekozen."), _("Wat niet is nagekomen, krijgt een reden."), _("Kies een reden.")
        )
    settled = [promise for promise in promises if promise.state != OPEN]
    follow_up(settled, at=at, opening=settling.successor)


def _keep(actor: Actor, at: datetime, promises: Sequence[Promise], settling: Settling) -> None:
    """Write the evidence down; a promise is kept only when all that was promised is there."""
    kept = [promise for promise in promises if _count(promise, settling) == KEPT]
    note_evidence(promises, settling=settling, actor=actor, at=at)
    close_promises(kept, state=KEPT, at=at)
    partly = [promise for promise in promises if promise.state == OPEN]
    Promise.objects.bulk_update(partly, ["kept_amount"])


def _count(promise: Promise, settling: Settling) -> str:
    """Add the evidence up in the promise at hand, and give the state that this leads to."""
    evidence = pure.Evidence(kind=settling.evidence, amount=settling.amount)
    try:
        promise.kept_amount, state = add_evidence(
            get_kind(promise.kind), amount=promise.amount, kept_amount=promise.kept_amount, evidence=evidence
        )
    except TooLittle as nothing:
        raise NotEnough from nothing
    return state
