"""Keeping: what was found and locked is settled as asked, and what follows it is opened."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.promises import kind as pure
from sluitend.compute.promises.errors import NotEnough as TooLittle
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import BROKEN, KEPT, OPEN, RELEASED, add_evidence
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotEnough, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen.locking import require_taker
from sluitend.ledger.pen.settling import Settling, close_promises, follow_up, note_evidence


def settle_found(promises: Sequence[Promise], *, settling: Settling, actor: Actor, at: datetime) -> None:
    """Settle promises that `find_promises` gave, and open what follows; their states tell how they stand."""
    if any(promise.state != OPEN for promise in promises):
        raise NotOpen
    if settling.successor:
        require_taker(actor, settling.successor.owner_id)
    if settling.state == KEPT:
        _keep(promises, settling, actor, at)
    elif settling.state in (BROKEN, RELEASED) and settling.reason:
        close_promises(promises, state=settling.state, at=at, reason=settling.reason)
    else:
        raise Invalid(
            _("Er is geen reden gekozen."), _("Wat niet is nagekomen, krijgt een reden."), _("Kies een reden.")
        )
    settled = [promise for promise in promises if promise.state != OPEN]
    follow_up(settled, at=at, opening=settling.successor)


def _keep(promises: Sequence[Promise], settling: Settling, actor: Actor, at: datetime) -> None:
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
