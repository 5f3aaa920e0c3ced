"""Groups so small that somebody in them could be recognised: the council sees no figures of those."""

from datetime import date

from sluitend.gate.actor import Actor
from sluitend.ledger.packs import find_pack

LEAST_SHOWN = "least_people_shown"
COUNCIL = "council"


def find_least_shown(actor: Actor, *, on: date) -> int:
    """Give how many people there must be for figures of them to be shown outside the office."""
    return int(find_pack(actor.organisation_id).parameter(LEAST_SHOWN, on=on).value)


def is_hidden(actor: Actor, *, people: int, least_shown: int) -> bool:
    """Tell whether whoever asks sees no figures of so few; colleagues who work with them do."""
    return actor.role == COUNCIL and people < least_shown
