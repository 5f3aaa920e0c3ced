"""Messages as rows, whether any must go out or stand still, and whether there is a pause; read without asking."""

from sluitend.areas.correspondence.rows.dispatches import (
    DispatchRow,
    is_post_due,
    is_post_stuck,
    is_printing_due,
    list_rows,
)
from sluitend.areas.correspondence.rows.obstacles import find_obstacles
from sluitend.areas.correspondence.rows.pauses import PauseRow, find_pause_row

__all__ = [
    "DispatchRow",
    "PauseRow",
    "find_obstacles",
    "find_pause_row",
    "is_post_due",
    "is_post_stuck",
    "is_printing_due",
    "list_rows",
]
