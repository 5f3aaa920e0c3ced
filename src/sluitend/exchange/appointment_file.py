"""One appointment as a file for a calendar of one's own (RFC 5545): when and where, and nothing about anybody."""

from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event

from sluitend.compute.calendar.moments import DUTCH_TIME


@dataclass(frozen=True, kw_only=True)
class CalendarAppointment:
    """What stands in a calendar; the same `number` again replaces what stood there."""

    number: int
    title: str
    place: str
    starts_at: datetime
    ends_at: datetime
    made_at: datetime


def write_appointment_file(appointment: CalendarAppointment) -> bytes:
    """Give the file, with the times of the Netherlands and the rules of its summer time."""
    event = Event()
    event.add("uid", f"afspraak-{appointment.number}@sluitend")
    event.add("dtstamp", appointment.made_at)
    event.add("dtstart", appointment.starts_at.astimezone(DUTCH_TIME))
    event.add("dtend", appointment.ends_at.astimezone(DUTCH_TIME))
    event.add("summary", appointment.title)
    if appointment.place:
        event.add("location", appointment.place)
    calendar = Calendar()
    calendar.add("prodid", "-//Sluitend//NL")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
