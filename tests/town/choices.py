"""What a step can be about: a person, an owner, a promise, an opening; `pick` is the only source of chance."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from tests.town.pair import Pair

from sluitend.compute.promises.memory import Opening as PaperOpening
from sluitend.ledger.actions import Opening

Pick = Callable[[Sequence[Any]], Any]
KINDS = ("invitation", "first_conversation", "plan", "plan_step", "offer", "handover", "visit", "rights_request")
# Most promises take the whole term; some a day within it, and a few a day that cannot be.
DAYS = (None, None, None, None, 0, 3, 10, -1, 2000)


def pick_person(pair: Pair, pick: Pick) -> str:
    """Pick anybody who ever came in, mostly somebody who is still in the book."""
    active = [person for person, is_active in pair.book.people.items() if is_active]
    return pick(active if active and pick((True, True, False)) else [*pair.book.people])


def pick_owner(pair: Pair, pick: Pick) -> str:
    """Pick a colleague or a team, also one who is away or has left."""
    return pick((*pair.staff, *pair.teams))


def pick_promise(pair: Pair, pick: Pick) -> int:
    """Pick a promise: mostly an open one, often the newest, sometimes one that was settled before."""
    still_open = [each.number for each in pair.book.list_open()]
    return pick(pick((still_open, still_open[-2:], [*pair.book.promises])) or [*pair.book.promises])


def pick_opening(pair: Pair, pick: Pick, *, kinds: Sequence[str] = KINDS) -> PaperOpening:
    days = pick(DAYS)
    due_on = None if days is None else pair.today + timedelta(days=days)
    return PaperOpening(kind=pick(kinds), owner=pick_owner(pair, pick), due_on=due_on)


def pick_successor(pair: Pair, pick: Pick, *, after: str = "plan") -> PaperOpening | None:
    """Pick what follows, often the same kind again, or nothing."""
    return pick_opening(pair, pick, kinds=pick((KINDS, (after,)))) if pick((True, True, False)) else None


def write_opening(pair: Pair, opening: PaperOpening) -> Opening:
    """Give the same opening as the database numbers it."""
    return Opening(kind=opening.kind, owner_id=pair.ids[opening.owner], due_on=opening.due_on)


def write_successor(pair: Pair, opening: PaperOpening | None) -> Opening | None:
    return write_opening(pair, opening) if opening else None
