"""Working out who goes where when a part of a caseload moves: once for the preview, and once more when it is done."""

from collections.abc import Sequence
from datetime import date

from sluitend.areas.caseloads.loads import Load, add_people, find_loads, find_norm
from sluitend.compute.sharing import assign_people, count_loads
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


def find_acquainted(people: Sequence[int], takers: Sequence[int]) -> dict[int, int | None]:
    """Give who of the takers owes each person something already; None for whoever none of them knows."""
    owed = Promise.objects.are_open().filter(beneficiary__in=people, owner__in=takers)
    known = dict(owed.order_by("-due_on", "-id").values_list("beneficiary", "owner"))
    return {person: known.get(person) for person in people}


def assign_takers(people: Sequence[int], loads: Sequence[Load]) -> dict[int, int]:
    """Give the taker of each person."""
    acquainted = find_acquainted(people, [load.id for load in loads])
    return assign_people(acquainted, loads={load.id: load.people for load in loads})


def weigh_loads(actor: Actor, shared: dict[int, int], *, today: date) -> list[Load]:
    """Give what each taker has now and will have."""
    loads = find_loads(actor, shared.values(), norm=find_norm(find_pack(actor.organisation_id), today))
    covered_by = dict(
        Person.objects.filter(party__in=shared, covered_by__isnull=False).values_list("party", "covered_by")
    )
    now = {load.id: load.people for load in loads}
    return add_people(loads, count_loads(shared, loads=now, covered_by=covered_by))
