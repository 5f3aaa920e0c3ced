"""Linking: which mark is set at an address that only the employer has."""

from datetime import date

from sluitend.areas.placements.models import PlacementMark
from sluitend.gate.links import digest_token


def find_mark(token: str, *, on: date) -> PlacementMark | None:
    """Give the mark for which this address is, set or not; None when its placement ended or its days are over."""
    found = PlacementMark.objects.filter(digest=digest_token(token), digest_until_on__gte=on)
    running = found.filter(agreement__placement__ended_at=None)
    return running.select_related("agreement__placement__person__party").first()
