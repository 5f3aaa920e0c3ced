"""Means: what promises draw on and give back; the database refuses more than there is."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Sum

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import NotFound, OutOfPeriod
from sluitend.ledger.models import Draw, Means, Promise


@dataclass(frozen=True, kw_only=True)
class NewMeans:
    """A source of euros (in cents), places or seats between two days."""

    code: str
    name: str
    organisation_id: int
    unit: str
    amount: int
    from_on: date
    until_on: date


def write_means(means: NewMeans) -> Means:
    """Write a source down on which promises can draw."""
    return Means.objects.create(**vars(means))


def change_means(means_id: int, *, amount: int) -> None:
    """Let a source hold more or less; the database refuses less than what was drawn."""
    Means.objects.filter(id=means_id).update(amount=amount)


def close_means(means_id: int) -> int:
    """Let nobody draw on a source any more, and give what was drawn and stays so."""
    # Locked as a draw locks it, so that nothing is drawn between counting and closing.
    means = Means.objects.select_for_update(no_key=True).get(id=means_id)
    held = Draw.objects.filter(means=means, returned_at=None).aggregate(held=Sum("amount"))["held"] or 0
    change_means(means_id, amount=held)
    return int(held)


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


def return_rest(draw_id: int, *, spent: int) -> None:
    """Give back what was drawn and not spent; also after the period, as it was drawn within it."""
    Draw.objects.filter(id=draw_id, returned_at=None, amount__gt=spent).update(amount=spent)
