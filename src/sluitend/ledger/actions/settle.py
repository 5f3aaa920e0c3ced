"""Settle: a promise is kept, broken or released, exactly once, and its successor opened in the same act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sluitend.compute.promises import kind as pure
from sluitend.compute.promises.errors import NotEnough as TooLittle
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import BROKEN, KEPT, OPEN, RELEASED, add_evidence
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotEnough, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Opening, close_promise, find_pack, find_promises, follow_up, note_evidence


@dataclass(frozen=True, kw_only=True)
class Settling:
    """How promises are settled: kept by evidence, or broken or released with a reason; then what follows."""

    state: str
    evidence: str = ""
    amount: int = 1
    reference: str = ""
    reason: str = ""
    successor: Opening | None = None


@act("settle_promise")
def settle_promise(*, actor: Actor, at: datetime, promise_id: int, settling: Settling) -> Outcome[str]:
    """Settle one promise, or add evidence to one that is kept by degrees; gives its state afterwards."""
    [promise] = find_promises(actor, [promise_id])
    _settle(actor, at, promise, settling)
    return Outcome(
        value=promise.state,
        about=(promise.beneficiary_id,),
        object=f"promise:{promise_id}",
        fields=("state", "evidence"),
    )


@act("settle_promises")
def settle_promises(
    *, actor: Actor, at: datetime, promise_ids: Sequence[int], settling: Settling
) -> Outcome[int]:
    """Settle many promises alike (letters sent, people spoken to at a meeting), all or none of them."""
    promises = find_promises(actor, promise_ids)
    for promise in promises:
        _settle(actor, at, promise, settling)
    about = tuple(promise.beneficiary_id for promise in promises)
    return Outcome(
        value=len(promises), about=about, object=f"promises:{len(promises)}", fields=("state", "evidence")
    )


def _settle(actor: Actor, at: datetime, promise: Promise, settling: Settling) -> None:
    if promise.state != OPEN:
        raise NotOpen
    if settling.state == KEPT:
        _keep(actor, at, promise, settling)
    elif settling.state in (BROKEN, RELEASED) and settling.reason:
        close_promise(promise, state=settling.state, at=at, reason=settling.reason)
    else:
        raise Invalid(
            "Er is geen reden gekozen.", "Wat niet is nagekomen, krijgt een reden.", "Kies een reden."
        )
    if promise.state != OPEN:
        pack = find_pack(promise.beneficiary.organisation_id)
        follow_up(promise, pack=pack, at=at, opening=settling.successor)


def _keep(actor: Actor, at: datetime, promise: Promise, settling: Settling) -> None:
    """Write the evidence down; only when all that was promised is there, the promise is kept."""
    evidence = pure.Evidence(kind=settling.evidence, amount=settling.amount)
    try:
        kept_amount, state = add_evidence(
            get_kind(promise.kind), amount=promise.amount, kept_amount=promise.kept_amount, evidence=evidence
        )
    except TooLittle as nothing:
        raise NotEnough from nothing
    note_evidence(
        promise, kind=evidence.kind, amount=evidence.amount, actor=actor, at=at, reference=settling.reference
    )
    promise.kept_amount = kept_amount
    if state == KEPT:
        close_promise(promise, state=KEPT, at=at)
    else:
        Promise.objects.filter(id=promise.id, state=OPEN).update(kept_amount=kept_amount)
