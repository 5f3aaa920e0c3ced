"""Settling: promises are closed once, their evidence written down, and what follows them opened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT, RELEASED, list_followers
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotOpen
from sluitend.ledger.models import Draw, Evidence, Promise
from sluitend.ledger.packs import find_pack_of
from sluitend.ledger.pen.opening import Opening, draft_promise


@dataclass(frozen=True, kw_only=True)
class Settling:
    """How promises are settled: kept by evidence, or broken or released with a reason; then what follows."""

    state: str
    evidence: str = ""
    amount: int = 1
    reference: str = ""
    reason: str = ""
    successor: Opening | None = None


def follow_up(promises: Sequence[Promise], *, at: datetime, opening: Opening | None) -> list[Promise]:
    """Write what follows settled promises: the chosen successor, or what the pack opens when one is kept."""
    kept: set[int] = set() if opening else {each.beneficiary_id for each in promises if each.state == KEPT}
    promised = Promise.objects.are_open().list_kinds(kept)
    drafts = []
    for promise in promises:
        pack, theirs = find_pack_of(promise.beneficiary), promised[promise.beneficiary_id]
        for each in [opening] if opening else _list_followers(promise, pack, theirs):
            theirs.add(each.kind)
            drafts.append(draft_promise(each, beneficiary_id=promise.beneficiary_id, pack=pack, at=at, follows=promise))
    return Promise.objects.bulk_create(drafts)


def _list_followers(promise: Promise, pack: Pack, promised: set[str]) -> list[Opening]:
    if promise.state != KEPT:
        return []
    kinds = list_followers(pack.promise(promise.kind).followed_by, promised=promised)
    return [Opening(kind=kind, owner_id=promise.owner_id) for kind in kinds]


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
    """Release what is promised to a person, and give how many; what is owed to whoever left as well, stays."""
    promises = list(Promise.objects.are_open().filter(beneficiary=person_id, outlasts=False))
    close_promises(promises, state=RELEASED, at=at, reason=reason)
    return len(promises)
