"""Climbing by hand: what a rung asks was done before the sweep told anybody, so that the sweep goes on from there."""

from datetime import date

from sluitend.compute.promises.rules import find_alert_on
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack_of_version


def move_rung(promise: Promise, *, rung: int, told_on: date | None = None) -> None:
    """Let so many rungs of an open promise be behind it; the next is told on its own day, or on this one.

    A clock that stands still, and a ladder that was climbed to its end, stay as they are.
    """
    ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
    alert_on = find_alert_on(ladder, rung=rung, due_on=promise.due_on)
    told = alert_on and (told_on or alert_on)
    Promise.objects.filter(id=promise.pk).update(rung=rung, alert_on=told if promise.alert_on else None)
