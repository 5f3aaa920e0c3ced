"""Settling: promises are closed once, their evidence written down, and what follows them opened."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT, RELEASED, list_followers
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotOpen
from sluitend.ledger.models import Draw, Evidence, Promise
from sluitend.ledger.packs import get_pack
from sluitend.ledger.pen.opening import Opening, draft_promise, write_promises
from sluitend.parties.pen import write_all

# Written out, as most of what is done in the book is settling and what follows from it.
CLOSE = """
    UPDATE ledger_promise SET state = %(state)s, settled_at = %(at)s, reason = %(reason)s, alert_on = NULL,
        kept_amount = CASE WHEN %(state)s = 'kept' THEN amount ELSE kept_amount END
    WHERE state = 'open' AND id = ANY(%(ids)s)
"""
# Under which pack somebody stands, and what is promised to them by now.
STANDING = """
    SELECT person.id, coalesce(home.pack, ''),
        ARRAY(SELECT kind FROM ledger_promise WHERE beneficiary_id = person.id AND state = 'open')
    FROM parties_party person LEFT JOIN parties_organisation home ON home.party_id = person.organisation_id
    WHERE person.id = ANY(%s)
"""


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
    followed = promises if opening else [promise for promise in promises if promise.state == KEPT]
    standing = _find_standing({promise.beneficiary_id for promise in followed})
    drafts = []
    for promise in followed:
        pack, promised = standing[promise.beneficiary_id]
        for each in [opening] if opening else _list_followers(promise, pack, promised):
            promised.add(each.kind)
            drafts.append(draft_promise(each, beneficiary_id=promise.beneficiary_id, pack=pack, at=at, follows=promise))
    return write_promises(drafts)


def _find_standing(people: Collection[int]) -> dict[int, tuple[Pack, set[str]]]:
    """Give for each of these people under which pack they stand, and the kinds that are promised to them."""
    if not people:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(STANDING, [list(people)])
        return {person_id: (get_pack(pack), set(kinds)) for person_id, pack, kinds in cursor.fetchall()}


def _list_followers(promise: Promise, pack: Pack, promised: set[str]) -> list[Opening]:
    kinds = list_followers(pack.promise(promise.kind).followed_by, promised=promised)
    return [Opening(kind=kind, owner_id=promise.owner_id) for kind in kinds]


def close_promises(promises: Sequence[Promise], *, state: str, at: datetime, reason: str = "") -> None:
    """Settle promises exactly once: whoever comes second is told so. What is not kept gives its draws back."""
    if not promises:
        return
    ids = [promise.id for promise in promises]
    with connection.cursor() as cursor:
        cursor.execute(CLOSE, {"state": state, "at": at, "reason": reason, "ids": ids})
        if cursor.rowcount != len(ids):
            raise NotOpen
    for promise in promises:
        promise.state = state
    if state != KEPT:
        Draw.objects.filter(promise__in=ids, returned_at=None).update(returned_at=at)


def note_evidence(promises: Iterable[Promise], *, settling: Settling, actor: Actor, at: datetime) -> None:
    """Write down what was seen or done towards promises."""
    write_all(
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
