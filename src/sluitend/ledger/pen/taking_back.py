"""Taking back promises that were made by mistake; only one that nobody has touched since can be."""

from collections.abc import Sequence

from sluitend.ledger.models import Promise


def find_untouched(ids: Sequence[int]) -> set[int]:
    """Give which of these promises are still as they were opened: nothing was done, drawn, told or followed."""
    fresh = Promise.objects.are_open().filter(id__in=ids, kept_amount=0, rung=0)
    for name in ("evidence", "draw", "suspension", "message"):
        fresh = fresh.filter(**{name: None})
    followed = Promise.objects.filter(follows__in=ids).values("follows")
    return set(fresh.exclude(id__in=followed).values_list("id", flat=True))


def take_back_promises(ids: Sequence[int]) -> None:
    """Remove promises as if they had never been made; the book refuses whatever would leave somebody uncovered."""
    Promise.objects.filter(id__in=list(find_untouched(ids)))._raw_delete(using="default")


def return_promise(promise_id: int, *, from_id: int, to_id: int) -> bool:
    """Give an open promise back to whoever owned it before; tells whether it still lay with the other."""
    mine = Promise.objects.are_open().filter(id=promise_id, owner=from_id)
    return mine.update(owner=to_id) > 0
