"""The pen of the book: writes promises without asking; only `actions`, here or above, may hold it."""

from sluitend.ledger.pen.drawing import draw_on, return_to_means
from sluitend.ledger.pen.keeping import settle_found
from sluitend.ledger.pen.locking import find_promises, lock_people, lock_person, require_taker
from sluitend.ledger.pen.moving import move_promises
from sluitend.ledger.pen.opening import Opening, draft_promise, write_promises
from sluitend.ledger.pen.settling import Settling, close_promises, follow_up, note_evidence, release_all

__all__ = [
    "Opening",
    "Settling",
    "close_promises",
    "draft_promise",
    "draw_on",
    "find_promises",
    "follow_up",
    "lock_people",
    "lock_person",
    "move_promises",
    "note_evidence",
    "release_all",
    "require_taker",
    "settle_found",
    "return_to_means",
    "write_promises",
]
