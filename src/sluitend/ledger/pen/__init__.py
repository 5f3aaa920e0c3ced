"""The pen of the book: writes promises without asking; only `actions`, here or above, may hold it."""

from sluitend.ledger.pen.belonging import Belonging, find_belonging, list_openings
from sluitend.ledger.pen.climbing import move_rung
from sluitend.ledger.pen.keeping import settle_found
from sluitend.ledger.pen.locking import (
    find_promises,
    lock_anybody,
    lock_former,
    lock_people,
    lock_person,
    require_owners,
    require_taker,
)
from sluitend.ledger.pen.means import (
    NewMeans,
    change_means,
    close_means,
    draw_on,
    return_rest,
    return_to_means,
    write_means,
)
from sluitend.ledger.pen.moving import move_promises, tell_in_handover
from sluitend.ledger.pen.opening import Opening, draft_promise, write_promises
from sluitend.ledger.pen.reopening import reopen_promises
from sluitend.ledger.pen.settling import Settling, close_promises, follow_up, note_evidence, release_all
from sluitend.ledger.pen.suspending import move_day, resume, suspend
from sluitend.ledger.pen.taking_back import find_untouched, return_promise, take_back_promises

__all__ = [
    "Belonging",
    "NewMeans",
    "Opening",
    "Settling",
    "change_means",
    "close_means",
    "close_promises",
    "draft_promise",
    "draw_on",
    "find_belonging",
    "find_promises",
    "find_untouched",
    "follow_up",
    "list_openings",
    "lock_anybody",
    "lock_former",
    "lock_people",
    "lock_person",
    "move_day",
    "move_promises",
    "move_rung",
    "note_evidence",
    "release_all",
    "reopen_promises",
    "require_owners",
    "require_taker",
    "resume",
    "return_promise",
    "return_rest",
    "return_to_means",
    "settle_found",
    "suspend",
    "take_back_promises",
    "tell_in_handover",
    "write_means",
    "write_promises",
]
