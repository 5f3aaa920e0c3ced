"""Moving a part of a caseload: each person to one colleague or team, all of them or nobody."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sluitend.areas.caseloads.handing import weigh_loads
from sluitend.areas.caseloads.loads import Load
from sluitend.areas.caseloads.models import Overload
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound, OverNorm
from sluitend.gate.grants import OWN
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import lock_people, move_promises, require_taker
from sluitend.parties.models import Party, Person

Moves = Sequence[tuple[int, int]]


@act("hand_over_people")
def hand_over_people(*, actor: Actor, at: datetime, moves: Moves, because: str = "") -> Outcome[int]:
    """Give each of these people one new owner for all that is open; more than the norm asks for a reason."""
    shared = dict(moves)
    for taker in sorted(set(shared.values())):
        require_taker(actor, taker)
    lock_people(shared)
    _lock_takers(shared.values())
    if not shared or Person.objects.within(actor).filter(party__in=shared, active=True).count() != len(shared):
        raise NotFound
    over = [
        load for load in weigh_loads(actor, shared, today=find_day(at)) if load.is_over and load.after > load.people
    ]
    if over and (actor.scope == OWN or not because.strip()):
        raise OverNorm
    _note_overloads(over, actor=actor, at=at, because=because)
    moved = sum(_give(actor, people, taker, at) for taker, people in _group(shared).items())
    return Outcome(value=moved, about=tuple(shared), object=f"people:{len(shared)}", fields=("owner",))


def _lock_takers(ids: Iterable[int]) -> None:
    """Two who give people to the same colleague at once wait for each other, so that the norm counts both."""
    list(Party.objects.select_for_update(no_key=True).filter(id__in=set(ids)).order_by("id"))


def _group(shared: dict[int, int]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for person, taker in shared.items():
        groups[taker].append(person)
    return groups


def _give(actor: Actor, people: list[int], taker: int, at: datetime) -> int:
    theirs = Promise.objects.are_open().within(actor).filter(beneficiary__in=people)
    return move_promises(theirs, to_id=taker, at=at)


def _note_overloads(over: Sequence[Load], *, actor: Actor, at: datetime, because: str) -> None:
    Overload.objects.bulk_create(
        Overload(
            owner_id=load.id,
            people=load.after,
            norm=load.norm or 0,
            because=because.strip(),
            by_id=actor.party_id,
            at=at,
        )
        for load in over
    )
