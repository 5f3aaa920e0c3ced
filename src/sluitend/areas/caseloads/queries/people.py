"""My people: who belongs to a caseload, what is due next, and why to look at somebody now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from sluitend.areas.caseloads.people import PeopleFilter, PersonRow, choose_people, list_page, list_people_rows
from sluitend.areas.caseloads.signals import Norms, Signal, find_norms, list_signals
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Area, Person
from sluitend.parties.models.person import People

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
    everybody = Person.objects.within(actor).filter(active=True)
    chosen = choose_people(actor, wanted, norms)
    counts = _count_signals(everybody, list_signals(pack), norms)
    found = chosen.count()
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
        owners=_list_owners(everybody),
        areas=_list_areas(actor),
    )
    return Outcome(value=value, about=tuple(ids), object="people", fields=("name", "signals", "due_on"))


def _count_signals(people: People, signals: Sequence[Signal], norms: Norms) -> dict[str, int]:
    """Count whom each signal is about, all in one walk along the people."""
    counted = {signal.code: Count("pk", filter=signal.match(norms)) for signal in signals}
    return people.aggregate(total=Count("pk"), **counted)


def _list_owners(people: People) -> Choices:
    rows = people.order_by("covered_by__name").values_list("covered_by", "covered_by__name").distinct()
    return tuple((number, name) for number, name in rows if number)


def _list_areas(actor: Actor) -> Choices:
    areas = Area.objects.filter(organisation=actor.organisation_id, until_on=None)
    return tuple(areas.order_by("name").values_list("id", "name"))
