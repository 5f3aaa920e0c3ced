"""A colleague's own calendar at a secret address, for the program that they already use."""

from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from sluitend.areas.capacity.actions import export_feed
from sluitend.areas.capacity.feeds import OpenFeed, find_feed, read_calendar
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.calendar_feed import write_calendar_feed
from sluitend.gate.actor import Actor
from sluitend.portals.page import Request, page

READER = Actor(party_id=None, role="system", origin="feed")
AN_HOUR = 3600
MOST_AN_HOUR = 60
TOO_MANY = 429


@page(act="export_feed", is_public=True)
def show_feed(request: Request, token: str) -> HttpResponse:
    """Give a calendar; the journal tells once an hour at most that it was read, as programs ask many times."""
    feed = find_feed(token, at=request.at)
    if feed is None:
        raise Http404
    if _is_asked_too_often(feed):
        return HttpResponse(status=TOO_MANY, headers={"Retry-After": str(AN_HOUR)})
    if feed.is_due:
        calendar = export_feed(actor=READER, at=request.at, token=token)
    else:
        calendar = read_calendar(feed.staff_id, today=find_day(request.at))
    titles = {
        "office": _("Gesprek op kantoor"),
        "phone": _("Gesprek per telefoon"),
        "video": _("Videogesprek"),
        "home_visit": _("Huisbezoek"),
    }
    file = write_calendar_feed(calendar, name=_("Mijn gesprekken"), titles=titles, away=_("Afwezig"), at=request.at)
    return HttpResponse(file, content_type="text/calendar; charset=utf-8")


def _is_asked_too_often(feed: OpenFeed) -> bool:
    key = f"feed-{feed.staff_id}"
    cache.add(key, 0, AN_HOUR)
    return cache.incr(key) > MOST_AN_HOUR
