"""Calendar feeds: whose calendar an address is, and what stands in it; nobody is asked, as the address is secret."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sluitend.areas.capacity.models import Feed
from sluitend.areas.capacity.rows.leave import list_away
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import TAKES_TIME
from sluitend.compute.calendar.moments import find_start
from sluitend.gate.links import digest_token

BEHIND, AHEAD = timedelta(days=28), timedelta(days=366)
NOTED_EVERY = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class OpenFeed:
    """A feed that is in use, and whether the journal should tell again that it is read."""

    staff_id: int
    is_due: bool


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A conversation in somebody's calendar: when, in which way, and perhaps in which room; with whom is not told."""

    id: int
    starts_at: datetime
    ends_at: datetime
    way: str
    room: str


@dataclass(frozen=True, kw_only=True)
class Leave:
    """Days on which somebody is away, both counted."""

    from_on: date
    until_on: date


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """What stands in a colleague's own calendar, a month behind and a year ahead."""

    meetings: tuple[Meeting, ...]
    leaves: tuple[Leave, ...]


def find_feed(token: str, *, at: datetime) -> OpenFeed | None:
    """Give whose calendar this address is; None when it never was one, is none any more, or its owner has left."""
    feeds = Feed.objects.filter(digest=digest_token(token), staff__ended_on=None)
    found = feeds.values_list("staff", "noted_at").first()
    if found is None:
        return None
    staff_id, noted_at = found
    return OpenFeed(staff_id=staff_id, is_due=noted_at is None or at - noted_at >= NOTED_EVERY)


def read_calendar(staff_id: int, *, today: date) -> Calendar:
    """Give what stands in a colleague's calendar."""
    from_on, until_on = today - BEHIND, today + AHEAD
    held = Appointment.objects.are_with([staff_id]).filter(TAKES_TIME, starts_at__gte=find_start(from_on))
    ahead = held.filter(starts_at__lt=find_start(until_on)).select_related("room").order_by("starts_at")
    away = list_away([staff_id], from_on=from_on, until_on=until_on)
    return Calendar(
        meetings=tuple(
            Meeting(
                id=each.pk,
                starts_at=each.starts_at,
                ends_at=each.ends_at,
                way=each.way,
                # A place in words may be somebody's home; a room of ours is nobody's.
                room=str(each.room) if each.room else "",
            )
            for each in ahead
        ),
        leaves=tuple(Leave(from_on=max(each.from_on, from_on), until_on=min(each.until_on, until_on)) for each in away),
    )
