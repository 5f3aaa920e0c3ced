"""Reopening: promises that were released by mistake are open again as they were, and draw on what they drew on."""

from collections import Counter
from collections.abc import Sequence

from django.db.models import Sum

from sluitend.compute.promises.rules import OPEN, RELEASED, find_alert_on
from sluitend.ledger.models import Draw, Means, Promise, Suspension
from sluitend.ledger.packs import find_pack_of_version


def reopen_promises(ids: Sequence[int], *, person_id: int, heir_id: int) -> set[int]:
    """Open released promises to a person again, and give which: with their own owner and day.

    Where the owner is no longer there, the heir takes over. What cannot be drawn again, as others did meanwhile,
    stays released.
    """
    released = Promise.objects.filter(id__in=ids, beneficiary=person_id, state=RELEASED)
    reopened = [promise for promise in released.select_related("owner").order_by("id") if _draw_again(promise)]
    still = set(Suspension.objects.filter(promise__in=reopened, until_on=None).values_list("promise", flat=True))
    for promise in reopened:
        ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
        alert_on = find_alert_on(ladder, rung=promise.rung, due_on=promise.due_on)
        Promise.objects.filter(id=promise.pk).update(
            state=OPEN,
            settled_at=None,
            reason="",
            owner=promise.owner_id if promise.owner.present else heir_id,
            alert_on=None if promise.pk in still else alert_on,
        )
    return {promise.pk for promise in reopened}


def _draw_again(promise: Promise) -> bool:
    """Take again what was given back on release, all of it or nothing; tells whether there was room."""
    given_back = Draw.objects.filter(promise=promise, returned_at=promise.settled_at)
    needed = Counter[int]()
    for means_id, amount in given_back.values_list("means", "amount"):
        needed[means_id] += amount
    # Locked before the trigger does, so that two draws wait for each other instead of deadlocking.
    for means in Means.objects.select_for_update(no_key=True).filter(id__in=needed).order_by("id"):
        drawn = Draw.objects.filter(means=means, returned_at=None).aggregate(held=Sum("amount"))["held"] or 0
        if drawn + needed[means.pk] > means.amount:
            return False
    given_back.update(returned_at=None)
    return True
