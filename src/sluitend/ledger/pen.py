"""The pen of the book: opens and settles promises without asking; only `actions`, here or above, may hold it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import F

from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import KEPT, RELEASED, count_renewals, find_first_alert_on
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotActive, NotFound, NotOpen, WrongDay
from sluitend.ledger.models import Draw, Evidence, Promise
from sluitend.ledger.packs import find_pack_of
from sluitend.parties.models import Party, Person

# Only locks: which of the promises may be seen is asked after it.
LOCK = """
    SELECT FROM parties_person WHERE party_id IN (SELECT beneficiary_id FROM ledger_promise WHERE id = ANY(%s))
    ORDER BY party_id FOR NO KEY UPDATE
"""


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A promise to be made; without `due_on` the term of the pack counts from `counted_on` (default: today)."""

    kind: str
    owner_id: int
    due_on: date | None = None
    counted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Settling:
    """How promises are settled: kept by evidence, or broken or released with a reason; then what follows."""

    state: str
    evidence: str = ""
    amount: int = 1
    reference: str = ""
    reason: str = ""
    successor: Opening | None = None


def lock_people(ids: Iterable[int]) -> list[Person]:
    """Lock people in order of number, so that two acts on the same people wait instead of deadlock."""
    people = Person.objects.select_for_update(no_key=True, of=("self",)).select_related("party")
    return list(people.filter(party__in=set(ids)).order_by("party"))


def lock_person(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's scope and still in the book."""
    people = lock_people([person_id])
    if not people or not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
    if not people[0].active:
        raise NotActive
    return people[0]


def require_taker(actor: Actor, owner_id: int) -> None:
    """Refuse an owner outside the actor's own organisation; within it, other teams may take work too."""
    if owner_id == actor.party_id:
        return
    takers = Party.objects.exclude(kind="person").filter(id=owner_id)
    if actor.organisation_id is not None:
        takers = takers.filter(organisation=actor.organisation_id)
    if not takers.exists():
        raise NotFound


def draft_promise(
    opening: Opening, *, beneficiary_id: int, pack: Pack, at: datetime, follows: Promise | None = None
) -> Promise:
    """Work out a promise under a pack, without writing it; refuses a day before today or beyond the term."""
    kind, policy, today = get_kind(opening.kind), pack.promise(opening.kind), find_day(at)
    latest_on = max(end_term(policy.within, start_on=opening.counted_on or today), today)
    due_on = opening.due_on or latest_on
    if not today <= due_on <= latest_on:
        raise WrongDay
    renewals = _count_renewals(follows, opening.kind)
    return Promise(
        kind=kind.code,
        beneficiary_id=beneficiary_id,
        owner_id=opening.owner_id,
        covers=kind.covers,
        opened_at=at,
        due_on=due_on,
        unit=kind.unit,
        amount=kind.amount,
        follows=follows,
        renewals=renewals,
        alert_on=find_first_alert_on(policy.ladder, due_on=due_on, opened_on=today, renewals=renewals),
        pack_version=pack.version,
    )


def _count_renewals(follows: Promise | None, kind: str) -> int:
    if follows is None:
        return 0
    return count_renewals(same_kind=follows.kind == kind, settled_as=follows.state, renewals=follows.renewals)


def follow_up(promises: Iterable[Promise], *, at: datetime, opening: Opening | None) -> list[Promise]:
    """Write what follows settled promises: the chosen successor, or what the pack opens when one is kept."""
    drafts = []
    for promise in promises:
        pack = find_pack_of(promise.beneficiary)
        for each in [opening] if opening else _list_followers(promise, pack):
            drafts.append(draft_promise(each, beneficiary_id=promise.beneficiary_id, pack=pack, at=at, follows=promise))
    return Promise.objects.bulk_create(drafts)


def _list_followers(promise: Promise, pack: Pack) -> list[Opening]:
    if promise.state != KEPT:
        return []
    followed_by = pack.promise(promise.kind).followed_by
    return [Opening(kind=kind, owner_id=promise.owner_id) for kind in followed_by]


def close_promises(promises: Sequence[Promise], *, state: str, at: datetime, reason: str = "") -> None:
    """Settle promises exactly once: whoever comes second is told so. What is not kept gives its draws back."""
    kept = {"kept_amount": F("amount")} if state == KEPT else {}
    closing = Promise.objects.are_open().filter(id__in=[promise.id for promise in promises])
    changed = closing.update(state=state, settled_at=at, reason=reason, alert_on=None, **kept)
    if changed != len(promises):
        raise NotOpen
    for promise in promises:
        promise.state = state
    if promises and state != KEPT:
        Draw.objects.filter(promise__in=promises, returned_at=None).update(returned_at=at)


def note_evidence(promises: Iterable[Promise], *, settling: Settling, actor: Actor, at: datetime) -> None:
    """Write down what was seen or done towards promises."""
    Evidence.objects.bulk_create(
        Evidence(
            promise=promise,
            kind=settling.evidence,
            amount=settling.amount,
            at=at,
            by_id=actor.party_id,
            reference=settling.reference,
        )
        for promise in promises
    )


def release_all(person_id: int, *, at: datetime, reason: str) -> int:
    """Release every open promise to a person, and give how many."""
    promises = list(Promise.objects.are_open().filter(beneficiary=person_id))
    close_promises(promises, state=RELEASED, at=at, reason=reason)
    return len(promises)


def find_promises(actor: Actor, ids: Sequence[int]) -> list[Promise]:
    """Give these promises with their people locked, or refuse when one lies outside the actor's scope."""
    wanted = sorted(set(ids))
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [wanted])
    # Read after the lock: what a colleague did a moment ago must be seen.
    found = Promise.objects.within(actor).filter(id__in=wanted).order_by("id")
    promises = list(found.select_related("beneficiary__organisation__as_organisation"))
    if len(promises) != len(wanted):
        raise NotFound
    return promises
