"""A calendar feed: whoever has one reads their own calendar elsewhere, at an address that can be taken back."""

from datetime import datetime

from sluitend.areas.capacity.feeds import Calendar, find_feed, read_calendar
from sluitend.areas.capacity.models import Feed
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.links import digest_token, draw_token
from sluitend.parties.models import Staff


@act("renew_feed")
def renew_feed(*, actor: Actor, at: datetime) -> Outcome[str]:
    """Give whoever asks a new secret for their own calendar; an address that was given before is none any more."""
    mine = Staff.objects.filter(party=actor.party_id, ended_on=None).first()
    if mine is None:
        raise NotFound
    token = draw_token("feed", mine.pk, at=at)
    made = {"digest": digest_token(token), "made_at": at, "noted_at": None}
    Feed.objects.update_or_create(staff=mine, defaults=made)
    return Outcome(value=token, object=f"staff:{mine.pk}", fields=("feed",))


@act("end_feed")
def end_feed(*, actor: Actor, at: datetime) -> Outcome[None]:
    """Take the address of one's own calendar back; who asks for it finds nothing any more."""
    ended, _rows = Feed.objects.filter(staff=actor.party_id).delete()
    if not ended:
        raise NotFound
    return Outcome(value=None, object=f"staff:{actor.party_id}", fields=("feed",))


@act("export_feed")
def export_feed(*, actor: Actor, at: datetime, token: str) -> Outcome[Calendar]:
    """Give the calendar at an address, and note that it was read; for an hour that need not be noted again."""
    feed = find_feed(token, at=at)
    if feed is None:
        raise NotFound
    Feed.objects.filter(staff=feed.staff_id).update(noted_at=at)
    calendar = read_calendar(feed.staff_id, today=find_day(at))
    return Outcome(value=calendar, object=f"staff:{feed.staff_id}", fields=("appointment", "absence"))
