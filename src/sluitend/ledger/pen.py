"""The pen of the book: opens and settles promises without asking; only `actions`, here or above, may hold it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import KEPT, count_renewals, find_first_alert_on
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound, NotOpen, WrongDay
from sluitend.ledger.models import Draw, Evidence, Promise
from sluitend.parties.models import Organisation, Person


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A promise to be made; without `due_on` the term of the pack counts from `counted_on` (default: today)."""

    kind: str
    owner_id: int
    due_on: date | None = None
    counted_on: date | None = None


def find_pack(organisation_id: int | None) -> Pack:
    """Give the pack on which this municipality runs; the national one when it names none."""
    row = Organisation.objects.filter(party=organisation_id).values_list("pack", flat=True).first()
    return settings.PACKS[row or "national"]


def lock_people(ids: Iterable[int]) -> list[Person]:
    """Lock people in order of number, so that two acts on the same people wait instead of deadlock."""
    people = Person.objects.select_for_update(no_key=True, of=("self",)).select_related("party")
    return list(people.filter(party__in=set(ids)).order_by("party"))


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


def follow_up(promise: Promise, *, pack: Pack, at: datetime, opening: Opening | None) -> list[Promise]:
    """Write what follows a settled promise: the chosen successor, or what the pack opens when it is kept."""
    openings = [opening] if opening else _list_followers(promise, pack)
    drafts = [
        draft_promise(each, beneficiary_id=promise.beneficiary_id, pack=pack, at=at, follows=promise)
        for each in openings
    ]
    return Promise.objects.bulk_create(drafts)


def _list_followers(promise: Promise, pack: Pack) -> list[Opening]:
    if promise.state != KEPT:
        return []
    followed_by = pack.promise(promise.kind).followed_by
    return [Opening(kind=kind, owner_id=promise.owner_id) for kind in followed_by]


def close_promise(promise: Promise, *, state: str, at: datetime, reason: str = "") -> None:
    """Settle a promise exactly once: whoever comes second is told so. What is not kept gives its draws back."""
    promise.state, promise.settled_at, promise.reason, promise.alert_on = state, at, reason, None
    if state == KEPT:
        promise.kept_amount = promise.amount
    changed = Promise.objects.filter(id=promise.id, state="open").update(
        state=state, settled_at=at, reason=reason, kept_amount=promise.kept_amount, alert_on=None
    )
    if not changed:
        raise NotOpen
    if state != KEPT:
        Draw.objects.filter(promise=promise, returned_at=None).update(returned_at=at)


def note_evidence(
    promise: Promise, *, kind: str, amount: int, actor: Actor, at: datetime, reference: str
) -> None:
    """Write down what was seen or done towards a promise."""
    Evidence.objects.create(
        promise=promise, kind=kind, amount=amount, at=at, by_id=actor.party_id, reference=reference
    )


def release_all(person_id: int, *, at: datetime, reason: str) -> list[int]:
    """Release every open promise to a person, and give their numbers."""
    promises = list(Promise.objects.are_open().filter(beneficiary=person_id).order_by("id"))
    for promise in promises:
        close_promise(promise, state="released", at=at, reason=reason)
    return [promise.id for promise in promises]


def find_promises(actor: Actor, ids: Sequence[int]) -> list[Promise]:
    """Give these promises with their people locked, or refuse when one lies outside the actor's scope."""
    wanted = set(ids)
    found = Promise.objects.within(actor).filter(id__in=wanted)
    beneficiaries = list(found.values_list("beneficiary", flat=True))
    if len(beneficiaries) != len(wanted):
        raise NotFound
    lock_people(beneficiaries)
    return list(found.select_related("beneficiary").order_by("id"))
