"""Suspending: days that do not count towards a term move its last day (Awb 4:15), and alerts rest meanwhile."""

from datetime import date, datetime

from sluitend.compute.calendar import Suspension as Stretch
from sluitend.compute.calendar import extend_by_suspensions
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.units import ONE_DAY
from sluitend.compute.promises.rules import find_alert_on
from sluitend.ledger.models import Promise, Suspension
from sluitend.ledger.packs import find_pack_of_version


def suspend(promise: Promise, *, reason: str, at: datetime, proof: str = "") -> bool:
    """Stop the clock of an open promise from tomorrow, as the law counts; tells whether it was still running."""
    if Suspension.objects.filter(promise=promise, until_on=None).exists():
        return False
    Suspension.objects.create(promise=promise, from_on=find_day(at) + ONE_DAY, reason=reason, proof=proof)
    Promise.objects.filter(id=promise.pk).update(alert_on=None)
    return True


def move_day(promise: Promise, *, due_on: date) -> None:
    """Give an open promise another day, later as far as the law lets it; alerts count from there."""
    ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
    alert_on = find_alert_on(ladder, rung=promise.rung, due_on=due_on)
    Promise.objects.filter(id=promise.pk).update(due_on=due_on, alert_on=alert_on)


def resume(promise: Promise, *, at: datetime) -> bool:
    """Let the clock run again from today, the days that it stood still added; tells whether it stood still."""
    running = Suspension.objects.filter(promise=promise, until_on=None).first()
    if running is None:
        return False
    until_on = find_day(at) - ONE_DAY
    due_on = promise.due_on
    if until_on < running.from_on:
        running.delete()
    else:
        Suspension.objects.filter(id=running.pk).update(until_on=until_on)
        # Not running on over a weekend keeps the municipality to no more than the days that it may add.
        stretch = Stretch(from_on=running.from_on, until_on=until_on)
        due_on = extend_by_suspensions(due_on, suspensions=[stretch], today=until_on, runs_on=False)
    move_day(promise, due_on=due_on)
    return True
