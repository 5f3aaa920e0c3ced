"""Time as rows: capacity by the week, free stretches, working weeks, what a pack says of them; read without asking."""

from sluitend.areas.capacity.rows.keeping import Lengths, find_kept_percent, find_lengths
from sluitend.areas.capacity.rows.leave import Span, list_away, list_closed
from sluitend.areas.capacity.rows.stretches import list_stretches, list_stretches_of
from sluitend.areas.capacity.rows.weeks import Capacity, count_weeks
from sluitend.areas.capacity.rows.working import Hours, WeekRow, list_working_weeks

__all__ = [
    "Capacity",
    "Hours",
    "Lengths",
    "Span",
    "WeekRow",
    "count_weeks",
    "find_kept_percent",
    "find_lengths",
    "list_away",
    "list_closed",
    "list_stretches",
    "list_stretches_of",
    "list_working_weeks",
]
