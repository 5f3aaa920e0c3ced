"""Moving a part of a caseload: each person to one colleague or team, with for each of them what came of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sluitend.areas.caseloads.handing import weigh_loads
from sluitend.areas.caseloads.loads import Load
from sluitend.areas.caseloads.models import Overload
from sluitend.areas.caseloads.pen import give_away
from sluitend.areas.contacts.along import find_along
from sluitend.areas.contacts.pen import HandedOn
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound, OverNorm, OwnerAbsent, Refusal
from sluitend.gate.grants import OWN
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import lock_people, require_taker
from sluitend.parties.models import Party, Person

FIELDS = ("owner", "appointment")
Moves = Sequence[tuple[int, int]]


@dataclass(frozen=True, kw_only=True)
class Handed:
    """What came of one person: handed over, unless a refusal says why not; and of each appointment."""

    person_id: int
    refusal: Refusal | None
    appointments: tuple[HandedOn, ...] = ()


@act("hand_over_people")
def hand_over_people(
    *, actor: Actor, at: datetime, moves: Moves, because: str = "", staying: Sequence[int] = ()
) -> Outcome[tuple[Handed, ...]]:
    """Give each of these people one new owner for all that is open, and tell for each what came of it.

    Appointments go along, save those of the people in `staying`: theirs stay with the former colleague.
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
    _require_norm(shared, actor=actor, at=at, because=because)
    along = _give(shared, actor=actor, at=at, staying=staying)
    value = tuple(replace(each, appointments=tuple(along[each.person_id])) for each in results)
    return Outcome(value=value, about=tuple(shared), object=f"people:{len(shared)}", fields=FIELDS)


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


def _give(
    shared: dict[int, int], *, actor: Actor, at: datetime, staying: Sequence[int]
) -> defaultdict[int, list[HandedOn]]:
    """Give everybody to their taker, and give for each what came of their appointments."""
    along = defaultdict[int, list[HandedOn]](list)
    for taker, people in _group(shared).items():
        theirs = Promise.objects.are_open().within(actor).filter(beneficiary__in=people)
        coming = find_along(theirs, at=at).exclude(person__in=staying)
        for each in give_away(theirs, coming, to_id=taker, actor=actor, at=at).appointments:
            along[each.person_id].append(each)
    return along


def _require_norm(shared: dict[int, int], *, actor: Actor, at: datetime, because: str) -> None:
    """Refuse more than the norm without a reason; with one it is noted."""
    loads = weigh_loads(actor, shared, today=find_day(at))
    over = [load for load in loads if load.is_over and load.after > load.people]
    if over and (actor.scope == OWN or not because.strip()):
        raise OverNorm
    _note_overloads(over, actor=actor, at=at, because=because)


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
