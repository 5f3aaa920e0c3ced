"""The pause of a person, as everybody who writes to them must see it."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.correspondence.models import Pause


@dataclass(frozen=True, kw_only=True)
class PauseRow:
    """Why nothing is sent to somebody, and up to and including which day."""

    because: str
    until_on: date


def find_pause_row(person_id: int, today: date) -> PauseRow | None:
    """Give the pause that holds for a person today."""
    running = Pause.objects.are_running(today).filter(person=person_id)
    row = running.values("because", "until_on").first()
    return PauseRow(**row) if row else None
