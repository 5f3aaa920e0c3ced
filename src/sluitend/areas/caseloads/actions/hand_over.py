"""Moving a part of a caseload: each person to one colleague or team, with for each of them what came of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.caseloads.handing import weigh_loads
from sluitend.areas.caseloads.loads import Load
from sluitend.areas.caseloads.models import Overload
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound, OverNorm, OwnerAbsent, Refusal
from sluitend.gate.grants import OWN
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import lock_people, move_promises, require_taker
from sluitend.parties.models import Party, Person

Moves = Sequence[tuple[int, int]]


@dataclass(frozen=True, kw_only=True)
class Handed:
    """What came of one person: handed over, unless a refusal says why not."""

    person_id: int
    refusal: Refusal | None


@act("hand_over_people")
def hand_over_people(*, actor: Actor, at: datetime, moves: Moves, because: str = "") -> Outcome[tuple[Handed, ...]]:
    """Give each of these people one new owner for all that is open, and tell for each what came of it.

    More than the norm asks for a reason, and is refused for all at once: then the shares must be chosen anew. The
    same holds when nobody could be handed over.
    """
    asked = dict(moves)
    for taker in sorted(set(asked.values())):
        require_taker(actor, taker)
    lock_people(asked)
    absent = _lock_takers(asked.values())
    near = set(Person.objects.within(actor).filter(party__in=asked, active=True).values_list("party", flat=True))
    results = tuple(Handed(person_id=each, refusal=_find_refusal(each, asked[each], near, absent)) for each in asked)
    shared = {each.person_id: asked[each.person_id] for each in results if each.refusal is None}
    if not shared:
        raise next((each.refusal for each in results if each.refusal), NotFound())
    over = [
        load for load in weigh_loads(actor, shared, today=find_day(at)) if load.is_over and load.after > load.people
    ]
    if over and (actor.scope == OWN or not because.strip()):
        raise OverNorm
    _note_overloads(over, actor=actor, at=at, because=because)
    for taker, people in _group(shared).items():
        _give(actor, people, taker, at)
    return Outcome(value=results, about=tuple(shared), object=f"people:{len(shared)}", fields=("owner",))


def _find_refusal(person: int, taker: int, near: Collection[int], absent: Collection[int]) -> Refusal | None:
    """Give why somebody stays where they are: whoever left or was handed over meanwhile is out of reach."""
    if person not in near:
        return NotFound()
    return OwnerAbsent() if taker in absent else None


def _lock_takers(ids: Iterable[int]) -> set[int]:
    """Lock takers, and give who is not there: two who give to one colleague wait, so that the norm counts both."""
    takers = Party.objects.select_for_update(no_key=True).filter(id__in=set(ids)).order_by("id")
    return {taker.pk for taker in takers if not taker.present}


def _group(shared: dict[int, int]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for person, taker in shared.items():
        groups[taker].append(person)
    return groups


def _give(actor: Actor, people: list[int], taker: int, at: datetime) -> None:
    theirs = Promise.objects.are_open().within(actor).filter(beneficiary__in=people)
    move_promises(theirs, to_id=taker, at=at)


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
