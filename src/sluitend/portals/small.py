"""Groups so small that somebody in them could be recognised: the council sees no figures of those."""

from datetime import date

from sluitend.areas.outcomes.gathering import LEAST_SHOWN
from sluitend.portals.page import Request

COUNCIL = "council"


def find_least_shown(request: Request, *, on: date) -> int:
    """Give how many people there must be for figures of them to be shown on the pages of the council."""
    return int(request.pack.parameter(LEAST_SHOWN, on=on).value)


def is_too_small(request: Request, people: int, *, on: date) -> bool:
    """Tell whether whoever asks sees no figures of so few; colleagues who work with them do."""
    return request.actor.role == COUNCIL and people < find_least_shown(request, on=on)
