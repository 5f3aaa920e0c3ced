"""The pen of this room: queues, cancels and settles messages without asking; only `actions` may hold it."""

from sluitend.areas.correspondence.pen.queueing import (
    NotQueued,
    cancel_messages,
    find_pause,
    lock_waiting,
    queue_again,
    queue_message,
)
from sluitend.areas.correspondence.pen.settling import lock_dispatch, move_on, open_check

__all__ = [
    "NotQueued",
    "cancel_messages",
    "find_pause",
    "lock_dispatch",
    "lock_waiting",
    "move_on",
    "open_check",
    "queue_again",
    "queue_message",
]
