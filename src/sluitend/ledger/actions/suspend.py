"""Suspend and resume: days that do not count towards a term move its last day (Awb 4:15)."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar import Suspension as Stretch
from sluitend.compute.calendar import extend_by_suspensions
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import OPEN, find_alert_on
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen
from sluitend.ledger.models import Promise, Suspension
from sluitend.ledger.packs import find_pack_of_version
from sluitend.ledger.pen import find_promises

ONE_DAY = timedelta(days=1)


@act("suspend_promise")
def suspend_promise(*, actor: Actor, at: datetime, promise_id: int, reason: str) -> Outcome[None]:
    """Stop the clock of a promise from tomorrow, as the law counts; alerts rest until it runs again."""
    promise = _find_open(actor, promise_id)
    if Suspension.objects.filter(promise=promise, until_on=None).exists():
        raise Invalid(_("De termijn staat al stil."), _("Er loopt al een opschorting."), _("Hervat eerst de termijn."))
    Suspension.objects.create(promise=promise, from_on=find_day(at) + ONE_DAY, reason=reason)
    Promise.objects.filter(id=promise_id).update(alert_on=None)
    return _tell(promise)


@act("resume_promise")
def resume_promise(*, actor: Actor, at: datetime, promise_id: int) -> Outcome[None]:
    """Let the clock run again from today; the days it stood still are added to the term."""
    promise = _find_open(actor, promise_id)
    running = Suspension.objects.filter(promise=promise, until_on=None).first()
    if running is None:
        raise Invalid(_("De termijn staat niet stil."), _("Er loopt geen opschorting."), _("U hoeft niets te doen."))
    until_on = find_day(at) - ONE_DAY
    due_on = promise.due_on
    if until_on < running.from_on:
        running.delete()
    else:
        Suspension.objects.filter(id=running.id).update(until_on=until_on)
        # Not running on over a weekend keeps the municipality to no more than the days that it may add.
        stretch = Stretch(from_on=running.from_on, until_on=until_on)
        due_on = extend_by_suspensions(due_on, suspensions=[stretch], today=until_on, runs_on=False)
    ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
    alert_on = find_alert_on(ladder, rung=promise.rung, due_on=due_on)
    Promise.objects.filter(id=promise_id).update(due_on=due_on, alert_on=alert_on)
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
