"""Suspend and resume: days that do not count towards a term move its last day (Awb 4:15)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.promises.rules import OPEN
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import find_promises, resume, suspend


@act("suspend_promise")
def suspend_promise(*, actor: Actor, at: datetime, promise_id: int, reason: str, proof: str = "") -> Outcome[None]:
    """Stop the clock of a promise from tomorrow, as the law counts; `proof` says from which letter that follows."""
    promise = _find_open(actor, promise_id)
    if not suspend(promise, reason=reason, proof=proof, at=at):
        raise Invalid(_("De termijn staat al stil."), _("Er loopt al een opschorting."), _("Hervat eerst de termijn."))
    return _tell(promise)


@act("resume_promise")
def resume_promise(*, actor: Actor, at: datetime, promise_id: int) -> Outcome[None]:
    """Let the clock run again from today; the days it stood still are added to the term."""
    promise = _find_open(actor, promise_id)
    if not resume(promise, at=at):
        raise Invalid(_("De termijn staat niet stil."), _("Er loopt geen opschorting."), _("U hoeft niets te doen."))
    return _tell(promise)


def _find_open(actor: Actor, promise_id: int) -> Promise:
    [promise] = find_promises(actor, [promise_id])
    if promise.state != OPEN:
        raise NotOpen
    return promise


def _tell(promise: Promise) -> Outcome[None]:
    return Outcome(
        value=None,
        about=(promise.beneficiary_id,),
        object=f"promise:{promise.id}",
        fields=("suspension", "due_on"),
    )
