"""Taking back promises that were made by mistake; only one that nobody has touched since can be."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Exists, ForeignObjectRel, OuterRef, QuerySet

from sluitend.ledger.models import Promise


def find_untouched(ids: Sequence[int]) -> set[int]:
    """Give which of these promises are still as they were opened: nothing in any room points to them."""
    fresh = Promise.objects.are_open().filter(id__in=ids, kept_amount=0, rung=0)
    for pointing in _list_pointing():
        fresh = fresh.exclude(Exists(pointing))
    return set(fresh.values_list("id", flat=True))


def _list_pointing() -> Iterator[QuerySet[Any]]:
    """Give the rows of each table that hold the number of the promise of the outer query."""
    for each in Promise._meta.get_fields(include_hidden=True):
        if isinstance(each, ForeignObjectRel):
            yield each.related_model._base_manager.filter(**{each.field.attname: OuterRef("pk")})


def take_back_promises(ids: Sequence[int]) -> None:
    """Remove promises as if they had never been made; the book refuses whatever would leave somebody uncovered."""
    Promise.objects.filter(id__in=list(find_untouched(ids)))._raw_delete(using="default")


def return_promise(promise_id: int, *, from_id: int, to_id: int) -> bool:
    """Give an open promise back to whoever owned it before; tells whether it still lay with the other."""
    mine = Promise.objects.are_open().filter(id=promise_id, owner=from_id)
    return mine.update(owner=to_id) > 0
