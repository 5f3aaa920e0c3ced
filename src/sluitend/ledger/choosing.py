"""Choosing open promises: filters and orders that hold for a list on screen and for a file alike."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise, Promises, is_past

WHEN = ("all", "late", "today", "week", "later")


@dataclass(frozen=True, kw_only=True)
class WorklistFilter:
    """What to show: `when` one of `WHEN`, a kind, part of a name, one owner, which page, in which order.

    With `ids` only these promises, such as those that were picked from a list.
    """

    when: str = "all"
    kind: str = ""
    text: str = ""
    owner_id: int | None = None
    page: int = 1
    order: str = "due_on"
    ids: tuple[int, ...] = ()


ORDERS = {
    "due_on": ("due_on", "id"),
    "-due_on": ("-due_on", "-id"),
    "name": ("beneficiary__name", "due_on", "id"),
    "-name": ("-beneficiary__name", "due_on", "id"),
    "kind": ("kind", "due_on", "id"),
    "-kind": ("-kind", "due_on", "id"),
}


def list_open(actor: Actor) -> Promises:
    """Give what is promised to people within the actor's scope; a round of the system is no work of anybody."""
    return Promise.objects.are_open().within(actor).exclude(kind="system_sweep")


def list_order(wanted: WorklistFilter) -> tuple[str, ...]:
    """Give the columns by which the list is sorted: by day unless another order is known."""
    return ORDERS.get(wanted.order, ORDERS["due_on"])


def choose_promises(promises: Promises, wanted: WorklistFilter, today: date) -> Promises:
    """Narrow the list down; without any wish it is the list itself."""
    moments = {
        "late": is_past(today),
        "today": Q(due_on=today),
        "week": Q(due_on__gte=today, due_on__lte=today + timedelta(days=7)),
        "later": Q(due_on__gt=today + timedelta(days=7)),
    }
    wishes = [moments[wanted.when]] if wanted.when in moments else []
    wishes += [Q(kind=wanted.kind)] if wanted.kind else []
    wishes += [Q(owner=wanted.owner_id)] if wanted.owner_id else []
    wishes += [Q(beneficiary__name__icontains=word) for word in wanted.text.split()]
    wishes += [Q(id__in=wanted.ids)] if wanted.ids else []
    return promises.filter(*wishes) if wishes else promises
