"""A colleague's own calendar for another program (RFC 5545): when, in which way and in which room, and no names."""

from datetime import datetime, timedelta

from icalendar import Calendar as File
from icalendar import Event

from sluitend.areas.capacity.feeds import Calendar, Leave, Meeting
from sluitend.compute.calendar.moments import DUTCH_TIME

# How often a program that listens to it looks again.
AGAIN = timedelta(hours=1)


def write_calendar_feed(calendar: Calendar, *, name: str, titles: dict[str, str], away: str, at: datetime) -> bytes:
    """Give the file, with the rules of summer time in it; `titles` say what each way of speaking is called."""
    file = File()
    file.add("prodid", "-//Sluitend//NL")
    file.add("version", "2.0")
    file.add("x-wr-calname", name)
    file.add("refresh-interval", AGAIN)
    for meeting in calendar.meetings:
        file.add_component(_draw_meeting(meeting, titles[meeting.way], at))
    for leave in calendar.leaves:
        file.add_component(_draw_leave(leave, away, at))
    file.add_missing_timezones()
    return bytes(file.to_ical())


def _draw_meeting(meeting: Meeting, title: str, at: datetime) -> Event:
    event = _begin(f"gesprek-{meeting.id}", title, at)
    event.add("dtstart", meeting.starts_at.astimezone(DUTCH_TIME))
    event.add("dtend", meeting.ends_at.astimezone(DUTCH_TIME))
    if meeting.room:
        event.add("location", meeting.room)
    return event


def _draw_leave(leave: Leave, title: str, at: datetime) -> Event:
    event = _begin(f"afwezig-{leave.from_on}", title, at)
    event.add("dtstart", leave.from_on)
    # In a calendar the end is the first day after.
    event.add("dtend", leave.until_on + timedelta(days=1))
    return event


def _begin(number: str, title: str, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{number}@sluitend")
    event.add("dtstamp", at)
    event.add("summary", title)
    return event
