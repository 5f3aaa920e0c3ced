"""What the book refuses, each with a code that faces turn into a sentence."""


class PromiseError(Exception):
    """A rule of the book was about to be broken; nothing has changed."""

    code = "refused"


class UnknownKind(PromiseError):
    """No kind of promise has this code."""

    code = "unknown_kind"


class UnknownParty(PromiseError):
    """The book knows no such person, owner, promise or means."""

    code = "unknown_party"


class NotOpen(PromiseError):
    """The promise has been settled already: kept, broken or released, exactly once."""

    code = "not_open"


class NotEnough(PromiseError):
    """The evidence does not keep the promise (yet)."""

    code = "not_enough"


class OwnerAbsent(PromiseError):
    """The owner is not present, so cannot take on a promise."""

    code = "owner_absent"


class Uncovered(PromiseError):
    """An active person would be left without an open covering promise of a present owner."""

    code = "uncovered"


class Unfunded(PromiseError):
    """More would be drawn on a means than it holds."""

    code = "unfunded"


class OutOfPeriod(PromiseError):
    """Something would be drawn on a means before it begins or after it ends."""

    code = "out_of_period"


class StillOwning(PromiseError):
    """An owner cannot leave while open promises are theirs."""

    code = "still_owning"


class NotActive(PromiseError):
    """The person has left (or never entered), so nothing can be promised to them."""

    code = "not_active"


class StillActive(PromiseError):
    """The person is in the book already, so cannot come back."""

    code = "still_active"


class TooLate(PromiseError):
    """The day lies before the moment of the act, or beyond the term."""

    code = "wrong_day"
