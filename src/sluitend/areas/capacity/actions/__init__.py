"""Everything that changes what we know of time, rooms and calendars, one file per use case."""

from sluitend.areas.capacity.actions.feed import end_feed, export_feed, renew_feed
from sluitend.areas.capacity.actions.house import add_closed_day, add_room, end_room, remove_closed_day
from sluitend.areas.capacity.actions.working import record_working_hours
from sluitend.areas.capacity.pen import NewWeek
from sluitend.areas.contacts.pen import NewRoom

__all__ = [
    "NewRoom",
    "NewWeek",
    "add_closed_day",
    "add_room",
    "end_feed",
    "end_room",
    "export_feed",
    "record_working_hours",
    "remove_closed_day",
    "renew_feed",
]
