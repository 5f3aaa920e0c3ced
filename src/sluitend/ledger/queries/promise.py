"""One promise with what can be done with it now: the page on which it is settled."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind, list_kinds_to_people
from sluitend.compute.promises.rules import list_followers
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import PromiseRow, list_rows


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A kind that may follow: its term, and whether the pack opens it by itself when this one is kept."""

    kind: str
    name: str
    latest_on: date
    is_usual: bool


@dataclass(frozen=True, kw_only=True)
class PromiseView:
    """A promise, why it exists, what counts as keeping it, and what may follow."""

    row: PromiseRow
    number: str
    because: str
    evidence: tuple[tuple[str, str], ...]
    successors: tuple[Choice, ...]
    leaves_uncovered: bool


@act("read_promise")
def read_promise(*, actor: Actor, at: datetime, promise_id: int) -> Outcome[PromiseView]:
    """Give one promise within the actor's scope."""
    found = Promise.objects.within(actor).filter(id=promise_id)
    promise = found.select_related("beneficiary__person").first()
    if promise is None:
        raise NotFound
    today = find_day(at)
    [row] = list_rows(found, today=today, reader=actor)
    kind = get_kind(promise.kind)
    policy = find_pack(promise.beneficiary.organisation_id).promise(promise.kind)
    view = PromiseView(
        row=row,
        number=promise.beneficiary.person.number if kind.to_people else "",
        because=policy.because,
        evidence=tuple(kind.evidence.items()),
        successors=_list_choices(promise, today),
        leaves_uncovered=_leaves_uncovered(promise),
    )
    about = (promise.beneficiary_id,)
    return Outcome(value=view, about=about, object=f"promise:{promise_id}", fields=("state", "evidence", "due_on"))


def _leaves_uncovered(promise: Promise) -> bool:
    """Tell whether this is all that covers somebody; what does not cover can end without leaving anybody bare."""
    others = Promise.objects.are_open().filter(beneficiary=promise.beneficiary_id, covers=True).exclude(id=promise.pk)
    return promise.covers and not others.exists()


def _list_choices(promise: Promise, today: date) -> tuple[Choice, ...]:
    """Give the kinds that may follow, the usual ones first; to somebody who left only what outlasts leaving."""
    pack = find_pack(promise.beneficiary.organisation_id)
    others = Promise.objects.are_open().exclude(id=promise.pk).list_kinds([promise.beneficiary_id])
    usual = list_followers(pack.promise(promise.kind).followed_by, promised=others[promise.beneficiary_id])
    has_left = promise.outlasts and not promise.beneficiary.person.active
    choices = [
        Choice(
            kind=code,
            name=kind.name,
            latest_on=max(today, end_term(pack.promise(code).within, start_on=today)),
            is_usual=code in usual,
        )
        for code, kind in list_kinds_to_people().items()
        if kind.outlasts or not has_left
    ]
    return tuple(sorted(choices, key=lambda choice: not choice.is_usual))
