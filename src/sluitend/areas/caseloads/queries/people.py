"""My people: who belongs to a caseload, what is due next, and why to look at somebody now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef

from sluitend.areas.caseloads.people import (
    PeopleFilter,
    PersonRow,
    choose_people,
    list_page,
    list_people_rows,
)
from sluitend.areas.caseloads.signals import Norms, Signal, find_holding, find_norms, list_signals
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Area, Person
from sluitend.parties.models.person import People
from sluitend.parties.models.scoping import find_owners

PAGE_ROWS = 40
Choices = tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class PeopleList:
    """One page of people, with how many there are in all and how many bear each signal."""

    rows: tuple[PersonRow, ...]
    found: int
    page: int
    pages: int
    total: int
    counts: dict[str, int]
    owners: Choices
    areas: Choices


@act("list_people")
def list_people(*, actor: Actor, at: datetime, wanted: PeopleFilter) -> Outcome[PeopleList]:
    """Give one page of the people within the actor's scope; whoever has something due first, comes first."""
    pack = find_pack(actor.organisation_id)
    norms = find_norms(pack, find_day(at))
    chosen = choose_people(actor, wanted, norms)
    everybody = Person.objects.within(actor).filter(active=True)
    counts = _count_signals(everybody, list_signals(pack), norms, actor.scope)
    found = _count_found(wanted, chosen, counts)
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    ids = list_page(chosen, order=wanted.order, first=(page - 1) * PAGE_ROWS, rows=PAGE_ROWS)
    value = PeopleList(
        rows=tuple(list_people_rows(ids, norms)),
        found=found,
        page=page,
        pages=pages,
        total=counts.pop("total"),
        counts=counts,
        owners=_list_owners(actor),
        areas=_list_areas(actor),
    )
    return Outcome(value=value, about=tuple(ids), object="people", fields=("name", "signals", "due_on"))


def _count_signals(people: People, signals: Sequence[Signal], norms: Norms, scope: str) -> dict[str, int]:
    """Count whom each signal is about, all in one walk along the people."""
    hold = find_holding(scope)
    counted = {signal.code: Count("pk", filter=signal.match(norms, hold)) for signal in signals}
    return people.aggregate(total=Count("pk"), **counted)


def _count_found(wanted: PeopleFilter, chosen: People, counts: dict[str, int]) -> int:
    """Give how many are found, from what was counted already where nothing else is asked."""
    is_plain = not (wanted.text.strip() or wanted.owner_id or wanted.area_id)
    known = counts.get(wanted.signal or "total")
    return known if is_plain and known is not None else chosen.count()


def _list_owners(actor: Actor) -> Choices:
    covered = Person.objects.filter(covered_by=OuterRef("pk"), active=True)
    owners = find_owners(actor.scope, actor).filter(Exists(covered))
    return tuple(owners.order_by("name", "id").values_list("id", "name"))


def _list_areas(actor: Actor) -> Choices:
    areas = Area.objects.filter(organisation=actor.organisation_id, until_on=None)
    return tuple(areas.order_by("name").values_list("id", "name"))
