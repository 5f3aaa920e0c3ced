"""Drawing: what a promise takes from a means and gives back; the database refuses more than there is."""

from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import NotFound, OutOfPeriod
from sluitend.ledger.models import Draw, Means, Promise


def draw_on(means_id: int, *, promise: Promise, amount: int, at: datetime) -> Draw:
    """Let a promise take from a means of its municipality, on a day within the period of that means."""
    # Locked before the trigger does, so that two draws wait for each other instead of deadlocking.
    found = Means.objects.select_for_update(no_key=True).filter(id=means_id)
    means = found.filter(organisation=promise.beneficiary.organisation_id).first()
    if means is None:
        raise NotFound
    if not means.from_on <= find_day(at) <= means.until_on:
        raise OutOfPeriod
    return Draw.objects.create(promise=promise, means=means, amount=amount, at=at)


def return_to_means(draw_id: int, *, at: datetime) -> None:
    """Give back what a promise took; what came back before, does not come back again."""
    Draw.objects.filter(id=draw_id, returned_at=None).update(returned_at=at)
