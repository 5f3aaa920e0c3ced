"""Messages as rows, whether any must go out, and the card of the person screen; read without asking."""

from sluitend.areas.correspondence.rows.cards import PauseRow, PostCard, find_pause_row, read_post_card
from sluitend.areas.correspondence.rows.dispatches import DispatchRow, is_post_due, is_printing_due, list_rows

__all__ = [
    "DispatchRow",
    "PauseRow",
    "PostCard",
    "find_pause_row",
    "is_post_due",
    "is_printing_due",
    "list_rows",
    "read_post_card",
]
