"""Everything that can be asked about time, rooms and closed days, one file per use case; each goes through the gate."""

from sluitend.areas.capacity.queries.house import ClosedRow, Premises, RoomRow, read_premises
from sluitend.areas.capacity.queries.weeks import CapacityFilter, CapacityPage, CapacityRow, read_capacity
from sluitend.areas.capacity.queries.working import StaffTime, read_working_hours
from sluitend.areas.capacity.rows import Hours, WeekRow
from sluitend.areas.capacity.rows.cells import Cell
from sluitend.areas.capacity.rows.moving import ToMove

__all__ = [
    "CapacityFilter",
    "CapacityPage",
    "CapacityRow",
    "Cell",
    "ClosedRow",
    "Hours",
    "Premises",
    "RoomRow",
    "StaffTime",
    "ToMove",
    "WeekRow",
    "read_capacity",
    "read_premises",
    "read_working_hours",
]
