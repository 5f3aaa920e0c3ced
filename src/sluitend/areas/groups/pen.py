"""The pen of this room: gives people what their target groups promise, and lets them leave the gate, without asking."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.candidates import Candidate, Search, list_candidates
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import OPEN, RELEASED
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import (
    Belonging,
    Opening,
    close_promises,
    draft_promise,
    find_belonging,
    lock_people,
    move_day,
    write_promises,
)
from sluitend.parties.models import Person

GUIDANCE = "gate_guidance"
AT_GATE_ONLY = (GUIDANCE, "gate_contact")


@dataclass(frozen=True, kw_only=True)
class Work:
    """What the groups of one person ask by now: promises to be made, and promises that get a sooner day."""

    person_id: int
    openings: tuple[Opening, ...]
    sooner: tuple[tuple[Promise, date], ...]


def follow_people(search: Search, *, pack: Pack, at: datetime) -> list[int]:
    """Give everybody who is searched what their groups promise by now; gives who got something.

    Worked out again once people are locked: a colleague may have promised the same a moment ago.
    """
    found = {work.person_id for work in _work_out(search, pack, at)}
    if not found:
        return []
    people = {person.pk: person for person in lock_people(found) if person.active}
    works = list(_work_out(Search(people=people), pack, at))
    for promise, due_on in (each for work in works for each in work.sooner):
        move_day(promise, due_on=due_on)
    write_promises(
        draft_promise(opening, beneficiary_id=work.person_id, pack=pack, at=at)
        for work in works
        for opening in work.openings
    )
    return [work.person_id for work in works]


def _work_out(search: Search, pack: Pack, at: datetime) -> Iterator[Work]:
    today = find_day(at)
    places = [
        (each, find_belonging(pack, each.known, on=today))
        for each in list_candidates(search, on=today)
        if each.is_active
    ]
    asking = [(each, place) for each, place in places if any(group.opens or group.within for group in place.groups)]
    promised = _list_promised([each.person_id for each, _place in asking], pack)
    for candidate, place in asking:
        work = _compare(candidate, place, promised[candidate.person_id])
        if work.openings or work.sooner:
            yield work


def _list_promised(people: list[int], pack: Pack) -> dict[int, list[Promise]]:
    """Give what is and was promised to each, of the kinds that a group of the pack speaks of."""
    kinds = {kind for group in pack.target_groups for kind in (*group.opens, *group.within)}
    promised: dict[int, list[Promise]] = defaultdict(list)
    for promise in Promise.objects.filter(beneficiary__in=people, kind__in=kinds).prefetch_related("suspension_set"):
        promised[promise.beneficiary_id].append(promise)
    return promised


def _compare(candidate: Candidate, place: Belonging, promised: list[Promise]) -> Work:
    """What was promised since somebody came to stand where they do, is not promised again when it was settled."""
    since_on = candidate.known.find_since(on=place.on)
    had = {each.kind for each in promised if each.state == OPEN or find_day(each.opened_at) >= since_on}
    sooner = (
        (each, place.find_latest_on(place.terms[each.kind], since_on=find_day(each.opened_at)))
        for each in promised
        # A clock that ever stood still has its own last day (Awb 4:15).
        if each.state == OPEN and each.kind in place.terms and not each.suspension_set.all()
    )
    return Work(
        person_id=candidate.person_id,
        openings=tuple(place.open_more(candidate.owner_id, had)),
        sooner=tuple((promise, due_on) for promise, due_on in sooner if due_on < promise.due_on),
    )


def end_guidance(person: Person, *, pack: Pack, reason: str, at: datetime) -> None:
    """Release what is only promised at the gate, with the reason; what follows on it covers where nothing else does."""
    owed = Promise.objects.are_open().filter(beneficiary=person.pk)
    theirs = list(owed.filter(kind__in=AT_GATE_ONLY))
    close_promises(theirs, state=RELEASED, at=at, reason=reason)
    if theirs and not owed.filter(covers=True).exists():
        openings = [Opening(kind=kind, owner_id=theirs[0].owner_id) for kind in pack.promise(GUIDANCE).followed_by]
        write_promises(draft_promise(each, beneficiary_id=person.pk, pack=pack, at=at) for each in openings)
