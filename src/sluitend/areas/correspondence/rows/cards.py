"""The card of the person screen: the latest messages, and a pause when there is one."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.correspondence.models import Dispatch, Pause
from sluitend.areas.correspondence.rows.dispatches import DispatchRow, list_rows
from sluitend.compute.calendar.moments import find_day

CARD_ROWS = 3


@dataclass(frozen=True, kw_only=True)
class PauseRow:
    """Why nothing is sent to somebody, and up to and including which day."""

    because: str
    until_on: date


@dataclass(frozen=True, kw_only=True)
class PostCard:
    """The latest messages to a person, the newest first."""

    person_id: int
    latest: tuple[DispatchRow, ...]
    pause: PauseRow | None


def read_post_card(person_id: int, *, at: datetime) -> PostCard:
    """Give what the person screen shows of the post."""
    newest = Dispatch.objects.filter(person=person_id).order_by("-queued_at", "-id")[:CARD_ROWS]
    return PostCard(
        person_id=person_id, latest=tuple(list_rows(newest, at)), pause=find_pause_row(person_id, find_day(at))
    )


def find_pause_row(person_id: int, today: date) -> PauseRow | None:
    """Give the pause that holds for a person today."""
    running = Pause.objects.are_running(today).filter(person=person_id)
    row = running.values("because", "until_on").first()
    return PauseRow(**row) if row else None
