"""The codes of this room: by which way somebody is tried, how that went, and how an invitation stands."""

from collections.abc import Iterable, Sequence

from sluitend.compute.promises.kind import Rung

LETTER, CALL, SMS, HOME_VISIT = "letter", "call", "sms", "home_visit"
# What a ladder asks that reaches a person; its other rungs (a list, a message, the desk) tell colleagues.
CHANNELS = (LETTER, CALL, SMS, HOME_VISIT)
SENT, NO_ANSWER, CAME_BACK, NOT_POSSIBLE, REACHED, DECLINED, BOOKED = (
    "sent",
    "no_answer",
    "came_back",
    "not_possible",
    "reached",
    "declined",
    "booked",
)
# As what an attempt counts that was written over a channel of the outbox; a letter by e-mail is a letter.
WRITTEN = {"letter": LETTER, "email": LETTER, "sms": SMS}
# A rung that was passed over is written down, and was not tried.
SKIPPED = "skipped"
RESULTS = (SENT, NO_ANSWER, CAME_BACK, NOT_POSSIBLE, REACHED, DECLINED, BOOKED)
OPEN, ANSWERED, CANCELLED, EXPIRED = "open", "answered", "cancelled", "expired"
STATES = (OPEN, ANSWERED, CANCELLED, EXPIRED)
PRESENT, ABSENT, EXCUSED, REVOKED = "present", "absent", "excused", "revoked"
ATTENDANCES = (PRESENT, ABSENT, EXCUSED, REVOKED)
# The promises that an invitation can serve, and what is expected of whom in each.
INVITATION, CONVERSATION = "invitation", "first_conversation"


def list_channels(ladder: Iterable[Rung]) -> list[str]:
    """Give the ways in which a pack has somebody tried, in order; it begins with the invitation itself, a letter."""
    return list(dict.fromkeys([LETTER, *(rung.by for rung in ladder if rung.by in CHANNELS)]))


def find_next(channels: Sequence[str], done: Iterable[str]) -> str:
    """Give the way that is next; "" when all of them were taken."""
    taken = set(done)
    return next((channel for channel in channels if channel not in taken), "")


def count_rungs(ladder: Sequence[Rung], tried: Iterable[str]) -> int:
    """Give how many rungs of a ladder need not be told any more, as somebody already did what they ask."""
    taken = set(tried)
    return max((place for place, rung in enumerate(ladder, start=1) if rung.by in taken), default=0)
